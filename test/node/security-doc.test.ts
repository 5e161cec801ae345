/** What docs/security.md and SECURITY.md say. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a build script without types
import { sourceFiles } from '../../scripts/source-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = ['SECURITY.md', 'docs/security.md', 'docs/decisions/0022-security.md'];

/** A heading as its link has it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('what is written of security', () => {
  it('leads to what is there', () => {
    for (const doc of DOCS) {
      for (const [, target = ''] of read(doc).matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        const [path = '', anchor] = target.split('#');
        const file = join(dirname(doc), path);
        assert.ok(existsSync(join(ROOT, file)), `${doc}: ${target}`);
        if (anchor === undefined) continue;
        const headings = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
        assert.ok(headings.includes(anchor), `${doc}: ${target}`);
      }
    }
  });

  it('names a test that is there for each thing that holds', () => {
    const text = read('docs/security.md');
    const rows = text
      .split('\n')
      .filter((line) => /^\| /.test(line) && !/^\| (?:-|Who|From )/.test(line))
      .map((line) => line.split(' | '));
    const claims = rows.filter((cells) => cells.length === 4);
    assert.ok(claims.length >= 20, `${claims.length} claims`);
    for (const cells of claims) {
      const tests = [...cells[3]!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
      assert.ok(tests.length > 0, cells[0]);
      for (const path of tests) assert.ok(existsSync(join(ROOT, path)), path);
    }
  });

  it('is right that messages of other windows are not listened to', () => {
    const files = ['src', 'integrations'].flatMap((folder) =>
      (sourceFiles as (folder: string, ending: string) => string[])(join(ROOT, folder), '.ts'),
    );
    assert.ok(files.length > 200);
    for (const file of files) {
      const code = readFileSync(file, 'utf8');
      assert.doesNotMatch(
        code,
        /addEventListener\(\s*['"`]message|@message=|(?:window|globalThis|self)\.onmessage/,
        file,
      );
    }
  });

  it('is linked from where people begin', () => {
    const readme = read('README.md');
    assert.ok(readme.includes('(docs/security.md)') && readme.includes('(SECURITY.md)'));
    assert.ok(read('docs/decisions/README.md').includes('(0022-security.md)'));
  });
});

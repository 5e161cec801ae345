/** `npm run new-element` in a copy of the repository: what it writes is complete, well formed and typed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the script reads, and what type checking and formatting of its output need. */
const COPIED = [
  'src',
  'stories/attributes.ts',
  '.storybook/docs/notes.ts',
  'test/helpers',
  'test/stories/story-files.ts',
  'scripts',
  'package.json',
  'tsconfig.json',
  'tsconfig.tools.json',
  '.prettierrc.json',
];

const CREATED = [
  'src/sample/sample-badge.ts',
  'src/sample/sample-badge.styles.ts',
  'src/sample/news-sample-badge.ts',
  'test/sample/sample-badge.test.ts',
  'stories/news-sample-badge.stories.ts',
  'stories/news-sample-badge.notes.ts',
];

const CHANGED = [
  'src/define.ts',
  'src/index.ts',
  'src/autoload.ts',
  'test/stories/story-files.ts',
  'package.json',
];

describe('npm run new-element', () => {
  let copy = '';
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/new-element.mjs', ...args], { cwd: copy, encoding: 'utf8' });
  const tool = (name: string, ...args: string[]) => {
    const script = join(ROOT, 'node_modules', name);
    const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${name} ${args.join(' ')}\n${stdout}`);
  };

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'news-article-new-element-'));
    for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('refuses a name that cannot be a tag', () => {
    const { status, stderr } = run('Sample_Badge');
    assert.equal(status, 1);
    assert.match(stderr, /^usage: npm run new-element/);
  });

  it('writes an element that is typed, formatted and in every list', () => {
    const { status, stderr } = run('sample/sample-badge');
    assert.equal(status, 0, stderr);
    for (const path of CREATED) assert.ok(existsSync(join(copy, path)), path);
    for (const path of CHANGED) assert.match(readFileSync(join(copy, path), 'utf8'), /sample-badge/, path);
    const known = readFileSync(join(copy, 'test/stories/story-files.ts'), 'utf8');
    assert.match(known, /^ {2}'news-sample-badge': sampleBadge,$/m, 'as its neighbours');
    assert.match(known, /import \* as sampleBadge from .*\/news-sample-badge\.stories\.js';/);
    tool('prettier/bin/prettier.cjs', '--check', ...CREATED, ...CHANGED);
    tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
    const created = { extends: './tsconfig.tools.json', include: CREATED };
    writeFileSync(join(copy, 'tsconfig.created.json'), JSON.stringify(created));
    tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.created.json');
  });

  it('does not write over an element', () => {
    const { status, stderr } = run('sample/sample-badge');
    assert.equal(status, 1);
    assert.match(stderr, /exists already/);
  });
});

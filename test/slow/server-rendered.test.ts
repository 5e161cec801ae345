/**
 * The tests of all elements once more, on parts that a server has rendered and that hydrate: whatever they write as HTML
 * is rendered by `news-article/server` first (test/helpers/render-on-server.ts). In Chromium; hydration itself is tested
 * in all engines, by test/server.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNNER = join(ROOT, 'node_modules/@web/test-runner/dist/bin.js');

/** Rooms of elements, and how many parts their tests write as HTML, at least: fewer would say that none is rendered. */
const ROOMS: Readonly<Record<string, number>> = {
  disclosure: 500,
  header: 200,
  figure: 30,
  author: 800,
  share: 150,
  audio: 100,
  comments: 60,
  related: 30,
};

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

describe('elements that a server has rendered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'news-article-rendered-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [room, least] of Object.entries(ROOMS))
    it(`do all that their tests say: ${room}`, { timeout: 900_000 }, async (test) => {
      const result = join(folder, `${room}.json`);
      const child = spawn(process.execPath, [RUNNER, '--files', `test/${room}/*.test.ts`], {
        cwd: ROOT,
        env: { ...process.env, RENDER: 'server', ENGINES: 'chromium', TEST_RESULT_FILE: result },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      const status = await new Promise((resolve) => child.on('close', resolve));
      const [counts] = Object.values(JSON.parse(readFileSync(result, 'utf8')) as Record<string, Counts>);
      assert.deepEqual(counts!.failures, []);
      assert.equal(status, 0, output.slice(-2000));
      let [parts, hydrated] = [0, 0];
      for (const [, some, taken] of output.matchAll(/rendered on a server: (\d+) parts, (\d+) hydrated/g)) {
        parts += Number(some);
        hydrated += Number(taken);
      }
      test.diagnostic(
        `${room}: ${counts!.passed} passed, ${parts} parts rendered, ${hydrated} of them hydrated`,
      );
      assert.ok(hydrated > 0, 'all parts were drawn anew');
      assert.ok(parts >= least, `${parts} parts were rendered, fewer than ${least}`);
    });
});

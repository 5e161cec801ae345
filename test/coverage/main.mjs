/**
 * `npm run coverage -- [--lowest 15] [--write]`: which lines and branches of `src` no test runs: the browser tests in
 * Chromium, the only engine that tells, and those of Node, together. Prints the sums and the files with most left out;
 * `--write` puts them into docs/coverage.md. Exits 1 below the marks, or where a test fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { installApart } from '../../scripts/install-apart.mjs';
import { ROOT, npmBin } from '../../scripts/project.mjs';
import { sourceFiles } from '../../scripts/source-files.mjs';
import { writeDocument } from './document.mjs';

/** Percent. */
const MARKS = { lines: 95, branches: 90 };

const { values } = parseArgs({
  options: { lowest: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } },
});
installApart('test/coverage');
const require = createRequire(join(ROOT, 'test/coverage/package.json'));
const { createCoverageMap } = require('istanbul-lib-coverage');
const folder = mkdtempSync(join(tmpdir(), 'news-article-coverage-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function run(args, env = {}) {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(process.execPath, args, options).status === 0;
}

const inBrowsers = run([npmBin('@web/test-runner/dist/bin.js'), '--coverage'], {
  ENGINES: 'chromium',
  COVERAGE: join(folder, 'browsers'),
});
const nodeFiles = sourceFiles(join(ROOT, 'test/node'), '.test.ts').map((path) => relative(ROOT, path));
const raw = join(folder, 'raw');
const inNode = run(
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=dot', ...nodeFiles],
  {
    NODE_V8_COVERAGE: raw,
  },
);
const counted = ['--temp-directory', raw, '--reporter', 'json', '--reports-dir', join(folder, 'node')];
run([join(ROOT, 'test/coverage/node_modules/c8/bin/c8.js'), 'report', ...counted, '--include', 'src/**']);

const map = createCoverageMap({});
for (const part of ['browsers', 'node'])
  map.merge(JSON.parse(readFileSync(join(folder, part, 'coverage-final.json'), 'utf8')));
const files = map.files().filter((path) => relative(ROOT, path).startsWith('src/'));
const rows = files.map((path) => {
  const { lines, branches } = map.fileCoverageFor(path).toSummary().data;
  return { path: relative(ROOT, path), lines, branches };
});
const unseen = sourceFiles(join(ROOT, 'src'), '.ts')
  .map((path) => relative(ROOT, path))
  .filter((path) => !path.endsWith('.d.ts') && !rows.some((row) => row.path === path));

const sum = (kind) => {
  const total = rows.reduce((all, row) => all + row[kind].total, 0);
  const covered = rows.reduce((all, row) => all + row[kind].covered, 0);
  return { total, covered, percent: (100 * covered) / total };
};
const sums = { lines: sum('lines'), branches: sum('branches') };
const left = ({ lines, branches }) => lines.total - lines.covered + branches.total - branches.covered;
const lowest = rows.sort((a, b) => left(b) - left(a)).slice(0, Number(values.lowest));

console.log(`\n${rows.length} files; without code, or not run by these: ${unseen.join(', ') || 'none'}`);
for (const { path, lines, branches } of lowest)
  console.log(`${path.padEnd(48)} lines ${lines.pct.toFixed(1)} %  branches ${branches.pct.toFixed(1)} %`);
let failed = inBrowsers && inNode ? 0 : 1;
for (const [kind, mark] of Object.entries(MARKS)) {
  const { covered, total, percent } = sums[kind];
  if (percent < mark) failed += 1;
  console.log(
    `${percent < mark ? 'BELOW ' : 'ok    '} ${kind}: ${percent.toFixed(1)} % (${covered} of ${total}; at least ${mark} %)`,
  );
}
if (values.write) await writeDocument({ sums, marks: MARKS, lowest, unseen });
process.exit(failed ? 1 : 0);

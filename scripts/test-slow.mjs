/**
 * `npm run test:slow`: what is too slow for `npm test`, from test/slow/: `*.browser.test.ts` in the browsers,
 * other `*.test.ts` by Node's test runner; and mutation tests (test/mutation). Prints what it ran.
 */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ROOT, npmBin } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const files = sourceFiles(join(ROOT, 'test/slow'), '.test.ts').map((path) => relative(ROOT, path));
const inBrowsers = files.filter((path) => path.endsWith('.browser.test.ts'));
const inNode = files.filter((path) => !inBrowsers.includes(path));

function run(args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

const outcomes = [];
for (const file of inNode) outcomes.push({ file, ok: run(['--import', 'tsx', '--test', file]) });
for (const file of inBrowsers) {
  outcomes.push({ file, ok: run([npmBin('@web/test-runner/dist/bin.js'), '--files', file]) });
}
outcomes.push({ file: 'npm run mutation', ok: run(['test/mutation/main.mjs']) });
for (const { file, ok } of outcomes) console.log(`${ok ? 'ok    ' : 'FAILED'} ${file}`);
const failed = outcomes.filter(({ ok }) => !ok).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

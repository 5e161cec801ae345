/**
 * `npm test`: everything that must hold. A failing step does not stop the others. The last line is
 * `N passed, N failed`: each check counts as one, Node and browser tests (per engine) and pictures one by one.
 * `npm test -- --only lint,types` runs some of the steps.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, npmBin } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'news-article-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

function node(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    .status;
}

/** A check that passes or fails as a whole. */
const check = (args) => () => (node(args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Tests that are counted one by one; a runner that fails without a failed test counts as one failure. */
function counted(status, passed, failed) {
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function nodeTests() {
  const files = sourceFiles(join(ROOT, 'test/node'), '.test.ts').map((path) => relative(ROOT, path));
  const tap = join(scratch, 'node.tap');
  const status = node([
    ...['--import', 'tsx', '--test'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
    ...files,
  ]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return counted(status, count('pass'), count('fail') + count('cancelled'));
}

function browserTests() {
  const file = join(scratch, 'browsers.json');
  const status = node([npmBin('@web/test-runner/dist/bin.js')], { TEST_RESULT_FILE: file });
  const engines = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const sum = (name) => Object.values(engines).reduce((total, engine) => total + engine[name], 0);
  const failures = Object.entries(engines).flatMap(([engine, { failures = [] }]) =>
    failures.map((failure) => `${engine}: ${failure}`),
  );
  return { ...counted(status, sum('passed'), sum('failed')), failures };
}

/** Pictures are counted one by one. */
function visualTests() {
  const file = join(scratch, 'visual.json');
  const status = node(['--import', 'tsx', 'test/visual/main.ts'], { TEST_RESULT_FILE: file });
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  return { ...counted(status, result.passed, result.failed), failures: result.failures };
}

const STEPS = {
  format: check([npmBin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  lint: check([npmBin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  types: () => {
    const tsc = npmBin('typescript/bin/tsc');
    const library = check([tsc, '--noEmit', '-p', 'tsconfig.json'])();
    const tools = check([tsc, '--noEmit', '-p', 'tsconfig.tools.json'])();
    return library.failed === 0 ? tools : library;
  },
  build: check(['scripts/build.mjs']),
  manifest: check(['scripts/manifest.mjs']),
  node: nodeTests,
  storybook: check(['scripts/build-storybook.mjs']),
  browsers: browserTests,
  visual: visualTests,
  pages: check(['--import', 'tsx', 'scripts/pages.ts', '--if-present']),
  size: check(['scripts/size.mjs']),
};

function selected() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return Object.keys(STEPS);
  const names = (process.argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length === 0) return names;
  console.error(`no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  return process.exit(1);
}

function runStep(step) {
  try {
    return step();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const results = selected().map((name) => {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const { passed, failed, failures } = runStep(STEPS[name]);
  return { name, passed, failed, failures, seconds: (performance.now() - started) / 1000 };
});

console.log('\n=== summary');
for (const { name, passed, failed, failures = [], seconds } of results) {
  const counts = `${passed} passed, ${failed} failed`;
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(9)}  ${counts}`,
  );
  // once more at the end, where whoever sees only the tail of a log finds it
  for (const failure of failures) console.log(`       ${failure.split('\n')[0]}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
if (total('failed') > 0) process.exitCode = 1;

/** The steps of `npm test`. Each counts what passed and failed; given `keep`, it hands its output over to that. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { selectedEngines } from './browsers.mjs';
import { ROOT, npmBin } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'news-article-test-'));
/** What is repeated at the end of a runner that ended without results: why it did. */
const LINES_OF_AN_UNFINISHED_RUN = 30;

process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Runs Node and resolves with its exit status. */
function node(args, { keep, env = {} } = {}) {
  const stdio = keep ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio, env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve(status));
  });
}

/** A check that passes or fails as a whole: the first of its commands that fails ends it. */
const check =
  (...commands) =>
  async (keep) => {
    for (const args of commands) if ((await node(args, { keep })) !== 0) return { passed: 0, failed: 1 };
    return { passed: 1, failed: 0 };
  };

/** Tests that are counted one by one; a runner that fails without a failed test counts as one failure. */
function counted(status, passed, failed) {
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

async function nodeTests(keep) {
  const files = sourceFiles(join(ROOT, 'test/node'), '.test.ts').map((path) => relative(ROOT, path));
  const tap = join(scratch, 'node.tap');
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
  ];
  // two files at a time: most of them wait for servers
  const status = await node(['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...files], {
    keep,
  });
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return counted(status, count('pass'), count('fail') + count('cancelled'));
}

/** Runs what writes its counts into the file that it is given. */
async function reported(args, keep, env = {}) {
  const file = join(scratch, `${randomUUID()}.json`);
  const status = await node(args, { keep, env: { ...env, TEST_RESULT_FILE: file } });
  return { status, result: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

/** Passes whole lines on, each with a name before it (several say theirs at a time), and keeps the last ones. */
function named(name, keep) {
  let rest = '';
  const lastLines = [];
  const say = (lines) => {
    lastLines.push(...lines);
    lastLines.splice(0, lastLines.length - LINES_OF_AN_UNFINISHED_RUN);
    keep(lines.map((line) => `${name.padEnd(8)} | ${line}\n`).join(''));
  };
  return {
    add: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      say(lines);
    },
    end: () => rest && say([rest]),
    lastLines,
  };
}

/** Has `work` done for all items, so many at a time. */
async function inPool(items, size, work) {
  const left = [...items.entries()];
  const results = [];
  const next = async () => {
    for (let item; (item = left.shift());) results[item[0]] = await work(item[1]);
  };
  await Promise.all(Array.from({ length: size }, next));
  return results;
}

/** What the reporter says of a file whose browser ended while its tests ran. */
const ENDED = /^(\S+): Tests were interrupted because the browser disconnected/;
/**
 * Why a file may have to be run once more, in another browser. It gave no result, so that nothing is known of its tests;
 * a test that failed is never repeated.
 */
const ENDS_NOW_AND_THEN = {
  webkit:
    'GStreamer in WebKitGTK can write where it may not as sounds are made and given up (gst_bin_iterate_sorted)',
};

/** The tests in one engine. */
async function testsIn(engine, keep) {
  const output = named(engine, keep);
  const runner = [npmBin('@web/test-runner/dist/bin.js')];
  const run = async (...args) => {
    const { status, result = {} } = await reported([...runner, ...args], output.add, { ENGINES: engine });
    return { status, counts: Object.values(result)[0] };
  };
  const started = performance.now();
  let { status, counts } = await run();
  const ended = (counts?.failures ?? []).flatMap((failure) => ENDED.exec(failure)?.[1] ?? []);
  if (ended.length > 0 && ENDS_NOW_AND_THEN[engine]) {
    output.add(`the browser ended in ${ended.join(', ')}; once more: ${ENDS_NOW_AND_THEN[engine]}\n`);
    const again = await run('--files', ...ended);
    if (again.counts) {
      status = again.status;
      counts = {
        passed: counts.passed + again.counts.passed,
        failed: counts.failed - ended.length + again.counts.failed,
        failures: [...counts.failures.filter((failure) => !ENDED.test(failure)), ...again.counts.failures],
      };
    }
  }
  output.end();
  keep(`${engine} took ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  const { passed = 0, failed = 0, failures = [] } = counts ?? {};
  const unfinished = [`the runner ended with status ${status} and without results`, ...output.lastLines];
  const all = counts ? failures : unfinished;
  return { ...counted(status, passed, failed), failures: all.map((failure) => `${engine}: ${failure}`) };
}

/**
 * Each engine has a runner of its own: they wait more than they work, and none waits for another. No more at a time
 * than there are processors: a browser that gets none for a while is no reader's.
 */
async function browserTests(keep = (text) => process.stdout.write(text)) {
  // one after the other: what is missing is installed
  await node(['scripts/browsers.mjs', ...selectedEngines()], { keep });
  const atATime = Math.max(2, availableParallelism());
  const results = await inPool(selectedEngines(), atATime, (engine) => testsIn(engine, keep));
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    failures: results.flatMap(({ failures }) => failures),
  };
}

async function visualTests(keep) {
  const { status, result } = await reported(['--import', 'tsx', 'test/visual/main.ts'], keep);
  const { passed = 0, failed = 0, failures } = result ?? {};
  return { ...counted(status, passed, failed), failures };
}

const tsc = npmBin('typescript/bin/tsc');

export const STEPS = {
  format: check([npmBin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  lint: check([npmBin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  types: check([tsc, '--noEmit', '-p', 'tsconfig.json'], [tsc, '--noEmit', '-p', 'tsconfig.tools.json']),
  build: check(['scripts/build.mjs']),
  manifest: check(['scripts/manifest.mjs']),
  interface: check(['--import', 'tsx', 'scripts/interface.ts']),
  licences: check(['scripts/licences.mjs']),
  node: nodeTests,
  storybook: check(['scripts/build-storybook.mjs']),
  browsers: browserTests,
  visual: visualTests,
  pages: check(['--import', 'tsx', 'scripts/pages.ts', '--if-present']),
  size: check(['scripts/size.mjs']),
};

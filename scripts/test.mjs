/**
 * `npm test`: everything that must hold. A failing step does not stop the others. The last line is
 * `N passed, N failed`: each check counts as one, Node and browser tests (per engine) and pictures one by one.
 * `npm test -- --only lint,types` runs some of the steps.
 */
import { STEPS } from './test-steps.mjs';

/**
 * What works by itself runs beside what mostly waits for servers; the tests in browsers have the machine to themselves.
 * Pictures are taken of the built Storybook, and with a clock of their own: they may have to wait.
 */
const BESIDE = ['format', 'lint', 'types', 'visual'];
const FIRST = ['build', 'manifest', 'interface', 'licences', 'storybook', 'node'];

function selected() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return Object.keys(STEPS);
  const names = (process.argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length === 0) return names;
  console.error(`no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  return process.exit(1);
}

/** A step's output appears as it comes, or all at once at its end. */
async function runStep(name, isBeside) {
  const started = performance.now();
  const title = `\n=== ${name}\n`;
  let output = isBeside ? title : undefined;
  if (!isBeside) process.stdout.write(title);
  const keep = isBeside ? (text) => (output += text) : undefined;
  const result = await STEPS[name](keep).catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  if (output !== undefined) process.stdout.write(output);
  return { name, ...result, seconds: (performance.now() - started) / 1000 };
}

const names = selected();
const among = (list) => list.filter((name) => names.includes(name));
const last = names.filter((name) => !BESIDE.includes(name) && !FIRST.includes(name));

let built;
const isBuilt = new Promise((resolve) => (built = resolve));
if (!names.includes('storybook')) built();

async function inTurn(names, isBeside = false) {
  const results = [];
  for (const name of names) {
    if (name === 'visual') await isBuilt;
    results.push(await runStep(name, isBeside));
    if (name === 'storybook') built();
  }
  return results;
}

const results = [
  ...(await Promise.all([inTurn(among(BESIDE), true), inTurn(among(FIRST))])).flat(),
  ...(await inTurn(last)),
];

console.log('\n=== summary');
for (const { name, passed, failed, failures = [], seconds } of results) {
  const counts = `${passed} passed, ${failed} failed`;
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(9)}  ${counts}`,
  );
  // once more at the end, where whoever sees only the tail of a log finds it
  for (const failure of failures) console.log(`       ${failure.split('\n')[0].slice(0, 300)}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
if (total('failed') > 0) process.exitCode = 1;

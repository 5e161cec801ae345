/**
 * `npm run mutation -- [--only NAME] [--survivors] [--write]`: changes the pure modules one expression at a time and asks
 * whether their tests notice. Prints the score of each subject; `--survivors` also what nobody noticed, `--write` puts
 * scores into docs/mutation.md. Exits 1 below the scores in gates.json, which only move up.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { installApart } from '../../scripts/install-apart.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { writeDocument } from './document.mjs';
import { SUBJECTS } from './subjects.mjs';

const HERE = join(ROOT, 'test/mutation');
const TEMPORARY = '.stryker-tmp';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    survivors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const chosen = Object.keys(SUBJECTS).filter((name) => name.includes(values.only));
if (chosen.length === 0)
  throw new Error(`--only ${values.only}: there are ${Object.keys(SUBJECTS).join(', ')}`);

installApart('test/mutation');
const { Stryker } = await import(createRequire(join(HERE, 'package.json')).resolve('@stryker-mutator/core'));

/** What is not read by any of these tests is not copied either. */
const UNREAD = [
  'dist',
  'storybook-static',
  '.data',
  'docs',
  'stories',
  'integrations',
  'test/visual',
  'test/slow',
  'examples/*/node_modules',
];

const mutantsOf = ({ mutate, tests }) =>
  new Stryker({
    mutate,
    testRunner: 'mocha',
    plugins: [createRequire(join(HERE, 'package.json')).resolve('@stryker-mutator/mocha-runner')],
    mochaOptions: {
      spec: tests,
      require: [join(HERE, 'setup.mjs')],
      'no-config': true,
      'no-package': true,
      'no-opts': true,
    },
    coverageAnalysis: 'perTest',
    // what is decided once, as a module is loaded, would need a process for each mutant
    ignoreStatic: true,
    ignorePatterns: UNREAD,
    tempDirName: TEMPORARY,
    concurrency: 2,
    reporters: [],
    logLevel: 'warn',
    allowConsoleColors: false,
  }).runMutationTest();

const KILLED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

const gates = JSON.parse(readFileSync(join(HERE, 'gates.json'), 'utf8'));
const rows = [];
for (const name of chosen) {
  const started = performance.now();
  const mutants = await mutantsOf(SUBJECTS[name]);
  const count = (states) => mutants.filter(({ status }) => states.has(status)).length;
  const [killed, unnoticed] = [count(KILLED), count(UNNOTICED)];
  const score = (100 * killed) / (killed + unnoticed);
  const gate = gates[name] ?? 0;
  rows.push({ name, killed, unnoticed, score, gate });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${score < gate ? 'BELOW ' : 'ok    '} ${name}: ${score.toFixed(1)} % of ${killed + unnoticed} mutants (at least ${gate} %, ${seconds} s)`,
  );
  if (!values.survivors) continue;
  for (const { status, fileName, location, mutatorName, replacement } of mutants)
    if (UNNOTICED.has(status))
      console.log(
        `  ${relative(ROOT, fileName)}:${location.start.line}:${location.start.column + 1} ${status} ${mutatorName} → ${String(replacement).replaceAll(/\s+/g, ' ').slice(0, 90)}`,
      );
}
rmSync(join(ROOT, TEMPORARY), { recursive: true, force: true });
const below = rows.filter(({ score, gate }) => score < gate);
if (values.write && !values.only) await writeDocument(rows);
console.log(`${rows.length - below.length} passed, ${below.length} failed`);
process.exit(below.length ? 1 : 0);

/** docs/mutation.md. */
import { writeMarkdown } from '../../scripts/write-markdown.mjs';
import { SUBJECTS } from './subjects.mjs';

const inCode = (names) => names.map((name) => `\`${name}\``).join(', ');

/** @param {readonly { name: string, killed: number, unnoticed: number, score: number, gate: number }[]} rows */
export const writeDocument = (rows) =>
  writeMarkdown(
    'docs/mutation.md',
    `# Mutation tests

Do tests notice when a line does something else? \`npm run mutation\` changes modules whose work is in what they return, one expression at a time, and runs the tests that go through it; a change that no test notices is a survivor. \`-- --survivors\` lists them, \`-- --only playback\` tries one subject, \`-- --write\` makes this file. It fails below the scores in \`test/mutation/gates.json\`, which only move up; \`npm run test:slow\` runs it.

[Stryker](https://stryker-mutator.io/) changes the code; Mocha runs our tests in one process, those that are written for browsers with [jsdom](https://github.com/jsdom/jsdom). Properties are tried with fifteen cases, and tests of megabytes are left out: they ask whether it ends. What is decided once, as a module is loaded (tables, expressions), is not mutated. So the scores are below what \`npm test\` would notice.

| subject | mutants | noticed | score | at least | modules | tests |
| --- | ---: | ---: | ---: | ---: | --- | --- |
${rows
  .map(({ name, killed, unnoticed, score, gate }) => {
    const { mutate, tests } = SUBJECTS[name];
    return `| ${name} | ${killed + unnoticed} | ${killed} | ${score.toFixed(1)} % | ${gate} % | ${inCode(mutate)} | ${inCode(tests)} |`;
  })
  .join('\n')}
`,
  );

/** docs/coverage.md. */
import { writeMarkdown } from '../../scripts/write-markdown.mjs';

export const writeDocument = ({ sums, marks, lowest, unseen }) =>
  writeMarkdown(
    'docs/coverage.md',
    `# Coverage

Which lines and branches of \`src\` the tests run: those in browsers, counted in Chromium, the only engine that tells, and those of Node, together. Made by \`npm run coverage -- --write\`, on ${new Date().toISOString().slice(0, 10)}; it fails below the marks.

| | covered | of | | at least |
| --- | ---: | ---: | ---: | ---: |
${Object.entries(sums)
  .map(
    ([kind, { covered, total, percent }]) =>
      `| ${kind} | ${covered} | ${total} | ${percent.toFixed(1)} % | ${marks[kind]} % |`,
  )
  .join('\n')}

Most is left out in:

| file | lines | branches |
| --- | ---: | ---: |
${lowest.map(({ path, lines, branches }) => `| \`${path}\` | ${lines.pct.toFixed(1)} % | ${branches.pct.toFixed(1)} % |`).join('\n')}

Files as a CDN has them (\`dist/cdn/\`) and stories have tests too, which are not counted: what only they reach, such as parts that are drawn without Lit, how those are pressed and printed, and \`loader.js\` itself, is left out here. Some is run and not counted, for reasons that were not found: the comparison of two versions of a perspective (\`src/author/render-comparison.ts\`) is drawn in \`test/author/perspective.test.ts\`.

Not run by these, or without code: ${unseen.map((path) => `\`${path}\``).join(', ') || 'none'}.
`,
  );

/** The source that a docs page shows: what an author would write, without what Lit and the browser add. */

/** Takes out comments and white space that only the template had. */
export function cleanSource(source: string): string {
  const lines = source
    .replace(/<!--[^]*?-->/g, '')
    .replace(/=""(?=[\s>])/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  // The first line loses its indent when the template's markup is taken from the page.
  const indent = Math.min(...(indents.length > 1 ? indents.slice(1) : [0]));
  return lines
    .map((line, index) => (index === 0 ? line.trimStart() : line.slice(indent)))
    .filter((line, index, all) => line.trim() !== '' || all[index - 1]?.trim() !== '')
    .join('\n');
}

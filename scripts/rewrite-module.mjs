/** Writes other text into a module, and moves what its source map says along. */
import { decode, encode } from '@jridgewell/sourcemap-codec';
import MagicString from 'magic-string';

/** @param {{ start: number, end: number, text: string }[]} cuts in the order of the text */
export function edited(code, cuts) {
  const result = new MagicString(code);
  for (const { start, end, text } of cuts) result.update(start, end, text);
  return result;
}

/** Where the lines of a text begin. */
const lineStarts = (text) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** A source map's places, moved to where the cuts leave them. */
function shifted(map, code, cuts, result) {
  const [before, after] = [lineStarts(code), lineStarts(result)];
  const lines = after.map(() => []);
  let [cut, saved, line] = [0, 0, 0];
  decode(map.mappings).forEach((segments, number) => {
    for (const [column, ...rest] of segments) {
      const at = before[number] + column;
      for (; cuts[cut]?.end <= at; cut++) saved += cuts[cut].end - cuts[cut].start - cuts[cut].text.length;
      const to = Math.min(at, cuts[cut]?.start ?? at) - saved;
      while (after[line + 1] <= to) line++;
      lines[line].push([to - after[line], ...rest]);
    }
  });
  return { ...map, mappings: encode(lines) };
}

/** A module and its source map after the cuts; undefined where there are none. */
export function rewritten(code, map, cuts) {
  if (!cuts) return undefined;
  const result = edited(code, cuts).toString();
  return { code: result, map: shifted(map, code, cuts, result) };
}

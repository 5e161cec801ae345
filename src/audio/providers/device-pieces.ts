/** Where a break is heard least: after a comma and its kind, else between words. */
const BREAKS = [/[,;:–)\]،؛]\s+|[—、，；：）]\s*/g, /\s+/g];

/**
 * Where to cut a text so that a piece is at most so long: never inside a sign that readers see.
 *
 * @param from UTF-16 offset at which the piece begins
 * @param end offset at which it ends if it is not too long
 * @param most UTF-16 units; a single sign may be longer
 * @returns an offset after `from`
 */
export function cutAt(text: string, from: number, end: number, most: number): number {
  if (end - from <= most) return end;
  const piece = text.slice(from, from + most);
  for (const pattern of BREAKS) {
    let cut = 0;
    for (const { 0: match, index } of piece.matchAll(pattern)) cut = index + match.length;
    // a piece of a word or two sounds worse than a break between words
    if (cut > most / 2) return from + cut;
  }
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  // what joins to a sign is not far behind it
  const rest = text.slice(from, Math.min(end, from + most + 64));
  const starts = Segmenter
    ? Array.from(new Segmenter().segment(rest), ({ index }) => index)
    : Array.from(rest.matchAll(/\P{M}/gu), ({ index }) => index);
  const inside = starts.filter((start) => start > 0);
  return from + (inside.findLast((start) => start <= most) ?? inside[0] ?? end - from);
}

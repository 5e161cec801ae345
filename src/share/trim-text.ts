/** A text in the signs that readers see (grapheme clusters); in code points where the engine has no segmenter. */
export function signs(text: string): string[] {
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  return Segmenter ? Array.from(new Segmenter().segment(text), ({ segment }) => segment) : Array.from(text);
}

/**
 * What is written of the longest start of a text that fits, "…" straight after it. No sign is split.
 *
 * @param text one that does not fit whole; at most 8,191 UTF-16 units, as a segmenter takes time and memory in the
 *   square of a length.
 * @param write what is wanted, with a start of the text in it; empty where that does not fit.
 * @param least so many signs; fewer are not worth it.
 * @returns empty where nothing fits.
 */
export function trimText(text: string, write: (start: string) => string, least = 1): string {
  const all = signs(text);
  let count = 0;
  let kept = '';
  // halving, hence the powers of 2, as counting is slow
  for (let step = 4096; step >= 1; step /= 2) {
    const start = all.slice(0, count + step).join('');
    const written = write(`${start.trimEnd()}…`);
    if (written) {
      count += step;
      kept = written;
    }
  }
  return count < least ? '' : kept;
}

/** A text of at most so many signs, as readers count them; the last is an ellipsis where something is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  const signs = segmenter
    ? Array.from(
        new segmenter(undefined, { granularity: 'grapheme' }).segment(text),
        ({ segment }) => segment,
      )
    : Array.from(text);
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

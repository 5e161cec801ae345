/**
 * Writes out, for the time of printing, what our parts tell as "3 hours ago": paper is read another day. The whole date
 * is in the title of such a time.
 *
 * @param roots Where parts may be.
 * @returns the way back.
 */
export function writeOutDates(roots: readonly (Document | ShadowRoot)[]): () => void {
  const written: (readonly [Text, string])[] = [];
  for (const root of roots) {
    if (!('host' in root) || !root.host.localName.startsWith('news-')) continue;
    for (const time of root.querySelectorAll<HTMLTimeElement>('time[title]')) {
      const text = [...time.childNodes].find((node): node is Text => node.nodeType === 3 && !!node.nodeValue);
      if (!text || !time.title) continue;
      written.push([text, text.data]);
      text.data = time.title;
    }
  }
  return () => {
    for (const [text, data] of written) text.data = data;
  };
}

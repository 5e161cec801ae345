/**
 * Writes out, for the time of printing, what our parts tell as "3 hours ago": paper is read another day. The whole date
 * is in the title of such a time.
 *
 * @returns the way back.
 */
export function writeOutDates(scope: ParentNode): () => void {
  const written: (readonly [Text, string])[] = [];
  const visit = (within: ParentNode): void => {
    for (const element of within.querySelectorAll('*')) {
      if (!element.localName.startsWith('news-') || !element.shadowRoot) continue;
      for (const time of element.shadowRoot.querySelectorAll('time[title]')) {
        const text = [...time.childNodes].find(
          (node): node is Text => node.nodeType === 3 && !!node.nodeValue,
        );
        if (!text || !time.getAttribute('title')) continue;
        written.push([text, text.data]);
        text.data = time.getAttribute('title')!;
      }
      visit(element.shadowRoot);
    }
  };
  visit(scope);
  return () => {
    for (const [text, data] of written) text.data = data;
  };
}

/**
 * The body of an article that is data alone: paragraphs in light DOM, where reader modes and "listen to
 * page" find them. Text is text; a blank line ends a paragraph.
 */
export function renderDataBody(host: HTMLElement, text: string | undefined): HTMLElement | undefined {
  const there = host.querySelector<HTMLElement>(':scope > [data-news-part=body]');
  if (!text?.trim()) {
    there?.remove();
    return undefined;
  }
  const body = there ?? host.ownerDocument.createElement('div');
  body.setAttribute('data-news-part', 'body');
  // an update must not take away what a reader has selected
  if (there?.textContent === text.trim().replace(/\s*\n\s*\n\s*/g, '')) return there;
  body.replaceChildren(
    ...text
      .trim()
      .split(/\n\s*\n/)
      .map((block) => {
        const paragraph = host.ownerDocument.createElement('p');
        paragraph.textContent = block.trim();
        return paragraph;
      }),
  );
  // what leads on to other articles stands after it
  if (!there) host.insertBefore(body, host.querySelector(':scope > [data-news-part=related]'));
  return body;
}

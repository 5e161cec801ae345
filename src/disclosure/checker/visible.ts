import { collapse } from '../../core/text.js';

/** What readers never see, whatever the page's styles. */
const UNSEEN = 'script,style,template,noscript,head,title,[hidden],dialog:not([open])';
/** What readers see only once they have opened it, and what only some readers see. */
const CLOSED = `${UNSEEN},details,dialog,[popover],[aria-hidden="true"]`;
const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const STYLE_DEPTH = 40;

const hasHidingStyle = (element: Element): boolean => {
  let at: Element | null = element;
  for (let depth = 0; at && depth < STYLE_DEPTH; depth++, at = at.parentElement)
    if (NOT_SHOWN.test(at.getAttribute('style') ?? '') || computedAway(at)) return true;
  return false;
};

/** Hidden by a style sheet, which only a page that is open in a browser can tell. */
function computedAway(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return !!view?.location && view.getComputedStyle(element).display === 'none';
}

/** Whether an element is part of what readers may come to see. */
export const isSeen = (element: Element): boolean => !element.closest(UNSEEN) && !hasHidingStyle(element);

/** Whether an element is there for every reader at once, with nothing to open. A summary is. */
export function isOpen(element: Element): boolean {
  const summary = element.closest('summary');
  return !(summary?.parentElement?.parentElement ?? element).closest(CLOSED) && !hasHidingStyle(element);
}

/** What a shadow root says: without what is only drawn. */
const spoken = (node: Node): string =>
  node.nodeType === 3
    ? (node.nodeValue ?? '')
    : node.nodeType === 1 && (node as Element).matches('style,script,template,[aria-hidden="true"]')
      ? ''
      : [...node.childNodes].map(spoken).join('');

/** The text of an element on one line; for our own parts also what they show in their shadow root. */
export const textOf = (element: Element): string =>
  collapse(
    element.localName.startsWith('news-') && element.shadowRoot
      ? `${spoken(element.shadowRoot)} ${element.textContent}`
      : element.textContent,
  );

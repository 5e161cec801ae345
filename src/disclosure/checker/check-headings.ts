import { collapse } from '../../core/text.js';
import type { Check } from './facts.js';
import { isSeen } from './visible.js';

const MAX_HEADINGS = 500;
const MAX_STEPS = 500;
const HEADING = /^h([2-6])$/;
const SECTION = 'section,article,aside,main,nav,footer,body,[role=region],[role=complementary],[role=main]';
/** Teasers, captions of tables and controls are headings of another kind. */
const NOT_A_SECTION =
  'a,button,summary,figcaption,table,li,nav,header,footer,form,dialog,template,blockquote,hgroup,[role=tooltip]';
const MEDIA = 'img,svg,picture,video,audio,canvas,iframe,object,embed,input,textarea,select,button,math,hr';

/**
 * Something that a script may fill: a component, an empty box (lists and paragraphs are written by the page), or
 * an element with a name to be found by.
 */
const mayBeFilled = (element: Element): boolean =>
  element.localName.includes('-') ||
  /^(?:script|template|noscript|slot)$/.test(element.localName) ||
  (/^(?:div|section|aside)$/.test(element.localName) && !element.firstElementChild) ||
  [...element.attributes].some(
    ({ name }) => name === 'id' || name.startsWith('data-') || name.startsWith('on'),
  );

/** The node after this one and all below it, in document order, inside a root. */
function after(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Whether nothing that a reader could see stands between a heading and the next, or its section's end. */
function isOrphan(heading: Element, level: number): boolean {
  const root = heading.parentElement?.closest(SECTION);
  if (!root) return false;
  let node = after(heading, root);
  for (let step = 0; node; step++) {
    if (step > MAX_STEPS) return false;
    if (node.nodeType === 3 && node.nodeValue?.trim()) return false;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (/^(?:nav|footer)$/.test(element.localName)) return true;
      const other = HEADING.exec(element.localName)?.[1] ?? (element.localName === 'h1' ? '1' : undefined);
      if (other) return Number(other) <= level && !element.closest('a') && !element.querySelector('a');
      if (element.matches(MEDIA) || mayBeFilled(element)) return false;
    }
    node = node.firstChild ?? after(node, root);
  }
  // a card of its own, which the heading closes
  return root.matches('article,main,body') || collapse(root.textContent) === collapse(heading.textContent);
}

/** Headings with nothing under them, such as "More in Politics" over an empty list. */
export const checkHeadings: Check = ({ page }) =>
  page
    .all('h2,h3,h4,h5,h6')
    .slice(0, MAX_HEADINGS)
    .filter((heading) => {
      const level = Number(HEADING.exec(heading.localName)?.[1]);
      return (
        collapse(heading.textContent) &&
        !heading.closest(NOT_A_SECTION) &&
        !heading.querySelector('a,button,input,img') &&
        isSeen(heading) &&
        isOrphan(heading, level)
      );
    })
    .map((at) => ({ code: 'heading-orphan', at, values: { text: collapse(at.textContent).slice(0, 80) } }));

import type { PrintedLink } from './print-links.js';

/** A selector that leads to an element by its place in the tree: a page's article need have no name. */
function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at = element; ; at = at.parentElement) {
    const parent = at.parentNode;
    if (!parent || parent.nodeType === 9) return [':root', ...steps].join('>');
    steps.unshift(`:nth-child(${String(Array.from(parent.children).indexOf(at) + 1)})`);
    if (!at.parentElement) return [':host', ...steps].join('>');
  }
}

/** What the page puts after its links on paper, its addresses for example, would stand there twice. */
const MARK =
  'all:unset!important;font-size:.7em!important;line-height:0!important;vertical-align:super!important;' +
  'font-variant-numeric:lining-nums!important;';

/**
 * The rules that put numbers beside the links of an article on paper. The page's nodes stay as they are, and the same
 * address has the same number wherever it is linked.
 *
 * @param name How the number at a place of the list is written.
 */
export function numberLinks(
  root: Element,
  links: readonly PrintedLink[],
  name: (index: number) => string,
): string {
  const place = placeOf(root);
  const rules = links.map(({ hrefs }, index) => {
    const anchors = [...hrefs].map((href) => `a[href="${CSS.escape(href)}"]`).join();
    // the joiner keeps a number with its word
    return `${place} :is(${anchors})::after{${MARK}content:"\u2060[${name(index)}]"!important}`;
  });
  return `@media print{${rules.join('')}}`;
}

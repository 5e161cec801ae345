/** As translators of pages leave texts: each in two `<font>`, the page's own node gone. */
import { elementsBelow } from '../helpers/composed-tree.js';
import type { HostilePage } from './open-page.js';

const HTML = 'http://www.w3.org/1999/xhtml' as const;
const UNTRANSLATED = 'script, style, textarea, title, svg *';

function translateIn(root: ParentNode & Node): void {
  const page = root.ownerDocument ?? (root as Document);
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest(UNTRANSLATED)) continue;
    const outer: HTMLElement = page.createElementNS(HTML, 'font');
    const inner = outer.cloneNode() as typeof outer;
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** @param isDeep whether texts in shadow roots are too */
export function translate({ document: page, rootOf }: HostilePage, isDeep: boolean): void {
  const roots = isDeep ? [...elementsBelow(page)].map(rootOf).filter((root) => root !== null) : [];
  for (const root of [page.body, ...roots]) translateIn(root);
}

import { draftOf } from './json-ld.js';
import type { Draft, Reading } from './reading.js';
import { articleTypeOf } from './schema-node.js';

/** Elements with `itemprop` that are looked at, and characters of text read from all of them. */
const MAX_PROPERTIES = 2000;
const MAX_TEXT = 1e6;

/** The article that the page's microdata describes: items become nodes, then read like JSON-LD. */
export function readMicrodata(
  scope: Document | Element,
  reading: Reading,
  canonical: string | undefined,
): Draft {
  const items = new Map<Element, Record<string, unknown[]>>();
  const nodeOf = (item: Element): Record<string, unknown[]> => {
    let node = items.get(item);
    if (!node) {
      // Without a prototype, `itemprop="__proto__"` is a name like any other.
      items.set(item, (node = Object.create(null) as Record<string, unknown[]>));
      node['@type'] = (item.getAttribute('itemtype') ?? '').split(/\s+/, 9);
    }
    return node;
  };

  const owners = new Map<string, Element>();
  for (const item of [...scope.querySelectorAll('[itemref]')].slice(0, 100)) {
    for (const id of item.getAttribute('itemref')!.split(/\s+/, 50)) owners.set(id, item);
  }
  const ownerOf = (element: Element): Element | undefined => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at !== element && at.hasAttribute('itemscope')) return at;
      if (owners.has(at.id)) return owners.get(at.id);
    }
    return undefined;
  };

  let budget = MAX_TEXT;
  for (const element of [...scope.querySelectorAll('[itemprop]')].slice(0, MAX_PROPERTIES)) {
    const owner = ownerOf(element);
    // The body is the page's; it is never read.
    const names = element
      .getAttribute('itemprop')!
      .split(/\s+/, 9)
      .filter((name) => !/^(articleBody|text|)$/.test(name));
    if (!owner || !names[0] || budget < 0) continue;
    const attribute = ['content', 'datetime', 'href', 'src'].find((key) => element.hasAttribute(key));
    const value = element.hasAttribute('itemscope')
      ? nodeOf(element)
      : attribute
        ? element.getAttribute(attribute)
        : element.textContent;
    if (typeof value === 'string') budget -= value.length;
    for (const name of names) (nodeOf(owner)[name] ??= []).push(value);
  }

  const articles = [...items]
    .filter(([item, node]) => scope.contains(item) && articleTypeOf(node))
    .map(([item, node]) => ({ node: node, nested: item.hasAttribute('itemprop') }));
  return draftOf({ articles }, reading, canonical);
}

import type { Draft, Reading } from './draft.js';
import { draftOf } from './json-ld.js';
import { articleTypeOf, type Node } from './schema-node.js';

/** Elements with `itemprop` that are looked at, and characters of text read from all of them. */
const MAX_PROPERTIES = 2000;
const MAX_TEXT = 1_000_000;

/** Where an element's value stands when not in its text, as the microdata standard says, `content` first. */
const VALUE_ATTRIBUTES = ['content', 'datetime', 'href', 'src', 'data'];

/** The article that the page's microdata describes: items become nodes, then read like JSON-LD. */
export function readMicrodata(
  scope: Document | Element,
  reading: Reading & { readonly title?: string | undefined },
  canonical: string | undefined,
): Draft {
  const items = new Map<Element, Node>();
  const nodeOf = (item: Element): Node => {
    let node = items.get(item);
    if (!node) {
      // Without a prototype, `itemprop="__proto__"` is a name like any other.
      node = Object.assign(Object.create(null) as Node, {
        '@type': (item.getAttribute('itemtype') ?? '').split(/\s+/, 9),
      });
      const id = item.getAttribute('itemid');
      if (id) node['@id'] = id;
      items.set(item, node);
    }
    return node;
  };

  const owners = new Map<string, Element>();
  for (const item of [...scope.querySelectorAll('[itemscope][itemref]')].slice(0, 100)) {
    for (const id of item.getAttribute('itemref')!.split(/\s+/, 50)) owners.set(id, item);
  }
  const ownerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at !== element && at.hasAttribute('itemscope')) return at;
      const owner = owners.size && owners.get(at.id);
      if (owner) return owner;
    }
    return null;
  };

  let budget = MAX_TEXT;
  for (const element of [...scope.querySelectorAll('[itemprop]')].slice(0, MAX_PROPERTIES)) {
    const owner = ownerOf(element);
    if (!owner) continue;
    for (const name of element.getAttribute('itemprop')!.split(/\s+/, 9)) {
      // The body is the page's; it is never read.
      if (!name || /^(?:articleBody|text|review)$/i.test(name)) continue;
      const attribute = VALUE_ATTRIBUTES.find((key) => element.hasAttribute(key));
      let value: unknown;
      if (element.hasAttribute('itemscope')) value = nodeOf(element);
      else if (attribute) value = element.getAttribute(attribute);
      else if (budget > 0) {
        const text = element.textContent ?? '';
        budget -= text.length;
        value = text;
      }
      const node = nodeOf(owner);
      ((node[name] as unknown[] | undefined) ?? (node[name] = [])) instanceof Array &&
        (node[name] as unknown[]).push(value);
    }
  }

  const articles = [...items]
    .filter(([item, node]) => scope.contains(item) && articleTypeOf(node))
    .map(([item, node]) => ({ node, nested: item.hasAttribute('itemprop') }));
  return draftOf({ articles, ids: new Map() }, reading, canonical);
}

import type { Direction } from '../article/model.js';

/** Scripts that are written from right to left, of languages that are in use. */
const RTL = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The nearest element that matches, through shadow roots; the element itself counts. */
export function nearest(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return 'host' in root ? nearest((root as ShadowRoot).host, selector) : undefined;
}

const nearestAttribute = (element: Element, name: string): string | null | undefined =>
  nearest(element, `[${name}]`)?.getAttribute(name);

/** A well-formed BCP 47 tag, or undefined. */
export function canonicalLanguage(tag: string | null | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The language an element stands in: nearest `lang` through shadow roots, else English. */
export function languageOf(element: Element): string {
  return canonicalLanguage(nearestAttribute(element, 'lang')) ?? 'en';
}

/** The direction of a language's script: the one it names, else its usual one. */
export function directionOfLanguage(language: string): Direction {
  return RTL.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The direction an element stands in: nearest `dir` through shadow roots, else that of its language. */
export function directionOf(element: Element): Direction {
  const dir = nearestAttribute(element, 'dir')?.toLowerCase();
  if (dir === 'ltr' || dir === 'rtl') return dir;
  return directionOfLanguage(languageOf(element));
}

const watched = new WeakSet<Node>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Calls back when a `lang` or `dir` changes anywhere in the element's trees. One observer per tree. */
export function watchLanguage(element: Element, callback: () => void): () => void {
  listeners.add(callback);
  let root: Node | null = element.getRootNode();
  while (root) {
    if (!watched.has(root)) {
      watched.add(root);
      new MutationObserver(tell).observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
    root = 'host' in root ? (root as ShadowRoot).host.getRootNode() : null;
  }
  return () => listeners.delete(callback);
}

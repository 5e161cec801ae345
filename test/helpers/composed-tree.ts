/** Walks a page as it is drawn, through open shadow roots. */

/** Every element below a root, shadow trees included. */
export function* elementsBelow(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

/** The element that an element is drawn in: its slot, its parent, or its shadow root's host. */
export function drawnIn(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  // links have a `host` too
  return element.parentElement ?? (parent && 'host' in parent ? (parent as ShadowRoot).host : null);
}

/**
 * Whether a reader sees the element: not hidden, not transparent, larger than what is there for screen readers, and
 * not left undrawn because it is far away.
 */
export function isSeen(element: Element): boolean {
  const seen = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  if (!element.checkVisibility(seen)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Where an element is, for people who look for it: hosts and their parts, `news-share-bar button.copy`. */
export function placeOf(element: Element): string {
  const root = element.getRootNode();
  const name = [element.localName, ...(element.id ? [`#${element.id}`] : []), ...element.classList].join('.');
  const here = name.replace('.#', '#');
  return 'host' in root ? `${placeOf((root as ShadowRoot).host)} ${here}` : here;
}

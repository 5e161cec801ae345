/** The box that scrolls a node up and down: the nearest around it that can, else the page. */
export function scrollerOf(node: Node): Element {
  const page = document.scrollingElement ?? document.documentElement;
  let at: Node | null = node;
  while (at && at !== document.body) {
    if (
      at instanceof Element &&
      at.scrollHeight > at.clientHeight &&
      /auto|scroll/.test(getComputedStyle(at).overflowY)
    )
      return at;
    at = (at as Partial<Element>).assignedSlot ?? at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null;
  }
  return page;
}

/** What of such a box is seen, from top to bottom, in CSS pixels of the viewport. */
export function viewOf(scroller: Element): { readonly top: number; readonly bottom: number } {
  const { clientHeight } = document.documentElement;
  if (scroller === document.scrollingElement) return { top: 0, bottom: clientHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(clientHeight, bottom) };
}

/** The first line of a range; undefined where nothing of it is laid out. */
export function firstLine(range: Range): DOMRect | undefined {
  return [...range.getClientRects()].find(({ height }) => height > 0);
}

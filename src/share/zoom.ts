/** What `zoom` does to lengths: engines tell boxes as they are seen, WebKit so far as they are written. */

const drawnIn = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** How much larger than it says something is drawn. */
export function zoomOf(element: Element): number {
  if ('currentCSSZoom' in element) return element.currentCSSZoom;
  let zoom = 1;
  for (let at: Element | null = element; at; at = drawnIn(at)) zoom *= Number(getComputedStyle(at).zoom) || 1;
  return zoom;
}

/** A box of something under that zoom, as it is seen in the window. */
export function seenBox({ x, y, width, height }: DOMRect, element: Element): DOMRect {
  const zoom = 'currentCSSZoom' in element ? 1 : zoomOf(element);
  const place = (at: number, scrolled: number): number => (at + scrolled) * zoom - scrolled;
  return new DOMRect(place(x, scrollX), place(y, scrollY), width * zoom, height * zoom);
}

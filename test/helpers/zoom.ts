/** Boxes as they are seen, where `zoom` is at work: all engines tell those, but WebKit, which so far divides by it. */
import { drawnIn } from './composed-tree.js';

const isTold = 'currentCSSZoom' in Element.prototype;

function zoomOf(element: Element | null): number {
  if (!element) return 1;
  const { zoom } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return (Number(zoom) || 1) * zoomOf(drawnIn(element));
}

/** The box of an element in its window, as a reader sees it. */
export function seenBox(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  const zoom = isTold ? 1 : zoomOf(element);
  if (zoom === 1) return box;
  const { scrollX, scrollY } = element.ownerDocument.defaultView!;
  return new DOMRect(
    (box.x + scrollX) * zoom - scrollX,
    (box.y + scrollY) * zoom - scrollY,
    box.width * zoom,
    box.height * zoom,
  );
}

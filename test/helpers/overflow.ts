/** What does not fit the width of a page: it makes the page scroll sideways, is cut off, or stands outside. */
import { drawnIn, elementsBelow, isSeen, placeOf } from './composed-tree.js';
import { seenBox } from './zoom.js';

/** Half a pixel comes from rounding. */
const TOLERANCE = 1;

/** Scrolls or cuts what is too wide for it by itself, as a list that is meant to be swiped does. */
const contains = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';

function isContained(element: Element): boolean {
  const { body } = element.ownerDocument;
  for (let at = drawnIn(element); at && at !== body; at = drawnIn(at)) if (contains(at)) return true;
  return false;
}

/** A text that ends where its box does, with no sign that there is more. */
function isCutOff(element: HTMLElement): boolean {
  if (element.scrollWidth <= element.clientWidth + TOLERANCE || element.clientWidth < 4) return false;
  const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element);
  const cuts = overflowX === 'hidden' || overflowX === 'clip';
  return cuts && textOverflow === 'clip' && webkitLineClamp === 'none' && !!element.textContent;
}

/** Each element that does not fit, the innermost ones; empty if all does. */
export function overflowing(page: Document): readonly string[] {
  const { clientWidth, scrollWidth } = page.documentElement;
  const outside: HTMLElement[] = [];
  const cut: HTMLElement[] = [];
  for (const element of elementsBelow(page.body)) {
    const { left, right } = seenBox(element);
    const isOutside = left < -TOLERANCE || right > clientWidth + TOLERANCE;
    if (isOutside && isSeen(element) && !isContained(element)) outside.push(element);
    if (isCutOff(element) && isSeen(element)) cut.push(element);
  }
  const innermost = outside.filter((element) => !outside.some((other) => drawnIn(other) === element));
  const faults = [
    ...innermost.map((element) => {
      const { left, right } = seenBox(element);
      return `outside the page: ${placeOf(element)} from ${left.toFixed(0)} to ${right.toFixed(0)}`;
    }),
    ...cut.map((element) => `cut off: ${placeOf(element)}, ${element.scrollWidth} in ${element.clientWidth}`),
  ];
  const scrolls = scrollWidth > clientWidth + TOLERANCE && faults.length === 0;
  return scrolls ? [`the page scrolls sideways: ${scrollWidth} wide`] : faults;
}

/**
 * Whether an element is not rendered, asked while its ancestors are: `checkVisibility()` would also say so of what a
 * reader may open (`<details>`), and the text that is spoken must not change with that. What waits to be faded in
 * (`opacity`, `visibility`) counts as seen.
 */
export function isUnseen(element: Element): boolean {
  const { display, contentVisibility } = getComputedStyle(element);
  return display === 'none' || contentVisibility === 'hidden';
}

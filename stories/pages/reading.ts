/** What readers of a whole page do and find. */
import { expect } from 'storybook/test';
import { drawnIn, elementIn, until } from '../acting.js';

/** Scrolls to an element, as a reader does, once it is there: what is far below comes only then. */
export async function reach<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = await until(() => elementIn(canvas, tag));
  element.scrollIntoView({ block: 'center' });
  return element;
}

/** What an element has drawn for a reader who stays at it, though what is above still grows and pushes it away. */
export const findAt = (element: Element, selector: string): Promise<HTMLElement> =>
  until(() => {
    element.scrollIntoView({ block: 'center' });
    return drawnIn(element, selector);
  });

/** Waits until an element has drawn a text. */
export const says = (element: Element, text: RegExp): Promise<void> =>
  until(() => expect(element.shadowRoot?.textContent).toMatch(text));

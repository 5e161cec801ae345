import type { CSSResult } from 'lit';
import type { ArticleContextValue } from './article-context.js';
import type { LocaleController } from './localize.js';

/**
 * Parts that `<news-article>` composed, drawn as they stand before anyone touches them: with plain DOM, and without
 * the code of their elements, which most readers then never need. An element that is defined later takes the place
 * over. test/parity holds what is drawn against what the elements render.
 *
 * @param load Fetches and registers the element.
 */
export type DrawPart = (
  element: HTMLElement,
  value: ArticleContextValue,
  locale: LocaleController,
  load: () => Promise<unknown> | undefined,
) => void;

/** What a node that is drawn holds. Nothing stands for what is not known. */
export type Drawable = Node | string | null | undefined | false | 0;

/** An element with attributes, as far as they have a value, and children. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Drawable[]
): HTMLElement {
  const element = (
    /^(svg|path)$/.test(name)
      ? document.createElementNS('http://www.w3.org/2000/svg', name)
      : document.createElement(name)
  ) as HTMLElement;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

const DRAWN = 'data-news-drawn';

/** Of what was drawn: a page may have closed them. */
const roots = new WeakMap<Element, ShadowRoot>();

/** The box that holds what was drawn in a shadow root; undefined in one that an element or a server made. */
export function drawnIn(root: ShadowRoot | null): HTMLElement | undefined {
  const box = root?.firstElementChild as HTMLElement | null | undefined;
  return box?.hasAttribute(DRAWN) ? box : undefined;
}

/**
 * Puts nodes into the shadow root of an element that is not defined yet; what is the same already stays, with what a
 * reader has done to it. Gives the box at the first time.
 *
 * @param load is called when a reader comes near.
 */
export function draw(
  element: HTMLElement,
  styles: readonly CSSResult[],
  content: HTMLElement,
  load?: () => unknown,
): HTMLElement | undefined {
  if (customElements.get(element.localName)) return undefined;
  const next = h('div', { [DRAWN]: '' }, content);
  let root = element.shadowRoot ?? roots.get(element);
  if (!root) {
    root = element.attachShadow({ mode: 'open' });
    roots.set(element, root);
    root.adoptedStyleSheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.append(next);
    if (load) for (const type of ['pointerenter', 'focusin']) next.addEventListener(type, load, true);
    return next;
  }
  const box = drawnIn(root);
  // what a reader uses is not taken from under their eyes and fingers: the element is on its way
  const isUsed = root.activeElement ?? box?.querySelector('[open],[data-pressed],:active');
  if (box && !isUsed && !box.isEqualNode(next)) box.replaceChildren(content);
  return undefined;
}

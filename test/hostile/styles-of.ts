/** Computed styles: of what is inside ours, and of what is the page's. */
import { elementsBelow, placeOf } from '../helpers/composed-tree.js';
import { PARTS, shownParts, type HostilePage } from './open-page.js';

/** What no surrounding may change inside of a part. Lengths are told in the part's own text size. */
const KEPT = [
  'box-sizing',
  'display',
  'float',
  'position',
  'visibility',
  'opacity',
  'text-transform',
  'text-align',
  'text-indent',
  'letter-spacing',
  'word-spacing',
  'font-variant-caps',
  'font-weight',
  'font-size',
  'padding-top',
  'padding-left',
  'margin-top',
  'margin-bottom',
  'min-width',
] as const;

/** What shows another state: a picture that has come, a form that is used. */
const CHANGING =
  'news-figure *, .head, .top, .frame, .unseen, .message, .counter, label, button, [hidden], .menu, .menu *, .foot *';

/** By place and number of an element, or by that and a property. */
export type Styles = ReadonlyMap<string, string>;

const asEm = (value: string, size: number): string =>
  value.replace(/(-?[\d.]+)px/g, (_, px: string) => `${(Number(px) / size).toFixed(3)}em`);

/** Under `zoom`, engines round what they draw to pixels of the screen. */
const ROUNDED = 0.02; // em

const isSameLength = (one: string, other: string): boolean => {
  const [lengths, others] = [one, other].map((value) => (value.match(/-?[\d.]+(?=em)/g) ?? []).map(Number));
  const isNear = (length: number, at: number): boolean => Math.abs(length - others![at]!) < ROUNDED;
  const words = (value: string): string => value.replace(/-?[\d.]+em/g, '');
  return words(one) === words(other) && lengths!.every(isNear);
};

/** Of the elements in the shadow roots of parts, as far as they are shown and stay as they are. */
export function insideStyles(page: HostilePage): Styles {
  const found = new Map<string, string>();
  const { getComputedStyle: styleOf } = page.window;
  const counts = new Map<string, number>();
  for (const tag of shownParts(page)) {
    const part = page.part(tag);
    const size = parseFloat(styleOf(part).fontSize);
    for (const element of elementsBelow(page.rootOf(part)!)) {
      if (element.closest('svg') || element.matches(CHANGING)) continue;
      const name = placeOf(element);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const style = styleOf(element);
      for (const property of KEPT)
        found.set(`${name} ${String(count)} ${property}`, asEm(style.getPropertyValue(property), size));
    }
  }
  return found;
}

/** What differs of what both have. */
export function changed(before: Styles, now: Styles): readonly string[] {
  return [...before].flatMap(([name, value]) =>
    now.has(name) && !isSameLength(value, now.get(name)!) ? [`${name}: ${value} is ${now.get(name)!}`] : [],
  );
}

/** Of each part: its size of text. */
export const textSizes = (page: HostilePage): readonly string[] =>
  shownParts(page).map((tag) => `${tag} ${page.window.getComputedStyle(page.part(tag)).fontSize}`);

/** What follows from how much room there is, which a scrollbar takes from. */
const USED =
  /^((min-|max-)?(block|inline)-size|width|height|perspective-origin|transform-origin|inset.*|top|bottom|left|right)$/;
const OURS = [...PARTS, '[data-news-part]', 'script', 'link'].join();

/** Of each element of the page's own: its place, and all that the browser computes of it. */
export function ownStyles({ document: page, window }: HostilePage): Styles {
  const found = new Map<string, string>();
  let number = 0;
  for (const element of page.querySelectorAll('*')) {
    if (element.closest(OURS) || element.localName === 'news-article') continue;
    const style = window.getComputedStyle(element);
    const name = `${String(++number)} ${placeOf(element)}`;
    for (const property of style)
      if (!USED.test(property)) found.set(`${name} ${property}`, style.getPropertyValue(property));
  }
  return found;
}

/** The article as the page wrote it. */
export function ownMarkup({ document: page }: HostilePage): string {
  const copy = page.querySelector('article')!.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(OURS)) part.remove();
  return copy.outerHTML.replace(/\s+/g, ' ');
}

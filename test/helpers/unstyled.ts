/** Links and buttons that look as browsers draw them by themselves: a theme has left them out. */
import { elementsBelow, isSeen, placeOf } from './composed-tree.js';

const CONTROLS = 'button, input[type=submit], input[type=button], input[type=reset]';

/** What browsers draw in one colour scheme. */
interface Defaults {
  readonly link: string;
  readonly background: string;
  readonly border: string;
  readonly font: string;
}

const borderOf = ({ borderTopStyle, borderTopWidth, borderTopColor }: CSSStyleDeclaration): string =>
  [borderTopStyle, borderTopWidth, borderTopColor].join(' ');

const fontOf = ({ fontFamily, fontSize }: CSSStyleDeclaration): string => `${fontSize} ${fontFamily}`;

/** Asks the browser, in a shadow tree that no rule of the page reaches. */
function defaultsOf(page: Document): readonly Defaults[] {
  const host = page.body.appendChild(page.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const found = ['light', 'dark'].map((scheme) => {
    host.style.colorScheme = scheme;
    const link = root.appendChild(page.createElement('a'));
    link.href = '#';
    const button = root.appendChild(page.createElement('button'));
    const style = getComputedStyle(button);
    return {
      link: getComputedStyle(link).color,
      background: style.backgroundColor,
      border: borderOf(style),
      font: fontOf(style),
    };
  });
  host.remove();
  return found;
}

function faultOf(element: Element, defaults: readonly Defaults[]): string | undefined {
  const style = getComputedStyle(element);
  if (element.matches('a[href]'))
    return defaults.some(({ link }) => link === style.color) ? `a link in ${style.color}` : undefined;
  if (!element.matches(CONTROLS)) return undefined;
  const isGrey = defaults.some(
    ({ background, border }) => background === style.backgroundColor && border === borderOf(style),
  );
  if (isGrey) return `a button drawn by the browser: ${style.backgroundColor}, ${borderOf(style)}`;
  const parent = element.parentElement && fontOf(getComputedStyle(element.parentElement));
  const hasOwnFont = defaults.some(({ font }) => font === fontOf(style)) && parent !== fontOf(style);
  return hasOwnFont && element.textContent?.trim()
    ? `a button in the browser's font: ${fontOf(style)}`
    : undefined;
}

/** Each link and button below the root that nothing has styled, with what gives it away. */
export function unstyledControls(root: ParentNode & Node): readonly string[] {
  const defaults = defaultsOf(root.ownerDocument ?? (root as Document));
  return [...elementsBelow(root)].flatMap((element) => {
    const fault = isSeen(element) ? faultOf(element, defaults) : undefined;
    return fault
      ? [`unstyled: ${placeOf(element)} “${(element.textContent ?? '').trim().slice(0, 30)}”: ${fault}`]
      : [];
  });
}

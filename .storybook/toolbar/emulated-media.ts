/**
 * Forced colours and reduced motion without the system's settings: every rule for them is turned on, in all sheets of
 * the page and its shadow trees, by what its media query says; `matchMedia()` answers alike.
 */
import { force, forcedSheet, paletteFor } from './forced-colours.js';
import { asksFor, decided, type Features } from './media-queries.js';
import { styleSheets, treeRoots, watchStyles } from './style-sheets.js';

let features: Features = {};
let scheme = 'light';
const sheet = new CSSStyleSheet();

/** How media queries and declarations were before the toolbar changed them. */
const queries = new WeakMap<object, string>();
const declarations = new Map<CSSStyleDeclaration, string>();

function decide(owner: { readonly media: MediaList }): string {
  const { media } = owner;
  const own = queries.get(owner) ?? media.mediaText;
  const now = decided(own, features);
  if (now !== own || queries.has(owner)) {
    queries.set(owner, own);
    media.mediaText = now;
  }
  return own;
}

function visit(rules: CSSRuleList, isForForced: boolean): void {
  for (const rule of rules) {
    let isFor = isForForced;
    if (rule instanceof CSSMediaRule) isFor ||= asksFor(decide(rule), 'forced-colors', 'active');
    const { style, cssRules } = rule as Partial<CSSStyleRule>;
    const isStyled = style && !(rule instanceof CSSFontFaceRule) && !(rule instanceof CSSKeyframesRule);
    if (isStyled && features['forced-colors'] && !declarations.has(style)) {
      declarations.set(style, style.cssText);
      force(style, isFor, paletteFor(scheme));
    }
    if (cssRules && !(rule instanceof CSSKeyframesRule)) visit(cssRules, isFor);
  }
}

function visitSheet(one: CSSStyleSheet): void {
  if (one === sheet) return;
  decide(one);
  try {
    visit(one.cssRules, false);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // a sheet of another site cannot be read
  }
}

/** Puts our sheet last into a tree, or takes it out. */
function adopt(root: Document | ShadowRoot): void {
  const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
  if (features['forced-colors']) root.adoptedStyleSheets = [...others, sheet];
  else if (others.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = others;
}

const { matchMedia: ownMatchMedia } = window;
window.matchMedia = (query) => ownMatchMedia.call(window, decided(query, features));

let isWatching = false;

/** What the toolbar asks for. */
export interface EmulatedMedia {
  readonly forced: boolean;
  readonly reduced: boolean;
  /** The palette follows the colour scheme. */
  readonly scheme: string;
}

/** Turns both on or off, for what is there and what comes. */
export function emulateMedia(wanted: EmulatedMedia): void {
  const now: Features = {
    ...(wanted.forced && { 'forced-colors': 'active' }),
    ...(wanted.reduced && { 'prefers-reduced-motion': 'reduce' }),
  };
  if (JSON.stringify(now) === JSON.stringify(features) && (!wanted.forced || wanted.scheme === scheme))
    return;
  for (const [style, own] of declarations) style.cssText = own;
  declarations.clear();
  features = now;
  scheme = wanted.scheme;
  sheet.replaceSync(wanted.forced ? forcedSheet(paletteFor(scheme)) : '');
  for (const one of styleSheets()) visitSheet(one);
  for (const root of treeRoots()) adopt(root);
  if (!isWatching) watchStyles(visitSheet, adopt);
  isWatching = true;
}

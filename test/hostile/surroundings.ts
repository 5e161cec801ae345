/**
 * Pages that are hard on what is put into them. Each is served at `/hostile/NAME/` (scripts/wtr-hostile.mjs), made by
 * page.ts, and looked at by hostile.test.ts where it is `quick`, else by test/slow/hostile.browser.test.ts.
 * docs/hostile-pages.md says of each what is promised.
 */

import type { Surrounding } from './surrounding.js';

const npm = (path: string): string => `/node_modules/${path}`;
/** As its Debian package installs it. */
const theme = (name: string, ...sheets: readonly string[]): Pick<Surrounding, 'sheets' | 'needs'> => ({
  sheets: sheets.map((sheet) => `/hostile/themes/${name}/${sheet}`),
  needs: `/usr/share/wordpress/wp-content/themes/${name}`,
});

/** Style sheets that half the web begins with. */
const FRAMEWORKS: readonly Surrounding[] = [
  {
    name: 'bootstrap',
    about: 'Bootstrap 5',
    sheets: [npm('bootstrap/dist/css/bootstrap.min.css')],
    axe: true,
  },
  { name: 'bulma', about: 'Bulma', sheets: [npm('bulma/css/bulma.min.css')] },
  {
    name: 'foundation',
    about: 'Foundation',
    sheets: [npm('foundation-sites/dist/css/foundation.min.css')],
  },
  { name: 'tailwind', about: 'Tailwind’s preflight', sheets: [npm('tailwindcss/preflight.css')] },
  {
    name: 'twentytwentyone',
    about: 'WordPress’s theme Twenty Twenty-One',
    ...theme('twentytwentyone', 'style.css'),
  },
  {
    name: 'twentytwentytwo',
    about: 'WordPress’s theme Twenty Twenty-Two',
    ...theme('twentytwentytwo', 'style.css'),
  },
];

const RULES: readonly Surrounding[] = [
  { name: 'all-unset', quick: true, about: '`* { all: unset }`', css: '* { all: unset }', loses: true },
  {
    name: 'content-box',
    about: '`box-sizing` of everything, with `!important`',
    css: '*, *::before, *::after { box-sizing: content-box !important }',
  },
  {
    name: 'house-style',
    about: 'a house style by tag, inherited by everything: sizes, spacing, capitals, columns',
    css: `* { margin: 0; padding: 0 }
html { font-size: 62.5% }
body { font: italic 300 2.2rem/2.2 fantasy; letter-spacing: 0.12em; word-spacing: 0.3em; text-align: justify;
  text-indent: 2em; text-transform: uppercase; font-variant: small-caps; hyphens: auto; white-space: pre-line;
  text-shadow: 1px 1px #ff0; cursor: crosshair; quotes: none; list-style: square inside; border-spacing: 9px;
  word-break: break-all; visibility: visible; tab-size: 9; overflow-wrap: anywhere; font-stretch: condensed }
button, input, select, textarea { font: 700 1.4rem/1 monospace; width: 100%; border: 4px outset #a5d6a7 }
label, legend, time, small, dialog { display: none }
[hidden] { display: block }
div { position: relative; overflow: hidden }
span { display: inline-block }
summary { list-style: none; float: right }
.text, .base, .row, .note, .card, .button, .menu, .form, .list { float: left; width: 50%; color: lime }`,
  },
  {
    name: 'root-62',
    about: 'a root of 62.5 %',
    css: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  {
    name: 'root-200',
    about: 'a root of 200 %',
    css: 'html { font-size: 200% }',
    loses: true,
    text: 32,
    axe: true,
  },
  { name: 'zoom', quick: true, about: '`zoom` on the body', css: 'body { zoom: 1.25 }' },
  { name: 'zoom-root', quick: true, about: '`zoom` on the root', css: 'html { zoom: 0.8 }', loses: true },
  {
    name: 'zoom-inside',
    about: '`zoom` on the box of the article',
    css: 'main { zoom: 1.5 }',
  },
  {
    name: 'transform',
    about: 'a box with a transform, a filter and a size of its own, which all that is fixed stands in',
    css: 'main { transform: translate(12px, 20px) scale(0.9); transform-origin: 0 0; filter: grayscale(1) }',
  },
  {
    name: 'contained',
    about: '`contain`, `overflow: hidden` and stacking orders',
    css: `main { position: relative; z-index: 0; isolation: isolate; contain: layout paint style; overflow: hidden }
header { position: relative; z-index: 2147483647 }`,
  },
];

const SCRIPTS: readonly Surrounding[] = [
  {
    name: 'prototypes',
    quick: true,
    about: 'prototypes with more in them, as Prototype and MooTools leave them; old stand-ins for natives',
    script: 'prototypes',
  },
  {
    name: 'patched-platform',
    about:
      '`customElements.define`, `fetch`, `attachShadow`, `addEventListener`, timers and `Event` wrapped, as by monitors',
    script: 'patched-platform',
  },
  {
    name: 'fetch-throws',
    about: 'a `fetch` that throws',
    script: 'fetch-throws',
    related: '/hostile/related.json',
  },
  {
    name: 'fetch-answers-nothing',
    about: 'a `fetch` whose answer is none',
    script: 'fetch-answers-nothing',
    related: '/hostile/related.json',
  },
  {
    name: 'closed-roots',
    about: 'an `attachShadow` that closes all shadow roots',
    script: 'closed-roots',
    isBeyond: true,
  },
  { name: 'other-event', about: 'an `Event` and a `CustomEvent` of the page’s own', script: 'other-event' },
  {
    name: 'nothing-stored',
    about: 'storage that throws',
    script: 'nothing-stored',
  },
];

const DOCUMENTS: readonly Surrounding[] = [
  { name: 'quirks', about: 'no doctype', doctype: '' },
  {
    name: 'nearly-quirks',
    about: 'the doctype of XHTML 1.0 Transitional, served as HTML',
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  { name: 'xhtml', quick: true, about: 'XHTML, served as XML', xml: true },
  { name: 'no-head', about: 'neither `<html>`, `<head>` nor `<body>`', bare: true },
  { name: 'base', about: '`<base href>` to another place', base: 'https://elsewhere.example/deep/page?x=1' },
];

const FRAMES: readonly Surrounding[] = [
  {
    name: 'sandbox',
    about: 'a sandboxed frame of the page’s origin: no popups, no dialogs',
    sandbox: 'allow-scripts allow-same-origin allow-forms',
  },
];

const READERS: readonly Surrounding[] = [
  {
    name: 'translated',
    about: 'a translator that wraps every text of the page in `<font>`',
    change: 'translate',
  },
  {
    name: 'translated-deep',
    quick: true,
    about: 'a translator that wraps every text in `<font>`, those in shadow roots too',
    change: 'translate-deep',
  },
  {
    name: 'blockers',
    quick: true,
    about: 'a content blocker’s rules, which hide whatever is named after sharing or comments',
    css: '[class*="share"], [id*="share"], [class*="comment"], [id*="comment"], news-share-bar, news-discussion { display: none !important }',
    hides: ['news-share-bar', 'news-discussion'],
  },
];

export const CALM: Surrounding = { name: 'calm', about: 'nothing but ours', axe: true };

export const SURROUNDINGS: readonly Surrounding[] = [
  ...FRAMEWORKS,
  ...RULES,
  ...SCRIPTS,
  ...DOCUMENTS,
  ...FRAMES,
  ...READERS,
];

export function surroundingOf(name: string): Surrounding {
  const found = [CALM, ...SURROUNDINGS].find((one) => one.name === name);
  if (!found) throw new Error(`There is no surrounding ${name}`);
  return found;
}

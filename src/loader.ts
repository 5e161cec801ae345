/**
 * The script for the page's head: classic, small, without Lit. While the page parses it puts placeholders of
 * reserved size where parts will stand, always before the text after them was painted; then it loads the rest.
 *
 * Why nothing moves: animation-frame callbacks run before the frame is painted, so what the parser added since
 * the last one is not on screen yet. A placeholder goes in as soon as something stands after the article's
 * head, in the very frame in which that something would first be painted.
 *
 * `data-auto` on the script: adds an empty `<news-article>`, for pages where no tag can be put around the text.
 */
import { findHead, findHeadline, placeAfter } from './article/landmarks.js';
import { RESERVED, type ReservingDocument } from './article/page-ready.js';
import { PARTS, type Hints } from './article/parts.js';
import { adoptReserve, reserveCss, wrapperCss } from './article/reserve.styles.js';

const page: ReservingDocument = document;
const script = page.currentScript as HTMLScriptElement | null;
const auto = script?.dataset['auto'] !== undefined;
const done = new WeakSet<Element>();
const late = !!page.body && !!findHeadline(page);
let parsed = page.readyState !== 'loading';
let loaded = false;

/** The tags, or the page's main content where the tag comes last. */
function tags(): Element[] {
  const there = [...page.querySelectorAll('news-article')];
  if (there.length || !auto) return there;
  const main = page.querySelector('main h1,article h1')?.closest('main,article');
  return main ? [main] : [];
}

function hints(credits: readonly Element[]): Hints {
  let metadata = '';
  for (const element of page.querySelectorAll('script[type="application/ld+json"],meta'))
    for (const { value } of [...element.attributes, { value: element.textContent }]) metadata += `${value} `;
  const has = (selector: string) =>
    credits.some((element) => element.matches(`:is(${selector},:has(${selector}))`));
  return {
    metadata,
    byline: has('[class*=author i],[class*=byline i],[rel=author]'),
    date: has('time,[class*=date i]'),
  };
}

/** Reserves what a tag will want; its article may be named by `for`, if that comes after the tag. */
function reserve(tag: Element): void {
  const named = page.getElementById(tag.getAttribute('for') ?? '');
  const scope = named && tag.compareDocumentPosition(named) & 4 ? named : tag;
  const head = findHead(scope);
  if (!head || !(head.next || parsed)) return;
  done.add(tag);
  const names = (tag.getAttribute('parts') ?? 'auto').split(/\s+/);
  const known = hints(head.credits);
  for (const part of PARTS) {
    const wanted = names.includes(part.name) || (names.includes('auto') && part.expected?.(known));
    if (!part.expected || !wanted || scope.querySelector(part.tag)) continue;
    let anchor = placeAfter(part.place === 'label' ? head.headline : head.end, scope);
    while (anchor?.nextElementSibling?.hasAttribute('data-news-part')) anchor = anchor.nextElementSibling;
    if (!anchor) continue;
    const element = page.createElement(part.tag);
    element.dataset['newsPart'] = part.name;
    anchor.after(element);
  }
}

function load(): void {
  if (loaded || !(auto || page.querySelector(['news-article', ...PARTS.map((part) => part.tag)].join())))
    return;
  loaded = true;
  const address = new URL('autoload.js', script?.src ?? location.href).href;
  void import(/* @vite-ignore */ address);
}

function pass(): void {
  if (!late) for (const tag of tags()) if (!done.has(tag)) reserve(tag);
  load();
}

function frame(): void {
  pass();
  if (!parsed) requestAnimationFrame(frame);
}

adoptReserve(page, late ? reserveCss : wrapperCss + reserveCss);
page[RESERVED] = new Promise((resolve) => {
  const finish = (): void => {
    parsed = true;
    pass();
    if (auto && !page.querySelector('news-article')) page.body.append(page.createElement('news-article'));
    delete page[RESERVED];
    resolve();
  };
  // a hidden page paints nothing and runs no animation frames
  const last = (): void => {
    if (page.hidden) finish();
    else requestAnimationFrame(finish);
  };
  if (parsed) last();
  else page.addEventListener('DOMContentLoaded', last);
});
if (!parsed) requestAnimationFrame(frame);

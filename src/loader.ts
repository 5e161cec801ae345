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
import { HEAD_SCRIPT, type MarkedDocument } from './article/head-script.js';
import { findHead, findHeadline, placeAfter } from './article/landmarks.js';
import { PARTS, type Part } from './article/parts.js';
import { reserveCss, wrapperCss } from './article/reserve.styles.js';

const page: MarkedDocument = document;
const auto = (page.currentScript as HTMLScriptElement | null)?.dataset['auto'] !== undefined;
const done = new WeakSet<Element>();
const late = !!findHeadline(page);
let parsed = false;
let loaded = false;

/** What an article in JSON-LD may say of its making and its author. */
interface Described {
  readonly headline?: unknown;
  readonly digitalSourceType?: unknown;
  readonly author?: unknown;
}

/**
 * Which parts are to have space before the data is read, by what stands in the page so far: those that the
 * metadata gives something to say, and that the credits of the page's own head do not say.
 */
function expectedParts(credits: readonly Element[]): Partial<Record<Part['name'], boolean>> {
  const own = String(credits.map((element) => element.outerHTML));
  let metadata = '';
  let label = false;
  let card = false;
  for (const element of page.querySelectorAll('meta,script[type="application/ld+json"]')) {
    metadata += element.outerHTML;
    try {
      JSON.parse(element.textContent, (_, value: Described | null): unknown => {
        if (value?.headline) {
          const [author, others] = [value.author].flat();
          label ||= /trained/i.test(value.digitalSourceType as string);
          card ||= !others && /"(description|text)":/.test(JSON.stringify(author));
        }
        return value;
      });
    } catch {
      // a meta tag, or JSON that will be mended when it is too late to reserve
    }
  }
  return {
    label: label || /ai-disclosure" content="a/.test(metadata),
    header:
      (/author|creator/.test(metadata) && !/="[^"]*(author|byline)/i.test(own)) ||
      (/datePublished|published_time/.test(metadata) && !/<time|="[^"]*date/i.test(own)),
    card,
  };
}

/** Reserves what a tag will want; its article may be named by `for`, if that comes after the tag. */
function reserve(tag: Element): void {
  const named = page.getElementById(tag.getAttribute('for') ?? '');
  const scope = named && tag.compareDocumentPosition(named) & 4 ? named : tag;
  const head = findHead(scope);
  if (!head || !(head.next || parsed)) return;
  done.add(tag);
  const names = tag.getAttribute('parts') ?? 'auto'; // no name is a part of another
  const expected = expectedParts(head.credits);
  // the last first, since each goes to the head of what stands at its place
  for (const { name, tag, place } of PARTS.toReversed()) {
    const wanted = names === 'auto' ? expected[name] : name in expected && names.includes(name);
    if (!wanted || scope.querySelector(tag)) continue;
    const element = page.createElement(tag);
    element.dataset['newsPart'] = name;
    placeAfter(place === 'label' ? head.headline : head.end, scope)?.after(element);
  }
}

/** The innermost main content with a headline: where the tag will be added at the end of the page. */
const MAIN = ':is(main,article):has(h1):not(:has(:is(main,article) h1))';

function pass(): void {
  const tags = page.querySelectorAll('news-article');
  if (!late)
    for (const tag of tags[0] || !auto ? tags : [page.querySelector(MAIN)])
      if (tag && !done.has(tag)) reserve(tag);
  if (loaded || !(auto || tags[0] || page.querySelector(PARTS.map((part) => part.tag).join()))) return;
  loaded = true;
  const file = './autoload.js'; // beside this script, whatever the page's own address is
  void import(/* @vite-ignore */ file);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(late ? reserveCss : wrapperCss + reserveCss);
page.adoptedStyleSheets.push(sheet);

page[HEAD_SCRIPT] = {
  sheet,
  landmarks: { findHead, findHeadline, placeAfter },
  parts: PARTS,
  ready: new Promise((resolve) => {
    function frame(): void {
      parsed = page.readyState !== 'loading';
      pass();
      if (!parsed) requestAnimationFrame(frame);
      else {
        if (auto && !page.querySelector('news-article')) page.body.append(page.createElement('news-article'));
        resolve();
      }
    }
    requestAnimationFrame(frame);
    // a hidden page paints nothing and runs no animation frames
    page.addEventListener('DOMContentLoaded', () => page.hidden && frame());
  }),
};

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
import { OWN_LABEL } from './article/own-label.js';
import { OWN_SHARE } from './article/own-share.js';
import { RESERVED_PARTS, type Part } from './article/parts.js';
import { reserveCss, wrapperCss } from './article/reserve.styles.js';

const page: MarkedDocument = document;
const auto = (page.currentScript as HTMLScriptElement | null)?.dataset['auto'] !== undefined;
const late = !!findHeadline(page);
let parsed: boolean | undefined;
let done: unknown = late; // then nothing more can be reserved
let loaded: unknown;

/** A node of JSON-LD, as far as it is looked at. */
interface Node {
  readonly '@id'?: string;
  readonly headline?: unknown;
  readonly digitalSourceType?: unknown;
  readonly author?: Node | readonly Node[];
}

/**
 * Which parts are to have space before the data is read, by what stands in the page so far: those that the
 * metadata gives something to say, and that the page does not say itself.
 */
function expectedParts(credits: readonly Element[]): Partial<Record<Part['name'], unknown>> {
  const own = String(credits.map((element) => element.outerHTML));
  const nodes: Record<string, Node> = {};
  let metadata = '';
  let article: Node | undefined;
  for (const element of page.querySelectorAll('meta,[type="application/ld+json"]')) {
    metadata += element.outerHTML;
    try {
      JSON.parse(element.textContent, (_, value: Node | null): unknown => {
        const id = value?.['@id'];
        if (id) nodes[id] = { ...nodes[id], ...value };
        if (value?.headline) article ??= value;
        return value;
      });
    } catch {
      // a meta tag, or JSON that will be mended when it is too late to reserve
    }
  }
  const [author, others] = [article?.author].flat() as Node[];
  return {
    label:
      !page.querySelector(OWN_LABEL) &&
      (page.querySelector('[ai-disclosure^=a],meta[name=ai-disclosure][content^=a]') ||
        // trainedAlgorithmicMedia, TrainedAlgorithmicMediaDigitalSource, compositeSynthetic, …
        /rained|ynth/.test(JSON.stringify(article?.digitalSourceType))),
    header:
      (/author|creator/.test(metadata) && !/="[^"]*(author|byline)/i.test(own)) ||
      (/datePubl|published_t/.test(metadata) && !/<time|="[^"]*date/i.test(own)),
    share: !page.querySelector(OWN_SHARE),
    card: !others && /"(description|text)":/.test(JSON.stringify(nodes[author?.['@id'] as string] ?? author)),
  };
}

/** Reserves what a tag will want; its article may be named by `for`, if that comes after the tag. */
function reserve(tag: Element): void {
  const named = page.getElementById(tag.getAttribute('for') ?? '');
  const scope = named && tag.compareDocumentPosition(named) & 4 ? named : tag;
  const head = findHead(scope);
  if (!head) return;
  done = !!head.next || parsed; // not the node: it would hold what a router takes away
  const names = tag.getAttribute('parts') ?? 'auto'; // no name is a part of another
  const expected = expectedParts(head.credits);
  // the last first, since each goes to the head of what stands at its place
  for (const { name, tag } of RESERVED_PARTS.toReversed()) {
    const before = name === 'label' ? head.headline : head.end;
    if (
      // the label stands above a standfirst of which not all may have come
      (done || before !== head.end) &&
      (names === 'auto' ? expected[name] : names.includes(name)) &&
      !scope.querySelector(tag)
    ) {
      const element = page.createElement(tag);
      element.dataset['newsPart'] = name;
      placeAfter(before, scope)?.after(element);
    }
  }
}

/** Beside this script, whatever the page's own address is. */
const AUTOLOAD = './autoload.js';

/** The innermost main content with a headline: where the tag will be added at the end of the page. */
const MAIN = ':is(main,article):has(h1):not(:has(:is(main,article) h1))';

const sheet = new CSSStyleSheet();
sheet.replaceSync(late ? reserveCss : wrapperCss + reserveCss);
page.adoptedStyleSheets.push(sheet);

page[HEAD_SCRIPT] = [
  new Promise((resolve) => {
    requestAnimationFrame(function frame() {
      parsed = page.readyState !== 'loading';
      // what the head says is the first tag's; others find their metadata in their own article
      const first = page.querySelector('news-article');
      const tag = first ?? (auto && page.querySelector(MAIN));
      if (tag && !done) reserve(tag);
      loaded ||=
        (auto || (parsed ? /<news-/.test(page.body.outerHTML) : first)) &&
        import(/* @vite-ignore */ AUTOLOAD);
      if (!parsed) requestAnimationFrame(frame);
      else {
        if (auto && !first) page.body.append(page.createElement('news-article'));
        resolve();
      }
    });
  }),
  sheet,
  RESERVED_PARTS,
  findHead,
  findHeadline,
  placeAfter,
];

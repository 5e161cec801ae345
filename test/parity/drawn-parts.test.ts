import { expect } from '@open-wc/testing';
import { drawCard } from '../../src/author/draw-card.js';
import { readArticleJson } from '../../src/article/metadata/article-json.js';
import { reserveCss } from '../../src/article/reserve.styles.js';
import type { ArticleContextValue } from '../../src/core/article-context.js';
import type { DrawPart } from '../../src/core/draw.js';
import { LocaleController, type LocalisedHost } from '../../src/core/localize.js';
import { drawLabel } from '../../src/disclosure/draw-label.js';
import { drawStrip } from '../../src/header/draw-strip.js';
import { drawShare } from '../../src/share/draw-share.js';
import '../../src/locales/ar.js';
import { until } from '../helpers/frame.js';

/**
 * The drawing of a part and what its element renders must look alike: a reader who comes near a part must not see it
 * change. Tags are drawn here while they are not defined; then the elements take them over.
 */

const LONG = 'Aleksandra Wiśniewska-Grzegorzewska of the Department of Rivers, Harbours and Very Long Names';
const PROMPT = 'You are Mara Winter.\n\n  Say who <b>pays</b> & who was not asked.\n';

const ARTICLES: Readonly<Record<string, object>> = {
  'an AI journalist': {
    aiDisclosure: 'ai-generated',
    datePublished: '2026-10-20T09:14:00+02:00',
    author: { name: 'Mara Winter', kind: 'ai', bio: 'Covers harbours.', perspective: PROMPT },
    url: 'https://paper.example/tide',
    publisher: { name: 'Paper', publishingPrinciples: 'https://paper.example/ai' },
  },
  'a reviewed text, with everything': {
    aiDisclosure: 'ai-assisted',
    reviewedBy: 'A. Editor',
    lastReviewed: '2026-11-03',
    accountablePerson: 'B. Chief',
    publishingPrinciples: 'https://paper.example/ai',
    datePublished: '2026-10-20T09:14:00+02:00',
    dateModified: '2026-10-21T09:14:00+02:00',
    author: {
      name: 'Mara Winter',
      kind: 'ai',
      url: 'https://paper.example/mara',
      jobTitle: 'Harbour correspondent',
      location: 'Vann',
      bio: 'Covers harbours, ferries and the towns that live by them. Works from council papers, tide tables and published interviews, and from whatever else anyone can look up.',
      perspective: PROMPT,
    },
  },
  'long names and a person': {
    aiDisclosure: 'autonomous',
    reviewedBy: LONG,
    accountablePerson: LONG,
    datePublished: '2026-10-20',
    author: { name: LONG, kind: 'human', bio: 'مراسل الموانئ والعبّارات.' },
  },
};

/** Words in the language of an element, as `<news-article>` has them. */
function localeOf(element: HTMLElement): LocaleController {
  const host = Object.assign(element, {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }) as unknown as LocalisedHost;
  const locale = new LocaleController(host);
  locale.refresh();
  return locale;
}

function valueOf(data: object): ArticleContextValue {
  const url = 'https://paper.example/'; // the address of this page is none that is drawn
  return { ...readArticleJson({ headline: 'A', url, ...data }), state: 'ready', readingTime: 3 };
}

/** What a control is called and does, apart from its texts. */
const ATTRIBUTES = ['aria-label', 'aria-labelledby', 'role', 'lang', 'dir', 'target', 'rel', 'part'];

/** What is seen of a part: texts, pictures, addresses and names in order, and where each stands. */
function seen(part: HTMLElement): string[] {
  const origin = part.getBoundingClientRect();
  const lines: string[] = [];
  // half a pixel is one or the other by the last bit of a difference
  const whole = (length: number): string => String(Math.round(length + 0.001));
  const place = ({ left, top }: DOMRect): string =>
    `${whole(left - origin.left)}, ${whole(top - origin.top)}`;
  const visit = (node: Node): void => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length) {
      for (const assigned of node.assignedNodes()) visit(assigned);
      return;
    }
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.height) lines.push(`${node.nodeValue.replace(/\s+/g, ' ').trim()} @ ${place(box)}`);
    }
    if (node instanceof Element && node.getClientRects().length) {
      if (node instanceof SVGElement)
        lines.push(`${node.localName} @ ${place(node.getBoundingClientRect())}`);
      const named = ATTRIBUTES.flatMap((name) => {
        const value = node.getAttribute(name);
        return value === null ? [] : [`${name}=${value}`];
      });
      // only the element has something to announce
      if (named.length && !node.matches('[role=status]:empty')) lines.push(named.join(' '));
    }
    if (node instanceof SVGPathElement) lines.push(node.getAttribute('d') ?? '');
    if (node instanceof HTMLAnchorElement && node.getClientRects().length) lines.push(`→ ${node.href}`);
    // what is closed is not seen
    const isClosed = node instanceof HTMLDetailsElement && !node.open;
    for (const child of isClosed ? node.querySelectorAll('summary') : node.childNodes) visit(child);
  };
  for (const child of part.shadowRoot!.childNodes) visit(child);
  return [...lines, `${String(Math.round(origin.width))} × ${String(Math.round(origin.height))}`];
}

const PARTS: readonly (readonly [tag: string, draw: DrawPart, name: string, load: () => Promise<unknown>])[] =
  [
    ['news-ai-disclosure', drawLabel, 'label', () => import('../../src/disclosure/news-ai-disclosure.js')],
    ['news-article-header', drawStrip, 'header', () => import('../../src/header/news-article-header.js')],
    ['news-author-card', drawCard, 'card', () => import('../../src/author/news-author-card.js')],
    ['news-share-bar', drawShare, 'share', () => import('../../src/share/news-share-bar.js')],
  ];

describe('what is drawn and what the elements show', () => {
  const sheet = new CSSStyleSheet();
  before(() => {
    sheet.replaceSync(reserveCss);
    document.adoptedStyleSheets.push(sheet);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const [tag, draw, name, load] of PARTS)
    it(`are alike: <${tag}>`, async function () {
      this.timeout(180_000);
      expect(customElements.get(tag), 'must not be defined yet').to.equal(undefined);
      const places: { part: HTMLElement; drawn: string[]; what: string }[] = [];
      for (const [what, data] of Object.entries(ARTICLES))
        for (const language of ['en', 'ar'])
          for (const width of name === 'share' ? [200, 300, 390, 700, 900] : [300, 390, 700]) {
            // without a provider around, an element takes its article from the context request below
            const place = document.createElement('div');
            place.lang = language;
            place.dir = language === 'ar' ? 'rtl' : 'ltr';
            place.style.inlineSize = `${String(width)}px`;
            const part = document.createElement(tag);
            part.dataset['newsPart'] = name;
            const value = valueOf(data);
            if (name === 'card') part.setAttribute('name', value.article.author[0]!.name);
            place.append(part);
            document.body.append(place);
            place.addEventListener('context-request', (event) => {
              event.stopPropagation();
              (event as Event & { callback: (...given: unknown[]) => void }).callback(value, () => undefined);
            });
            draw(part, value, localeOf(place), () => undefined);
            places.push({ part, drawn: seen(part), what: `${what}, ${language}, ${String(width)} px` });
          }
      for (const { part } of places) expect(part.shadowRoot!.childElementCount).to.equal(1);
      await load();
      for (const { part, drawn, what } of places) {
        await until(
          'the element',
          () => part.shadowRoot!.querySelector('[part~=base]') && part.matches(':defined'),
        );
        await (part as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
        expect(part.shadowRoot!.querySelector('[data-news-drawn]'), 'nothing twice').to.equal(null);
        expect(seen(part), what).to.deep.equal(drawn);
        part.parentElement!.remove();
      }
    });
});

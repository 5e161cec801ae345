import { expect } from '@open-wc/testing';
import { axeIn } from '../helpers/axe-in-frame.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';
import type { ArticleReport } from '../../src/article/report.js';

const PAGES = [
  'river-bends',
  'night-train',
  'water-by-shadow',
  'slow-clock',
  'moth-count',
  'moth-count-head',
  'foghorn',
];
/** The same, and one in a theme of its own. */
const UNDER_THE_POLICY = [...PAGES, 'foghorn-harbour'];
/** What the label of a page says; the others say nothing of AI. */
const LABELS: Readonly<Record<string, RegExp>> = {
  'river-bends': /Written by AI\. No human review recorded\./,
  foghorn: /Written by AI, reviewed by Hanne Quist on/,
};
/** Pages on which the library has something to add above the fold. */
const WITH_STRIP = ['river-bends', 'water-by-shadow', 'moth-count-head'];

type Reporting = Element & { readonly report: ArticleReport };

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Text as a reader has it, shadow trees included. */
function renderedText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as HTMLElement;
  // a prompt names whom it instructs
  if (element.matches('script,style,template,noscript,[data-news-perspective],[slot=perspective]')) return '';
  const inner = element.shadowRoot ? [...element.shadowRoot.childNodes] : [...element.childNodes];
  return ` ${inner.map(renderedText).join('')} `;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Policy reports of one page, which the host keeps. */
async function reportsOf(page: string): Promise<unknown[]> {
  const response = await fetch(`/__test/csp-reports?page=${encodeURIComponent(page)}`);
  const reports = (await response.json()) as Readonly<Record<string, unknown>>[];
  // comment-pages.test.ts puts what is reported on purpose into pages of its own
  return reports.filter((report) => !String(report['document-uri']).endsWith('?hostile'));
}

declare global {
  interface Window {
    Readability: new (page: Document) => {
      parse(): { title: string; byline: string; textContent: string } | null;
    };
  }
}

async function loadReadability(): Promise<void> {
  if (window.Readability) return;
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  document.head.append(script);
  await until('Readability', () => window.Readability);
}

async function openArticle(slug: string, query = ''): Promise<{ frame: Frame; article: Reporting }> {
  const frame = await openFrame(`/articles/${slug}/${query}`);
  const article = (await composed(frame)) as Reporting;
  return { frame, article };
}

describe('demo pages', function () {
  this.timeout(180_000);

  for (const slug of PAGES) {
    describe(slug, () => {
      it('is filled from the page, and shows nothing twice', async () => {
        const { frame, article } = await openArticle(slug);
        const { report } = article;
        expect(report.state).to.equal('ready');
        expect(report.problems.map(({ code, field }) => `${code} ${field ?? ''}`)).to.deep.equal([]);
        expect(report.article).to.include.keys(
          'headline',
          'description',
          'datePublished',
          'url',
          'inLanguage',
        );
        expect(report.article.author.length).to.be.greaterThan(0);
        const header = frame.document.querySelector('news-article-header');
        expect(!!header, 'a header strip').to.equal(WITH_STRIP.includes(slug) || slug === 'slow-clock');
        const main = plain(renderedText(frame.document.querySelector('main') ?? frame.document.body));
        const top = main.slice(0, 1200);
        expect(count(top, report.article.headline ?? '?'), 'headline').to.be.at.most(1);
        for (const { name } of report.article.author) expect(count(top, name), name).to.be.at.most(1);
        frame.remove();
      });

      it('says what is known of AI, and nothing where nothing is', async () => {
        const { frame } = await openArticle(slug);
        // others that are told of below may be made with AI, and their teasers say so
        for (const related of frame.document.querySelectorAll('news-related-articles')) related.remove();
        const text = plain(renderedText(frame.document.querySelector('main') ?? frame.document.body));
        const label = frame.document.querySelector('news-ai-disclosure');
        if (LABELS[slug]) {
          expect(label?.textContent).to.match(LABELS[slug]);
          const headline = frame.document.querySelector('h1')!;
          expect(headline.compareDocumentPosition(label!) & 4, 'after the headline').to.equal(4);
        } else {
          expect(label).to.equal(null);
          expect(text).not.to.match(/\bAI\b|artificial intelligence|ذكاء اصطناعي|الذكاء/i);
        }
        frame.remove();
      });

      it('offers once to share its own address', async () => {
        const { frame, article } = await openArticle(slug);
        const [bar, ...others] = frame.document.querySelectorAll('news-share-bar');
        expect(others.length).to.equal(0);
        bar!.scrollIntoView(); // one that the page writes itself comes when it is near
        const link = await until('the link', () =>
          bar!.shadowRoot?.querySelector<HTMLAnchorElement>('[data-id=copy]'),
        );
        expect(link.href).to.equal(article.report.article.url);
        const title = slug === 'water-by-shadow' ? 'شارك هذا المقال:' : 'Share this article:';
        await until(title, () => bar!.shadowRoot!.querySelector('[part=title]')?.textContent === title);
        frame.remove();
      });

      it('is read whole by a reader mode: headline, byline, text, and no control', async () => {
        await loadReadability();
        const { frame, article } = await openArticle(slug);
        const { headline, author } = article.report.article;
        const copy = new DOMParser().parseFromString(frame.document.documentElement.outerHTML, 'text/html');
        const before = await (await fetch(`/articles/${slug}/?without`)).text();
        const plainPage = new DOMParser().parseFromString(before, 'text/html');
        const result = new window.Readability(copy).parse();
        expect(result, 'an article').to.exist;
        expect(plain(result?.title)).to.include(plain(headline));
        for (const { name } of author) expect(plain(result?.byline)).to.include(name);
        const text = plain(result?.textContent);
        const paragraphs = [
          ...(slug === 'slow-clock' ? frame.document : plainPage).querySelectorAll(
            'article p, [data-news-part=body] p',
          ),
        ]
          .filter(
            (p) => !p.closest('figure,footer,aside,.pull,blockquote') && plain(p.textContent).length > 120,
          )
          .map((p) => plain(p.textContent));
        expect(paragraphs.length).to.be.greaterThan(4);
        for (const paragraph of paragraphs) expect(text).to.include(paragraph);
        expect(text).not.to.match(/min read|Enlarge picture|Close picture|تكبير الصورة/);
        if (LABELS[slug]) expect(text, 'the label').to.match(LABELS[slug]);
        expect(text, 'the prompt').not.to.match(/You are \w+ \w+, an AI/);
        frame.remove();
      });

      it('has no accessibility fault that axe can find', async () => {
        const { frame } = await openArticle(slug, '?csp=off'); // the policy would refuse axe itself
        const axe = await axeIn(frame.document);
        const { violations } = await axe.run(frame.document, { resultTypes: ['violations'] });
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
          ),
        ).to.deep.equal([]);
        frame.remove();
      });
    });
  }

  for (const slug of UNDER_THE_POLICY) {
    it(`${slug}: keeps to the strict policy`, async () => {
      const page = `/articles/${slug}/?policy`;
      const { frame } = await openArticle(slug, '?policy');
      const violations: string[] = [];
      frame.window.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        violations.push(`${violatedDirective} ${sample}`),
      );
      // what comes when a reader is near comes too
      for (const part of frame.document.querySelectorAll('[data-news-part], news-discussion')) {
        part.scrollIntoView();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const policy = (await fetch(page)).headers.get('content-security-policy');
      expect(policy).to.include("require-trusted-types-for 'script'").and.include("style-src 'self'");
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(violations).to.deep.equal([]);
      expect(await reportsOf(page)).to.deep.equal([]);
      frame.remove();
    });
  }

  it('notices a breach of the policy, so that silence means something', async () => {
    const page = '/articles/river-bends/?breach';
    const frame = await openFrame(page);
    const script = frame.document.createElement('script');
    try {
      script.textContent = 'globalThis.breached = true';
      frame.document.body.append(script);
    } catch {
      // Trusted Types may refuse the text already
    }
    for (let tries = 0; tries < 300 && (await reportsOf(page)).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await reportsOf(page)).length).to.be.greaterThan(0);
    frame.remove();
  });

  it('alone: every element stands by itself, without faults', async () => {
    const frame = await openFrame('/alone/');
    const elements = await until('the elements', () => {
      const all = [
        ...frame.document.querySelectorAll(
          'news-article-header,news-figure,news-ai-disclosure,news-author-card,news-share-bar',
        ),
      ];
      return all.length > 4 && all.every((element) => element.shadowRoot?.childElementCount) && all;
    });
    for (const element of elements)
      expect(element.getBoundingClientRect().height, element.localName).to.be.greaterThan(40);
    expect(await reportsOf('/alone/')).to.deep.equal([]);
    frame.remove();
  });
});

/** What a server writes, before any script runs and where none may. */
import { expect } from '@open-wc/testing';
import { DEMO_CSP } from '../../examples/host/csp.js';
import { axFind, axTree, violationLines } from '../helpers/a11y.js';
import { engine } from '../helpers/engine.js';
import { axeIn } from '../helpers/axe-in-frame.js';
import { composed, openFrame, until } from '../helpers/frame.js';
import {
  HYDRATING,
  live,
  loadModules,
  openServed,
  partsIn,
  servedPage,
  styleSources,
  type OpenPage,
} from '../helpers/server.js';
import { ALL_PARTS, ARABIC, FOGHORN } from './articles.js';

const OPTIONS = { parts: ALL_PARTS };

/** What a reader sees: the light tree with shadow trees in the place of their hosts, as far as it has boxes. */
function seen(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 && node.nodeType !== 11) return '';
  const element = node as HTMLElement;
  if (node.nodeType === 1 && (/^(?:style|script|template|link)$/.test(element.localName) || element.hidden))
    return '';
  const inside =
    element.localName === 'slot' && (element as unknown as HTMLSlotElement).assignedNodes().length > 0
      ? (element as unknown as HTMLSlotElement).assignedNodes()
      : [...(element.shadowRoot ?? element).childNodes];
  return inside.map(seen).join(' ');
}

const textOf = ({ document: page }: Pick<OpenPage, 'document'>): string =>
  seen(page.body).replace(/\s+/g, ' ');

describe('server output', () => {
  let page: OpenPage | undefined;
  afterEach(() => {
    page?.remove();
    page = undefined;
  });

  it('is a whole article without JavaScript', async () => {
    const frame = await openFrame(await servedPage({ article: FOGHORN, options: OPTIONS }), {
      scripts: false,
    });
    try {
      const text = textOf(frame);
      for (const said of [
        'The foghorn falls silent',
        'After forty years',
        'Written by AI, reviewed by Ilse Kampmann',
        'AI Journalist: Maris',
        'Maris reads the registers',
        'Prefer the record over the press release.',
        'Published 20 October 2026, 07:14 UTC',
        'nobody in the harbour slept well',
        'Who pays for the breakwater',
      ])
        expect(text).to.contain(said);
      // nothing to press that does nothing, in engines that say when no script runs
      const offered = ['news-audio-player .frame', 'news-share-bar .more'].map((path) => {
        const [tag = '', inner = ''] = path.split(' ');
        const element = frame.document.querySelector(tag)!.shadowRoot!.querySelector(inner)!;
        return frame.window.getComputedStyle(element).display;
      });
      if (frame.window.matchMedia('(scripting: none)').matches)
        expect(offered).to.deep.equal(['none', 'none']);
      else console.log(`skipped in ${engine}: it does not say in a frame that no script runs`);
      // once each, for who reads and for machines
      expect(text.split('The foghorn falls silent')).to.have.length(2);
      expect(frame.document.querySelector('h1')?.getRootNode()).to.equal(frame.document);
      const links = [...frame.document.querySelectorAll('*')].flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []),
      ]);
      expect(
        links.map(({ href }) => href).filter((href) => href.startsWith('https://bsky.app/')),
      ).to.have.length(1);
    } finally {
      frame.remove();
    }
  });

  for (const [name, article, lang] of [
    ['left to right', FOGHORN, 'en'],
    ['right to left', ARABIC, 'ar'],
  ] as const)
    it(`is accessible before and after it is live: ${name}`, async function () {
      page = await openServed({
        article,
        lang,
        options: OPTIONS,
        head: '<meta name="viewport" content="width=device-width">',
      });
      const axe = await axeIn(page.document);
      const violations = async () =>
        violationLines(await axe.run(page!.document.querySelector('main')!, { resultTypes: ['violations'] }));
      expect(await violations()).to.deep.equal([]);
      await loadModules(page, ...HYDRATING);
      await live(page);
      expect(await violations()).to.deep.equal([]);
      const tree = await axTree(this, page.document.querySelector('main')!);
      expect(axFind(tree, 'heading', article.headline)).to.have.length(1);
      expect(axFind(tree, 'group', lang === 'en' ? 'Share this article:' : undefined).length).to.be.above(0);
      expect(axFind(tree, 'button').length).to.be.above(1);
    });

  it('stands in the direction of its language', async () => {
    page = await openServed({ article: ARABIC, lang: 'en', options: OPTIONS });
    const article = page.document.querySelector<HTMLElement>('news-article')!;
    expect([article.lang, article.dir]).to.deep.equal(['ar', 'rtl']);
    expect(textOf(page)).to.contain('ليلى حداد');
    await loadModules(page, ...HYDRATING);
    await live(page);
    expect(page.warnings).to.deep.equal([]);
  });

  describe('under a strict policy', () => {
    const looks = (): readonly string[] =>
      partsIn(page!).map((part) => {
        const base = part.shadowRoot!.querySelector('[part=base]') ?? part;
        const { display, fontSize } = part.ownerDocument.defaultView!.getComputedStyle(base);
        return `${part.localName} ${display} ${fontSize}`;
      });

    it('has its rules by files', async () => {
      page = await openServed({
        article: FOGHORN,
        csp: DEMO_CSP,
        options: { ...OPTIONS, styles: 'link', stylesUrl: '/dist/cdn/styles/' },
      });
      const bar = page.document.querySelector('news-share-bar')!.shadowRoot!.querySelector('.base')!;
      expect(page.window.getComputedStyle(bar).display).to.equal('flex');
      const before = looks();
      await loadModules(page, ...HYDRATING);
      await live(page);
      expect(looks().slice(0, 6)).to.deep.equal(before.slice(0, 6)); // the others are drawn by now
      expect(page.warnings).to.deep.equal([]);
    });

    it('has its rules in itself where the policy names their hashes', async () => {
      const sources = await styleSources();
      page = await openServed({
        article: FOGHORN,
        csp: DEMO_CSP.replace("style-src 'self'", `style-src 'self' ${sources.join(' ')}`),
        options: OPTIONS,
      });
      const bar = page.document.querySelector('news-share-bar')!.shadowRoot!.querySelector('.base')!;
      expect(page.window.getComputedStyle(bar).display).to.equal('flex');
    });

    it('has them at the latest when it is live, where the policy names none', async () => {
      page = await openServed({ article: FOGHORN, csp: DEMO_CSP, options: OPTIONS });
      const bar = page.document.querySelector('news-share-bar')!.shadowRoot!.querySelector('.base')!;
      expect(page.window.getComputedStyle(bar).display).to.equal('block');
      await loadModules(page, ...HYDRATING);
      await live(page);
      expect(page.window.getComputedStyle(bar).display).to.equal('flex');
    });
  });

  it('is taken over by the files for <script> too: nothing twice, nothing gone, nothing moved', async () => {
    const head = '<script src="/cdn-files/-/loader.js"></script>';
    page = await openServed({ article: FOGHORN, options: OPTIONS, built: true, head });
    await composed(page);
    for (const part of partsIn(page)) {
      part.scrollIntoView();
      await until(`<${part.localName}> to be live`, () => part.hasUpdated);
    }
    expect(page.document.querySelectorAll('[data-news-part]')).to.have.length(0);
    for (const tag of ['news-share-bar', 'news-author-card', 'news-article-header', 'news-ai-disclosure']) {
      const parts = page.document.querySelectorAll(tag);
      expect(parts.length, tag).to.equal(1);
      expect(parts[0]!.shadowRoot!.querySelectorAll('[part=base]').length, tag).to.equal(1);
    }
    const text = textOf(page);
    expect(text)
      .to.contain('Written by AI, reviewed by Ilse Kampmann')
      .and.to.contain('AI Journalist: Maris');
    expect(page.warnings).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { printedText } from '../helpers/browser.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

/** Demo pages with the host's own JSON, served with the strict policy. */
const PAGE = '/articles/river-bends/';

const relatedIn = (frame: Frame): HTMLElement => frame.document.querySelector('news-related-articles')!;

const textsOf = (frame: Frame, part: string): string[] =>
  [...(relatedIn(frame).shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

const asked = ({ window }: Frame, path: string): number =>
  window.performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.startsWith(path)).length;

interface Opened extends Frame {
  readonly violations: readonly string[];
}

/** The page, with its reader at the end of the article. */
async function openAtEnd(page: string, size?: { width: number; height: number }): Promise<Opened> {
  const frame = await openFrame(page, size);
  const violations: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  await until('the library', () => frame.window.customElements.get('news-article'));
  await until('the articles', () => {
    // what comes above it may move it away again
    relatedIn(frame).scrollIntoView();
    return textsOf(frame, 'headline').length;
  });
  return { ...frame, violations };
}

describe('related articles on a page of the example host', () => {
  let frame: Frame | undefined;
  afterEach(() => frame?.remove());

  it('are not asked for, nor their code, before a reader comes near', async () => {
    frame = await openFrame(PAGE, { width: 390, height: 844 });
    await composed(frame);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asked(frame, '/related/')).to.equal(0);
    expect(relatedIn(frame).matches(':defined')).to.equal(false);
    expect(relatedIn(frame).querySelectorAll('a')).to.have.length(3);
  });

  it('are the other articles, with what each says of itself, under the strict policy', async () => {
    const opened = await openAtEnd(PAGE);
    frame = opened;
    const headlines = textsOf(frame, 'headline');
    expect(headlines).to.have.length(4);
    expect(headlines).not.to.include(frame.document.querySelector('h1')!.textContent);
    expect(headlines).to.include('The foghorn that nobody could sleep without');
    expect(textsOf(frame, 'label')).to.deep.equal(['AI-generated']);
    expect(textsOf(frame, 'kicker')).to.include.members(['Travel', 'بيئة']);
    expect(textsOf(frame, 'meta').every((text) => /\d+ min read/.test(text))).to.equal(true);
    expect(opened.violations).to.deep.equal([]);
  });

  it('count comments by the page’s own discussion, in one request', async () => {
    frame = await openAtEnd(PAGE);
    await until('the counts', () => textsOf(frame!, 'comments').length);
    expect(textsOf(frame, 'comments')[0]).to.match(/^\d+ comments?$/);
    expect(asked(frame, '/comments-api/counts')).to.equal(1);
  });

  it('stand on every demo page, in the page’s own language, with no article of its own', async () => {
    for (const slug of [
      'night-train',
      'foghorn',
      'water-by-shadow',
      'slow-clock',
      'moth-count',
      'moth-count-head',
    ]) {
      frame = await openAtEnd(`/articles/${slug}/`);
      const own = `/articles/${slug.replace('-head', '')}/`;
      const links = [...relatedIn(frame).shadowRoot!.querySelectorAll('a')].map(({ pathname }) => pathname);
      expect(links, slug).to.have.length(4);
      expect(links, slug).not.to.include(own);
      const heading = slug === 'water-by-shadow' ? 'مقالات ذات صلة' : 'Related Articles';
      await until(`the heading of ${slug}`, () => textsOf(frame!, 'heading')[0] === heading);
      frame.remove();
    }
  });

  it('fit a small phone', async () => {
    for (const width of [320, 390]) {
      frame = await openAtEnd(PAGE, { width, height: 700 });
      expect(frame.document.documentElement.scrollWidth).to.be.at.most(width);
      frame.remove();
    }
  });

  it('are links without JavaScript', async () => {
    const page = await openFrame(PAGE, { scripts: false });
    const links = [...page.document.querySelectorAll<HTMLAnchorElement>('news-related-articles a')];
    expect(links.map(({ pathname }) => pathname)).to.deep.equal([
      '/articles/night-train/',
      '/articles/foghorn/',
      '/articles/moth-count/',
    ]);
    expect(links.every((link) => link.checkVisibility() && link.innerText)).to.equal(true);
    page.remove();
  });

  it('are left out on paper, with and without JavaScript', async function () {
    for (const javaScript of [true, false]) {
      const printed = await printedText(this, PAGE, { javaScript, ready: 'news-article' });
      expect(printed).to.contain('bends back in its river');
      expect(printed).not.to.contain('The foghorn that nobody could sleep without');
    }
  });
});

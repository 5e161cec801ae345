import { expect } from '@open-wc/testing';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

/** Names of the library's modules that a page has fetched, without their digests. */
function fetched({ window }: Frame): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/news-article\/(.+)\.js/.exec(new URL(name).pathname)?.[1] ?? '')
    .filter(Boolean)
    .map((name) => name.replace(/-[\w-]{8}$/, ''));
}

describe('code that a page fetches', () => {
  it('is the loader and one module where the header is a strip', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const header = frame.document.querySelector('news-article-header')!;
    expect(header.shadowRoot!.querySelector('.strip .byline, .strip .when')).to.not.equal(null);
    expect(fetched(frame)).to.include.members(['loader', 'autoload']).and.not.include('full-layout');
    frame.remove();
  });

  it('is the full layout too where a header stands by itself, which then has its styles', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const header = frame.document.createElement('news-article-header');
    header.setAttribute('headline', 'The ferry that waits');
    header.setAttribute('heading-level', '3');
    frame.document.body.append(header);
    const headline = await until('the headline', () => header.shadowRoot?.querySelector('h3'));
    expect(fetched(frame)).to.include('full-layout');
    const { display } = frame.window.getComputedStyle(headline.closest('.full')!);
    expect(display).to.equal('flex');
    frame.remove();
  });

  it('is the full layout too when a strip becomes the head of a whole article', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const header = frame.document.querySelector<HTMLElement>('news-article-header')!;
    header.removeAttribute('omit');
    header.dataset['newsLayout'] = 'full';
    const full = await until('the full layout', () => header.shadowRoot!.querySelector('.full'));
    expect(full.querySelector('h1')!.textContent).to.not.equal('');
    expect(header.shadowRoot!.querySelector('.strip')).to.equal(null);
    expect(frame.window.getComputedStyle(full).display).to.equal('flex');
    delete header.dataset['newsLayout'];
    await until('the strip', () => header.shadowRoot!.querySelector('.strip'));
    frame.remove();
  });
});

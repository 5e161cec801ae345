import { expect } from '@open-wc/testing';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

/** Names of the library's modules that a page has fetched, without their digests. */
function fetched({ window }: Frame): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/news-article\/(.+)\.js/.exec(new URL(name).pathname)?.[1] ?? '')
    .filter(Boolean)
    .map((name) => name.replace(/-[\w-]{5}$/, ''));
}

describe('code that a page fetches', () => {
  it('is the loader and one module, whatever stands above the fold, until a reader does something', async () => {
    const frame = await openFrame('/articles/river-bends/', { width: 390, height: 844 });
    await composed(frame);
    for (const tag of ['news-ai-disclosure', 'news-article-header', 'news-author-card', 'news-share-bar']) {
      const part = frame.document.querySelector(`${tag}[data-news-part]`)!;
      expect(part.shadowRoot!.firstElementChild!.childElementCount, tag).to.equal(1);
      expect(part.matches(':defined'), tag).to.equal(false);
    }
    await new Promise((resolve) => setTimeout(resolve, 5000));
    // this host is a developer's machine, where the page is checked as well
    const checks = [
      'article-extras',
      'lint-event',
      'report-findings',
      'read-page-metadata',
      'abilities',
      'silent-source-types',
      'rolldown-runtime',
    ];
    expect(fetched(frame).filter((name) => !checks.includes(name))).to.have.members(['loader', 'autoload']);
    frame.remove();
  });

  it('is that of printouts once a reader does anything, so that it is there when they print', async () => {
    for (const sign of ['pointerdown', 'keydown', 'scroll']) {
      const frame = await openFrame('/articles/river-bends/');
      await composed(frame);
      expect(fetched(frame), sign).not.to.include('article-in-use');
      frame.document.dispatchEvent(new frame.window.Event(sign));
      await until('the code', () => fetched(frame).includes('article-in-use'));
      await until('what is on paper', () => {
        frame.window.dispatchEvent(new frame.window.Event('beforeprint'));
        return frame.document.querySelector('[data-news-part=print]');
      });
      frame.window.dispatchEvent(new frame.window.Event('afterprint'));
      expect(frame.document.querySelector('[data-news-part=print]')).to.equal(null);
      frame.remove();
    }
  });

  it('is the element’s where the page writes its tag, once that is near', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const header = frame.document.createElement('news-article-header');
    header.setAttribute('headline', 'The ferry that waits');
    header.setAttribute('heading-level', '3');
    frame.document.querySelector('main')!.prepend(header);
    const headline = await until('the headline', () => header.shadowRoot?.querySelector('h3'));
    expect(fetched(frame)).to.include('news-article-header');
    const { display } = frame.window.getComputedStyle(headline.closest('.full')!);
    expect(display).to.equal('flex');
    frame.remove();
  });

  it('is the card’s when a reader comes to it, who loses nothing by it', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const card = frame.document.querySelector<HTMLElement>('news-author-card')!;
    const height = card.getBoundingClientRect().height;
    card.shadowRoot!.querySelector('summary')!.focus();
    await until('the element', () => card.matches(':defined') && card.shadowRoot!.activeElement);
    expect(card.shadowRoot!.activeElement!.localName).to.equal('summary');
    expect(card.getBoundingClientRect().height).to.equal(height);
    expect(card.shadowRoot!.querySelectorAll('summary').length).to.equal(1);
    frame.remove();
    const again = await openFrame('/articles/river-bends/');
    await composed(again);
    const other = again.document.querySelector<HTMLElement>('news-author-card')!;
    other.shadowRoot!.querySelector<HTMLElement>('.name a')!.focus();
    await until('the element', () => other.matches(':defined') && other.shadowRoot!.activeElement);
    expect(other.shadowRoot!.activeElement!.textContent, 'the link in the name').to.equal('Edda Lorne');
    again.remove();
  });

  it('is the card’s when it has been opened before: it stays open', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const card = frame.document.querySelector('news-author-card')!;
    let toggles = 0;
    frame.document.addEventListener('news-perspective-toggle', () => toggles++);
    card.shadowRoot!.querySelector('summary')!.click();
    await until('the element', () => card.matches(':defined') && card.shadowRoot!.querySelector('.facts'));
    expect(card.shadowRoot!.querySelector('details')!.open).to.equal(true);
    await until('the event', () => toggles === 1);
    frame.remove();
  });

  it('is the share bar’s when a reader comes to it, and the rest when they open it', async () => {
    const frame = await openFrame('/articles/river-bends/');
    await composed(frame);
    const bar = frame.document.querySelector<HTMLElement>('news-share-bar')!;
    const { height } = bar.getBoundingClientRect();
    bar.shadowRoot!.querySelector<HTMLElement>('[data-id=email]')!.focus();
    await until('the element', () => bar.matches(':defined') && bar.shadowRoot!.activeElement);
    expect(bar.shadowRoot!.activeElement!.getAttribute('data-id')).to.equal('email');
    expect(bar.getBoundingClientRect().height).to.equal(height);
    const later = ['share-menu', 'bar-items', 'quotation'];
    expect(fetched(frame).filter((name) => later.includes(name))).to.deep.equal([]);
    bar.shadowRoot!.querySelector<HTMLElement>('[data-id=more]')!.click();
    await until('the menu', () => bar.shadowRoot!.querySelector('.menu [data-id=mastodon]'));
    expect(fetched(frame)).to.include.members(['share-menu', 'bar-items']).and.not.include('quotation');
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

import { ContextProvider } from '@lit/context';
import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import { articleContext, type ArticleContextValue } from '../../src/core/article-context.js';
import { ArticleController } from '../../src/core/article-controller.js';

class ArticleProbe extends LitElement {
  readonly article = new ArticleController(this);
  @property({ attribute: 'for' }) htmlFor?: string;

  override render() {
    return html`${this.article.value?.article.headline ?? 'alone'}`;
  }

  get shown(): string {
    return this.shadowRoot!.textContent ?? '';
  }
}
customElements.define('article-probe', ArticleProbe);

const value = (headline: string): ArticleContextValue => ({
  state: 'ready',
  article: { ...EMPTY_ARTICLE, headline },
  provenance: {},
  problems: [],
});

/** A provider on a plain element, announced as `<news-article>` announces itself. */
function provide(host: HTMLElement, headline: string): ContextProvider<typeof articleContext, HTMLElement> {
  const provider = new ContextProvider(host as HTMLElement & LitElement, {
    context: articleContext,
    initialValue: value(headline),
  });
  provider.hostConnected();
  return provider;
}

async function probes(page: Element): Promise<ArticleProbe[]> {
  const found = [...page.querySelectorAll<ArticleProbe>('article-probe')];
  await Promise.all(found.map((probe) => probe.updateComplete));
  return found;
}

describe('ArticleController', () => {
  it('gives nothing where no article is', async () => {
    const probe = await fixture<ArticleProbe>(testHtml`<article-probe></article-probe>`);
    expect(probe.article.value).to.equal(undefined);
  });

  it('brings the article around an element, and its changes', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    const provider = provide(page, 'first');
    page.innerHTML = '<article-probe></article-probe>';
    const [probe] = await probes(page);
    expect(probe!.shown).to.equal('first');
    provider.setValue(value('second'));
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('second');
  });

  it('is served by a provider that comes later', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div><article-probe></article-probe></div>`);
    const provider = provide(page, 'late');
    const [probe] = await probes(page);
    expect(probe!.shown).to.equal('late');
    provider.setValue(value('later'));
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('later');
  });

  it('joins an article elsewhere by for, whichever is first, updates included', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div>
      <article-probe for="the-article"></article-probe>
      <div id="the-article"></div>
    </div>`);
    const provider = provide(page.querySelector('#the-article')!, 'joined');
    const [probe] = await probes(page);
    expect(probe!.shown).to.equal('joined');
    provider.setValue(value('again'));
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('again');
  });

  it('finds its article from inside a shadow root by for', async () => {
    const page = await fixture<HTMLElement>(
      testHtml`<div><section></section><div id="shadow-article"></div></div>`,
    );
    provide(page.querySelector('#shadow-article')!, 'outside');
    const probe = new ArticleProbe();
    probe.htmlFor = 'shadow-article';
    page.querySelector('section')!.attachShadow({ mode: 'open' }).append(probe);
    await probe.updateComplete;
    await probe.updateComplete;
    expect(probe.shown).to.equal('outside');
  });

  it('turns to another article when for changes, and lets go of the first', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div>
      <div id="one"></div>
      <div id="two"></div>
      <article-probe for="one"></article-probe>
    </div>`);
    const one = provide(page.querySelector('#one')!, 'one');
    provide(page.querySelector('#two')!, 'two');
    const [probe] = await probes(page);
    expect(probe!.shown).to.equal('one');
    probe!.htmlFor = 'two';
    await probe!.updateComplete;
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('two');
    one.setValue(value('one, changed'));
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('two');
  });

  it('takes the article it is moved into, and none where there is none', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div>
      <div id="a"><article-probe></article-probe></div>
      <div id="b"></div>
      <div id="c"></div>
    </div>`);
    provide(page.querySelector('#a')!, 'a');
    provide(page.querySelector('#b')!, 'b');
    const [probe] = await probes(page);
    expect(probe!.shown).to.equal('a');
    page.querySelector('#b')!.append(probe!);
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('b');
    page.querySelector('#c')!.append(probe!);
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('alone');
  });

  it('hears nothing after it was removed', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    const provider = provide(page, 'first');
    page.innerHTML = '<article-probe></article-probe>';
    const [probe] = await probes(page);
    probe!.remove();
    provider.setValue(value('second'));
    await probe!.updateComplete;
    expect(probe!.shown).to.equal('first');
  });
});

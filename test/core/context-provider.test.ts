import { ContextConsumer, ContextRoot } from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ContextProvider } from '../../src/core/context-provider.js';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import { articleContext, type ArticleContextValue } from '../../src/core/article-context.js';

const value = (headline: string): ArticleContextValue => ({
  state: 'ready',
  article: { ...EMPTY_ARTICLE, headline },
  provenance: {},
  problems: [],
});

/** A page's own element, which uses @lit/context. */
class Reader extends LitElement {
  readonly heard: (string | undefined)[] = [];
  readonly consumer = new ContextConsumer(this, {
    context: articleContext,
    subscribe: true,
    callback: (given) => this.heard.push(given.article.headline),
  });
}
customElements.define('context-reader', Reader);

describe('ContextProvider', () => {
  let outer: HTMLElement;
  let inner: HTMLElement;
  let reader: Reader;

  beforeEach(() => {
    [outer, inner, reader] = [
      document.createElement('section'),
      document.createElement('section'),
      new Reader(),
    ];
    inner.append(reader);
    outer.append(inner);
  });

  afterEach(() => outer.remove());

  it('answers consumers of @lit/context, with what changes, until they go', () => {
    const provider = new ContextProvider(outer, articleContext, value('first'));
    document.body.append(outer);
    provider.value = value('second');
    reader.remove();
    provider.value = value('third');
    expect(reader.heard).to.deep.equal(['first', 'second']);
  });

  it('answers once who asks once, and nobody who asks for something else', () => {
    const provider = new ContextProvider(outer, articleContext, value('first'));
    document.body.append(outer);
    const heard: unknown[] = [];
    const ask = (context: unknown): boolean =>
      inner.dispatchEvent(
        Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
          context,
          callback: (given: ArticleContextValue, unsubscribe: unknown) =>
            heard.push([given.article.headline, unsubscribe]),
        }),
      );
    ask(articleContext);
    ask('another');
    provider.value = value('second');
    expect(heard).to.deep.equal([['first', undefined]]);
  });

  it('is heard by who kept requests from before it was there', () => {
    new ContextRoot().attach(document.body);
    document.body.append(outer);
    const provider = new ContextProvider(outer, articleContext, value('first'));
    expect(reader.heard).to.deep.equal([]);
    provider.announce();
    provider.value = value('second');
    expect(reader.heard).to.deep.equal(['first', 'second']);
  });

  it('leaves those to an inner provider that stand in it', () => {
    const provider = new ContextProvider(outer, articleContext, value('outer'));
    document.body.append(outer);
    const own = new ContextProvider(inner, articleContext, value('inner'));
    own.announce();
    provider.value = value('outer again');
    own.value = value('inner again');
    expect(reader.heard).to.deep.equal(['outer', 'inner', 'inner again']);
  });

  it('keeps those that an inner provider does not hold', () => {
    const provider = new ContextProvider(outer, articleContext, value('outer'));
    outer.append(reader);
    document.body.append(outer);
    new ContextProvider(inner, articleContext, value('inner')).announce();
    provider.value = value('outer again');
    expect(reader.heard.filter((text, at, all) => text !== all[at - 1])).to.deep.equal([
      'outer',
      'outer again',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import type { Comment, CommentCapabilities } from '../../src/comments/comment.js';
import { CommentError } from '../../src/comments/comment-error.js';
import { NewsCommentLoadEvent } from '../../src/comments/comment.events.js';
import { NewsCommentPostedEvent, NewsCommentSubmitEvent } from '../../src/comments/comment-act.events.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import '../../src/comments/news-discussion.js';
import type { NewsDiscussion } from '../../src/comments/news-discussion.js';
import { request } from '../../src/core/request-event.js';
import '../../src/locales/ar.js';
import { axeViolations, axFind, axTree } from '../helpers/a11y.js';
import { until } from '../helpers/frame.js';

const KEY = 'news-article:no-discussions';

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  author: { name: `Reader ${id}` },
  body: { format: 'text', value: `What ${id} thinks` },
  createdAt: '2026-11-20T10:00:00Z',
  status: 'visible',
  ...more,
});

interface Asked {
  readonly lists: number;
  readonly capabilities: number;
}

/** A service that answers at once, or fails. */
function serviceOf(
  items: readonly Comment[] = [comment('1'), comment('2', { parent: '1' })],
  { fails = false, ...can }: Partial<CommentCapabilities> & { fails?: boolean } = {},
): CommentService & { asked: Asked } {
  const asked = { lists: 0, capabilities: 0 };
  return {
    asked,
    capabilities: () => {
      asked.capabilities++;
      return Promise.resolve(can);
    },
    list: () => {
      asked.lists++;
      return fails
        ? Promise.reject(new CommentError('network'))
        : Promise.resolve({ items, total: items.length });
    },
    create: (_, { text, parent, author: { name } }) =>
      Promise.resolve(comment('new', { parent, author: { name }, body: { format: 'text', value: text } })),
  };
}

/** A service that answers when it is told to, once it was asked. */
function waitingService(): { service: CommentService; answer: () => Promise<void> } {
  let resolveList: (() => void) | undefined;
  const list: CommentService['list'] = () =>
    new Promise((resolve) => {
      resolveList = () => resolve({ items: [comment('1')], total: 1 });
    });
  const answer = async (): Promise<void> => {
    (await until('the request', () => resolveList))();
  };
  return { service: { ...serviceOf(), list }, answer };
}

const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

const title = (element: Element): string => $(element, '[part=heading]')?.textContent.trim() ?? '';

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

let box: HTMLElement;

/** The page: what is written there, and a service as its property. */
async function discussion(markup = '<news-discussion></news-discussion>', service?: CommentService) {
  box.innerHTML = markup;
  const element = box.querySelector<NewsDiscussion>('news-discussion')!;
  if (service) element.service = service;
  await until('its body', () => title(element));
  return element;
}

const counted = async (element: Element, text: string): Promise<void> => {
  await until(text, () => title(element) === text);
};

describe('<news-discussion>', () => {
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    box.remove();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('counts what is published, and says “–” until it knows', async () => {
    const { service, answer } = waitingService();
    const element = await discussion(undefined, service);
    expect(title(element)).to.equal('Discussion (– Comments)');
    await answer();
    await counted(element, 'Discussion (1 Comment)');
  });

  it('has a list and a form of its own', async () => {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    const list = $(element, 'news-comment-list')!;
    await until('the comments', () => list.shadowRoot!.textContent.includes('What 2 thinks'));
    expect($(element, 'news-comment-form')).to.be.ok;
  });

  it('asks its service once for what it can do, and once for comments', async () => {
    const service = serviceOf();
    await counted(await discussion(undefined, service), 'Discussion (2 Comments)');
    expect(service.asked).to.deep.equal({ lists: 1, capabilities: 1 });
  });

  it('counts one more when a comment is published, and none for one that waits', async () => {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    const form = $(element, 'news-comment-form')!;
    const thread = { key: new URL(location.pathname + location.search, location.href).href, url: '' };
    form.dispatchEvent(new NewsCommentPostedEvent(thread, comment('3', { status: 'pending', own: true })));
    form.dispatchEvent(new NewsCommentPostedEvent(thread, comment('4', { own: true })));
    await counted(element, 'Discussion (3 Comments)');
    const list = $(element, 'news-comment-list')!;
    await until('both', () => /What 3 thinks.*What 4 thinks/s.test(list.shadowRoot!.textContent));
  });

  it('shows what was posted as the service gives it, HTML too', async () => {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    const thread = { key: new URL(location.pathname + location.search, location.href).href, url: '' };
    const body = { format: 'html', value: '<p>Said in <em>HTML</em></p>' } as const;
    $(element, 'news-comment-form')!.dispatchEvent(
      new NewsCommentPostedEvent(thread, comment('5', { status: 'pending', own: true, body })),
    );
    const list = $(element, 'news-comment-list')!;
    await until('it', () => list.shadowRoot!.textContent.includes('Said in HTML'));
  });

  it('answers what is asked inside it only if the page does not', async () => {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    const form = $(element, 'news-comment-form')!;
    const thread = { key: 'k', url: 'https://paper.example/' };
    const draft = { parent: null, text: 'Hello there', author: { name: 'Ann' } };
    const ask = () =>
      request(form, new NewsCommentSubmitEvent(thread, new AbortController().signal, draft, 'key'));
    const own = ask();
    expect(own.by).to.equal('default');
    expect(own.by === 'default' && (await own.response).body.value).to.equal('Hello there');
    const handle = (event: Event): void =>
      (event as NewsCommentSubmitEvent).respondWith(comment('of the page'));
    document.addEventListener(NewsCommentSubmitEvent.type, handle);
    const others = ask();
    document.removeEventListener(NewsCommentSubmitEvent.type, handle);
    expect(others.by === 'host' && (await others.response).id).to.equal('of the page');
  });

  it('tells what a service cannot do by a typed error', async () => {
    const element = await discussion('<news-discussion service="nonsense"></news-discussion>');
    const list = $(element, 'news-comment-list')!;
    const query = { limit: 20, sort: 'oldest' } as const;
    const outcome = request(
      list,
      new NewsCommentLoadEvent({ key: 'k', url: '' }, new AbortController().signal, query),
    );
    let code: unknown;
    if (outcome.by === 'default')
      await outcome.response.catch((error: unknown) => {
        ({ code } = error as CommentError);
      });
    expect(code).to.equal('unsupported');
  });

  describe('what the page has already', () => {
    const FALLBACK = '<ol id="old"><li>Said before</li></ol><form id="own"><textarea></textarea></form>';

    it('stays until ours are there, and is hidden then, untouched', async () => {
      const { service, answer } = waitingService();
      const element = await discussion(`<news-discussion>${FALLBACK}</news-discussion>`, service);
      const old = box.querySelector('#old')!;
      const before = element.innerHTML;
      expect(isShown(old)).to.equal(true);
      expect(isShown($(element, 'news-comment-list')!)).to.equal(false);
      await answer();
      await until('ours', () => !isShown(old));
      expect(isShown($(element, 'news-comment-list')!)).to.equal(true);
      expect(element.innerHTML).to.equal(before);
    });

    it('stays where ours cannot be had', async () => {
      const service = serviceOf([], { fails: true });
      const element = await discussion(`<news-discussion>${FALLBACK}</news-discussion>`, service);
      await until('the failure', () => service.asked.lists > 0);
      await element.updateComplete;
      expect(isShown(box.querySelector('#old')!)).to.equal(true);
    });

    it('may stand elsewhere: `replaces` names it', async () => {
      const element = await discussion(
        `<section id="comments">${FALLBACK}</section><news-discussion replaces="#comments"></news-discussion>`,
        serviceOf(),
      );
      const old = box.querySelector('#comments')!;
      await until('ours', () => !isShown(old));
      expect(old.outerHTML).to.equal(`<section id="comments">${FALLBACK}</section>`);
      element.remove();
      expect(isShown(old), 'without ours').to.equal(true);
    });

    for (const where of ['inside', 'elsewhere'])
      it(`stays while somebody writes in it (${where})`, async () => {
        const { service, answer } = waitingService();
        const element = await discussion(
          where === 'inside'
            ? `<news-discussion>${FALLBACK}</news-discussion>`
            : `<section id="comments">${FALLBACK}</section><news-discussion replaces="#comments"></news-discussion>`,
          service,
        );
        const field = box.querySelector('textarea')!;
        field.value = 'Begun before the library came';
        await answer();
        await counted(element, 'Discussion (1 Comment)');
        expect(isShown(field)).to.equal(true);
        expect(isShown($(element, 'news-comment-form')!), 'one form').to.equal(false);
        field.value = '';
        element.requestUpdate();
        await until('ours', () => !isShown(field));
      });

    it('is not harmed by a selector that is none', async () => {
      const element = await discussion(
        '<news-discussion replaces="} body { display: none"></news-discussion>',
        serviceOf(),
      );
      await counted(element, 'Discussion (2 Comments)');
      expect(isShown(element)).to.equal(true);
    });

    it('is not harmed by a selector that browsers could fail at, and says so', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (line: string) => void told.push(line);
      try {
        const element = await discussion('<news-discussion></news-discussion>', serviceOf());
        await counted(element, 'Discussion (2 Comments)');
        element.setAttribute('replaces', ':is('.repeat(100_000));
        await until('the warning', () => told.some((line) => /replaces: .*no CSS selector/.test(line)));
        expect(isShown(element)).to.equal(true);
      } finally {
        console.warn = warn;
      }
    });

    it('may be another service’s embed, under our heading', async () => {
      const element = await discussion('<news-discussion><div id="embed">Theirs</div></news-discussion>');
      expect(title(element)).to.equal('Discussion');
      expect(isShown(box.querySelector('#embed')!)).to.equal(true);
      expect($(element, 'news-comment-list')).to.equal(null);
    });
  });

  it('leaves a list and a form of the page’s where they are, and answers them', async () => {
    const element = await discussion(
      '<news-discussion><news-comment-form></news-comment-form><p>Between</p><news-comment-list></news-comment-list></news-discussion>',
      serviceOf(),
    );
    await counted(element, 'Discussion (2 Comments)');
    expect($(element, 'news-comment-list')).to.equal(null);
    const list = box.querySelector('news-comment-list')!;
    await until('the comments', () => list.shadowRoot!.textContent.includes('What 2 thinks'));
  });

  it('shows what its form posted in its list where only the page’s script answers', async () => {
    const handle = (event: Event): void =>
      (event as NewsCommentLoadEvent).respondWith({ items: [comment('1')], total: 1 });
    document.addEventListener(NewsCommentLoadEvent.type, handle);
    const element = await discussion(
      '<news-discussion thread="t"><news-comment-list></news-comment-list><news-comment-form></news-comment-form></news-discussion>',
    );
    await counted(element, 'Discussion (1 Comment)');
    document.removeEventListener(NewsCommentLoadEvent.type, handle);
    box
      .querySelector('news-comment-form')!
      .dispatchEvent(new NewsCommentPostedEvent({ key: 't', url: '' }, comment('9', { own: true })));
    const list = box.querySelector('news-comment-list')!;
    await until('the new one', () => list.shadowRoot!.textContent.includes('What 9 thinks'));
    await counted(element, 'Discussion (2 Comments)');
  });

  it('begins anew with another thread', async () => {
    const service = serviceOf();
    const element = await discussion('<news-discussion thread="a"></news-discussion>', service);
    await counted(element, 'Discussion (2 Comments)');
    element.thread = 'b';
    await until('the other', () => service.asked.lists === 2 && service.asked.capabilities === 2);
    await counted(element, 'Discussion (2 Comments)');
  });

  describe('a reader who wants none', () => {
    it('hides it, here and on the next page, and nothing is asked then', async () => {
      const element = await discussion(undefined, serviceOf());
      const hide = $(element, '[part=hide]')!;
      expect(hide.getAttribute('aria-expanded')).to.equal('true');
      hide.click();
      await until('it is hidden', () => !$(element, 'news-comment-list'));
      expect(localStorage.getItem(KEY)).to.be.ok;
      const service = serviceOf();
      const next = await discussion(undefined, service);
      await next.updateComplete;
      expect(title(next)).to.equal('Discussion');
      expect(service.asked.lists).to.equal(0);
      $(next, '[part=hide]')!.click();
      await counted(next, 'Discussion (2 Comments)');
      expect(localStorage.getItem(KEY)).to.equal(null);
    });

    it('still sees the comment that an address leads to', async () => {
      localStorage.setItem(KEY, '1');
      history.replaceState(null, '', '#comment-1');
      await counted(await discussion(undefined, serviceOf()), 'Discussion (2 Comments)');
    });
  });

  it('says that `local` keeps comments in this browser only', async () => {
    const element = await discussion('<news-discussion service="local" thread="here"></news-discussion>');
    await until('the word', () => $(element, '.local')?.textContent.includes('this browser only'));
  });

  it('speaks Arabic', async () => {
    const element = await discussion(
      '<div lang="ar" dir="rtl"><news-discussion></news-discussion></div>',
      serviceOf(),
    );
    await counted(element, 'النقاش (تعليقان)');
  });

  it('is accessible, shown and hidden', async function () {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    expect(await axeViolations(element)).to.deep.equal([]);
    $(element, '[part=hide]')!.click();
    await until('it is hidden', () => !$(element, 'news-comment-list'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('is a region with its heading in the accessibility tree', async function () {
    const element = await discussion(undefined, serviceOf());
    await counted(element, 'Discussion (2 Comments)');
    const tree = await axTree(this, element);
    expect(axFind(tree, 'region', 'Discussion (2 Comments)').length).to.equal(1);
    expect(axFind(tree, 'heading', 'Discussion (2 Comments)')[0]?.level).to.equal(2);
    expect(axFind(tree, 'button', 'Hide')[0]?.expanded).to.equal(true);
  });
});

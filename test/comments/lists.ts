/** What the tests of a list of comments share. */
import { FakeComments, fakeComments, type FakeCommentsOptions } from '../../stories/fake-comments.js';
import '../../src/comments/news-comment-list.js';
import { ListBody } from '../../src/comments/list-body.js';
import type { NewsCommentList } from '../../src/comments/news-comment-list.js';
import type { Comment, CommentPage } from '../../src/comments/comment.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import { until } from '../helpers/frame.js';

export { FakeComments, fakeComments };

let box: HTMLElement | undefined;

/** A place in the page, as wide as told. */
export function place(width = 700): HTMLElement {
  box?.remove();
  box = document.body.appendChild(document.createElement('div'));
  box.style.inlineSize = `${width}px`;
  return box;
}

/** Takes the test's list away, and what it has left in the browser. */
export function clean(): void {
  box?.remove();
  box = undefined;
  localStorage.clear();
  document.querySelector('link[data-test]')?.remove();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

let threads = 0;

/** A list of its own thread, not waited for. */
export function listOf(
  service: CommentService | undefined,
  { width = 700, html = '', ...fields }: Partial<NewsCommentList> & { width?: number; html?: string } = {},
): NewsCommentList {
  const list = document.createElement('news-comment-list');
  Object.assign(list, { service, thread: `thread-${++threads}`, ...fields });
  list.innerHTML = html;
  place(width).append(list);
  return list;
}

/** A list that has loaded its first page, or failed. */
export async function loaded(
  options: FakeCommentsOptions | CommentService,
  fields: Parameters<typeof listOf>[1] = {},
): Promise<NewsCommentList> {
  const service = 'list' in options ? options : new FakeComments({ latency: 1, ...options });
  await ListBody.loadControls();
  const list = listOf(service, fields);
  await until('the first page', () => isSettled(list));
  await settle(list);
  return list;
}

export const isSettled = (list: NewsCommentList): boolean => {
  const base = $(list, '.base');
  return (
    base?.getAttribute('aria-busy') === 'false' &&
    !!$(list, '.comment, [part=empty], [data-act=retry], .note') &&
    !$(list, '.skeleton')
  );
};

/** Waits until what was asked for is drawn. */
export async function settle(list: NewsCommentList): Promise<void> {
  const count = (): number => all(list, '.comment').length;
  let before: number;
  // rows come in pieces, between which a busy machine may do other work
  do {
    before = count();
    for (let i = 0; i < 3; i++) {
      await list.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } while (count() !== before);
}

export const $ = (list: Element, selector: string): HTMLElement | null =>
  list.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const all = (list: Element, selector: string): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const focused = (list: Element): HTMLElement | null =>
  (list.shadowRoot?.activeElement as HTMLElement | null) ?? null;

export const status = (list: Element): string => $(list, '[role=status]')?.textContent ?? '';
export const alertText = (list: Element): string => $(list, '[role=alert]')?.textContent.trim() ?? '';

/** A text without needless white space. */
export const plain = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands in the list, as `Name: text`, two spaces deeper for each list of answers. */
export function written(list: Element): string[] {
  return all(list, '.comment').map((article) => {
    let depth = -1;
    for (let at: Element | null = article; at; at = at.parentElement?.closest('ol') ?? null)
      if (at.localName === 'ol') depth++;
    const [name, body] = ['.name', '.body'].map((part) => plain(article.querySelector(part)));
    return `${'  '.repeat(depth)}${name!}: ${body!}`;
  });
}

/** The comment that says this, if it is there. */
export const found = (list: Element, text: string): HTMLElement | undefined =>
  all(list, '.comment').find((article) => plain(article.querySelector('.body')).includes(text));

export const saying = (list: Element, text: string): HTMLElement => {
  const article = found(list, text);
  if (!article) throw new Error(`Nobody says ${text}: ${written(list).join(' | ')}`);
  return article;
};

export const tool = (article: Element, act: string): HTMLElement | null =>
  article.querySelector<HTMLElement>(`[data-act=${act}]`);

/** A comment as a service sends it. */
export const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  author: { name: `Reader ${id}` },
  body: { format: 'text', value: `Says ${id}` },
  createdAt: '2026-10-20T09:00:00Z',
  status: 'visible',
  ...fields,
});

/** A service that sends these. */
export const sending = (items: readonly Comment[], more: Partial<CommentService> = {}): CommentService => ({
  list: (): Promise<CommentPage> =>
    Promise.resolve({ items, total: items.filter((each) => each.status === 'visible').length }),
  create: () => Promise.reject(new Error('not here')),
  ...more,
});

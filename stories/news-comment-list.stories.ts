import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { Comment } from '../src/comments/comment.js';
import { CommentError } from '../src/comments/comment-error.js';
import { COMMENT_ERROR_CODES } from '../src/comments/comment-error-codes.js';
import '../src/define.js';
import { ALLOWED, DENIED, elementIn, fill, find, focusIn, press, until, withClipboard } from './acting.js';
import { attributes } from './attributes.js';
import { FakeComments, fakeComments, type FakeCommentsOptions } from './fake-comments.js';
import { notes } from './news-comment-list.notes.js';
import { styled } from './styled.js';

interface Arguments extends FakeCommentsOptions {
  sort?: 'oldest' | 'newest' | 'top';
  endpoint?: string;
  thread?: string;
  headingLevel?: number;
}

/** With a service made up, unless a control names another. */
const render = (args: Arguments, { name }: { name: string }, content: unknown = nothing): TemplateResult => {
  const service = args.endpoint ? undefined : new FakeComments(args);
  return html`<news-comment-list ${attributes({ service, thread: name, ...args })}
    >${content}</news-comment-list
  >`;
};

/** What is no attribute of the list. */
const MADE_UP = { category: 'the made-up service' };

const meta: Meta<Arguments> = {
  title: 'Elements/news-comment-list',
  component: 'news-comment-list',
  parameters: { notes },
  render: (args, context) => render(args, context),
  args: { comments: 45, latency: 200, report: true },
  argTypes: {
    sort: { control: 'select', options: ['oldest', 'newest', 'top'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    comments: { control: { type: 'number', min: 0, max: 5000 }, table: MADE_UP },
    latency: { control: { type: 'range', min: 0, max: 20_000, step: 100 }, table: MADE_UP },
    vote: { control: 'select', options: ['none', 'up', 'updown'], table: MADE_UP },
    report: { control: 'boolean', table: MADE_UP },
    listFailure: { control: 'select', options: [undefined, ...COMMENT_ERROR_CODES], table: MADE_UP },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const some = (change: (comments: Comment[]) => void): Comment[] => {
  const comments = fakeComments(8);
  change(comments);
  return comments;
};

const change = (comments: Comment[], at: number, fields: Partial<Comment>): void => {
  comments[at] = { ...comments[at]!, ...fields };
};

/** A page of comments, with more to load. */
export const Default: Story = {};

const listIn = (canvas: HTMLElement): HTMLElement => elementIn(canvas, 'news-comment-list');

const countIn = (list: HTMLElement): number => list.shadowRoot!.querySelectorAll('article').length;

/** Twenty more, and the focus is on the first of them. */
export const MoreLoaded: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await find(list, 'article');
    const before = countIn(list);
    await press(list, '[data-act=more]');
    await until(() => expect(countIn(list)).toBeGreaterThan(before));
    await until(() => expect(focusIn(list)?.localName).toBe('article'));
  },
};

/** Answers are folded away, and how many there are still stands there. */
export const Folded: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    const thread = (await find(list, '[data-act=fold]')).closest('li')!;
    await until(() => expect(thread.querySelector('ol')).not.toBeNull());
    await press(list, '[data-act=fold]');
    await find(list, '[data-act=fold][aria-expanded=false]');
    await until(() => expect(thread.querySelector('ol')).toBeNull());
  },
};

/** The form for an answer stands below what it answers, and what is posted there stands in the list. */
export const Replied: Story = {
  args: { moderation: 'post' },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '[data-act=reply]');
    const form = await find(list, 'news-comment-form');
    await userEvent.type(await find(form, '#name'), 'Wen');
    await userEvent.type(await find(form, '#text'), ANSWER);
    await press(form, '.post');
    await until(() => expect(bodiesIn(list)).toContain(ANSWER));
    await until(() => expect(list.shadowRoot!.querySelector('news-comment-form')).toBeNull());
  },
};

const ANSWER = 'A second boat costs two crews.';

const bodiesIn = (list: HTMLElement): readonly string[] =>
  [...list.shadowRoot!.querySelectorAll('.body')].map(({ textContent }) => textContent.trim());

/** Why a comment is reported is asked for in a dialog. */
export const Reporting: Story = {
  play: ({ canvasElement }) => press(listIn(canvasElement), '[data-act=report]', 'dialog [value=spam]'),
};

/** Sent, the dialog closes, and readers are told. */
export const Reported: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '[data-act=report]', 'dialog [value=spam]', 'dialog .row .button');
    await until(() => expect(list.shadowRoot!.querySelector('dialog')).toBeNull());
    await until(() => expect(list.shadowRoot!.querySelector('[role=status]')).not.toBeEmptyDOMElement());
  },
};

/** The address of a comment. */
export const LinkCopied: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    const copied = await withClipboard(ALLOWED, async () => {
      await press(list, '[data-act=link]');
      await until(() => expect(list.shadowRoot!.querySelector('[role=status]')).not.toBeEmptyDOMElement());
    });
    await expect(copied[0]).toMatch(/#comment-\d+$/);
  },
};

/** Where the browser does not let anyone copy, it stands there, selected. */
export const LinkNotCopied: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await withClipboard(DENIED, async () => {
      await press(list, '[data-act=link]');
      await expect(await find(list, '.act textarea')).toHaveAttribute('readonly');
    });
  },
};

/** Where a service has several orders, readers choose; their choice is remembered. */
export const Sorts: Story = { args: { sorts: ['oldest', 'newest', 'top'] } };

/** Another order. */
export const Sorted: Story = {
  ...Sorts,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await find(list, 'article');
    const [first] = bodiesIn(list);
    await userEvent.selectOptions(await find(list, 'select'), 'newest');
    await until(() => expect(bodiesIn(list)[0]).not.toBe(first));
  },
};

/** Votes for and against. */
export const Votes: Story = { args: { vote: 'updown', sorts: ['top', 'newest'] } };

/** Voted for, and taken back: none is shown before it is counted. */
export const Voted: Story = {
  ...Votes,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    const score = (): string | undefined =>
      list.shadowRoot!.querySelector('.votes [aria-hidden]:not(svg)')?.textContent;
    await find(list, '.vote');
    const before = Number(score());
    await press(list, '.vote');
    await find(list, '.vote[aria-pressed=true]');
    await expect(score()).toBe(String(before + 1));
    await press(list, '.vote[aria-pressed=true]');
    await until(() => expect(score()).toBe(String(before)));
  },
};

/** Votes for only. */
export const Likes: Story = { args: { vote: 'up' } };

/** What is the reader's own can be changed and deleted where the service allows it. */
export const OwnComments: Story = {
  args: { comments: some((comments) => change(comments, 1, { own: true })), edit: true, remove: true },
};

/** Changed: it says so. */
export const Edited: Story = {
  ...OwnComments,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '[data-act=edit]');
    fill(await find(list, '.act textarea'), ANSWER);
    await press(list, '.act .button:not([type])');
    await until(() => expect(bodiesIn(list)).toContain(ANSWER));
  },
};

/** Deleted, after a question. */
export const Deleted: Story = {
  ...OwnComments,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '[data-act=delete]', '.act .button:not([type])');
    await find(list, '[part=removed]');
  },
};

/** A service that also gives what only its author sees. */
function withPending(args: Arguments, comments: readonly Comment[]): FakeComments {
  const service = new FakeComments({ ...args, comments });
  const { list } = service;
  service.list = async (...query) => {
    const page = await list.apply(service, query);
    return { ...page, items: [...page.items, ...comments.filter(({ status }) => status === 'pending')] };
  };
  return service;
}

/** What waits for approval is seen by its author only: words and an edge say so. */
export const Pending: Story = {
  render: (args, { name }) => {
    const comments = some((all) => change(all, 4, { status: 'pending', own: true }));
    return html`<news-comment-list
      .service=${withPending(args, comments)}
      thread=${name}
    ></news-comment-list>`;
  },
};

/** Votes, a badge, a comment that was removed, one that waits, and the choice of orders. */
export const EveryPart: Story = {
  render: (args, { name }) => {
    const comments = some((all) => {
      change(all, 4, { status: 'pending', own: true });
      change(all, 0, { status: 'deleted' });
    });
    const service = withPending({ ...args, vote: 'updown', sorts: ['oldest', 'newest'] }, comments);
    return html`<news-comment-list .service=${service} thread=${name}></news-comment-list>`;
  },
};

/** Deep threads stand three deep, and two deep where there is little room; what is deeper says what it answers. */
export const Deep: Story = {
  args: {
    comments: some((comments) => {
      for (let at = 1; at < comments.length; at++) change(comments, at, { parent: String(at) });
    }),
  },
};

export const DeepNarrow: Story = {
  ...Deep,
  decorators: [(story) => html`<div ${styled('max-inline-size: 22rem')}>${story()}</div>`],
};

/** A deleted comment with answers leaves a mark. */
export const Removed: Story = {
  args: { comments: some((comments) => change(comments, 0, { status: 'deleted' })) },
};

/** HTML of a service is made anew from what is known. */
export const Markup: Story = {
  args: {
    comments: some((comments) =>
      change(comments, 0, {
        body: {
          format: 'html',
          value:
            '<p>The <b>minutes</b> say:</p><blockquote>Five meetings.</blockquote><ul><li>One in spring<li>four in autumn</ul><pre><code>tide = sum(boats)</code></pre><p>See <a href="https://paper.example/">the plan</a>.</p><script>alert(1)</script>',
        },
      }),
    ),
  },
};

/** What readers send to break a page. */
export const Hostile: Story = {
  args: {
    comments: some((comments) => {
      change(comments, 0, {
        author: { name: '\u202egnorw' + '\u0301'.repeat(99), url: 'javascript:alert(1)' },
        body: { format: 'text', value: `<img src=x onerror=alert(1)> ${'w'.repeat(600)}` },
      });
      change(comments, 1, { author: { name: '\u200b' }, createdAt: 'yesterday' });
      change(comments, 3, {
        body: { format: 'text', value: `e${'\u0301'.repeat(5000)} ${'long '.repeat(5000)}` },
      });
    }),
  },
};

export const Empty: Story = { args: { comments: 0 } };

/** With the page's own words. */
export const EmptyOwnWords: Story = {
  args: { comments: 0 },
  render: (args, context) =>
    render(
      args,
      context,
      html`<p slot="empty">Nobody has said anything yet. What would you ask the keepers?</p>`,
    ),
};

/** Lines of about the height of a comment stand there until the first have come. */
export const Loading: Story = { args: { latency: Infinity } };

/** Nothing could be loaded. */
export const Failed: Story = { args: { listFailure: 'network' } };

/** Asked again, and there. */
export const FailedOnce: Story = {
  render: (args, { name }) => {
    const service = new FakeComments(args);
    const { list } = service;
    service.list = () => {
      service.list = list;
      return Promise.reject(new CommentError('network'));
    };
    return html`<news-comment-list .service=${service} thread=${name}></news-comment-list>`;
  },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '.retry');
    await find(list, 'article');
  },
};

export const Closed: Story = { args: { comments: 6, closed: true } };

/** All stand in the page, and are found; what is out of sight costs nothing. */
export const Thousands: Story = {
  tags: ['!autodocs'], // too much beside others
  render: (args) => {
    const comments = fakeComments(2000);
    const service = new FakeComments({ ...args, comments });
    service.list = () => Promise.resolve({ items: comments, total: comments.length });
    return html`<news-comment-list .service=${service} thread="thousands"></news-comment-list>`;
  },
};

export const RightToLeft: Story = {
  args: { comments: 12, sorts: ['oldest', 'newest'], vote: 'up' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** With `data-news-consent`: nothing is asked of the service before the reader agrees. */
export const Waiting: Story = {
  render: () =>
    html`<news-comment-list
      data-news-consent="comment-list"
      service="waline"
      endpoint="https://talk.example/waline"
      thread="waiting"
    ></news-comment-list>`,
  play: ({ canvasElement }) => find(listIn(canvasElement), '.consent-button').then(() => undefined),
};

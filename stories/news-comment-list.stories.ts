import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../src/comments/comment.js';
import { FakeComments, fakeComments, type FakeCommentsOptions } from './fake-comments.js';
import '../src/define.js';

interface Arguments extends FakeCommentsOptions {
  sort?: 'oldest' | 'newest' | 'top';
}

const render = ({ sort, ...options }: Arguments, content: unknown = nothing): TemplateResult =>
  html`<news-comment-list
    .service=${new FakeComments(options)}
    thread=${`story-${JSON.stringify(options).length}`}
    sort=${sort ?? nothing}
    >${content}</news-comment-list
  >`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-comment-list',
  component: 'news-comment-list',
  render: (args) => render(args),
  args: { comments: 45, latency: 200, report: true },
  argTypes: { sort: { control: 'select', options: ['oldest', 'newest', 'top'] } },
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

/** Where a service has several orders, readers choose; their choice is remembered. */
export const Sorts: Story = { args: { sorts: ['oldest', 'newest', 'top'] } };

/** Votes for and against. */
export const Votes: Story = { args: { vote: 'updown', sorts: ['top', 'newest'] } };

/** Votes for only. */
export const Likes: Story = { args: { vote: 'up' } };

/** What is the reader's own can be changed and deleted where the service allows it. */
export const OwnComments: Story = {
  args: { comments: some((comments) => change(comments, 1, { own: true })), edit: true, remove: true },
};

/** What waits for approval is seen by its author only: words and an edge say so. */
export const Pending: Story = {
  render: (args) => {
    const comments = some((all) => change(all, 4, { status: 'pending', own: true }));
    const service = new FakeComments({ ...args, comments });
    const { list } = service;
    service.list = async (...query) => {
      const page = await list.apply(service, query);
      return { ...page, items: [...page.items, comments[4]!] };
    };
    return html`<news-comment-list .service=${service} thread="story-pending"></news-comment-list>`;
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
  decorators: [(story) => html`<div style="max-inline-size: 22rem">${story()}</div>`],
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
  render: (args) =>
    render(args, html`<p slot="empty">Nobody has said anything yet. What would you ask the keepers?</p>`),
};

/** Lines of about the height of a comment stand there until the first have come. */
export const Loading: Story = { args: { latency: Infinity } };

/** Nothing could be loaded. */
export const Failed: Story = { args: { listFailure: 'network' } };

export const Closed: Story = { args: { comments: 6, closed: true } };

/** All stand in the page, and are found; what is out of sight costs nothing. */
export const Thousands: Story = {
  render: (args) => {
    const comments = fakeComments(2000);
    const service = new FakeComments({ ...args, comments });
    service.list = () => Promise.resolve({ items: comments, total: comments.length });
    return html`<news-comment-list .service=${service} thread="story-thousands"></news-comment-list>`;
  },
};

export const RightToLeft: Story = {
  args: { comments: 12, sorts: ['oldest', 'newest'], vote: 'up' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

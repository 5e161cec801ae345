import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { COMMENT_ERROR_CODES } from '../src/comments/comment-error-codes.js';
import type { NewsConsentRequestEvent } from '../src/core/consent.events.js';
import '../src/define.js';
import { elementIn, find, press } from './acting.js';
import { attributes } from './attributes.js';
import { FakeComments, type FakeCommentsOptions } from './fake-comments.js';
import { notes } from './news-discussion.notes.js';
import { styled } from './styled.js';

interface Arguments extends FakeCommentsOptions {
  endpoint?: string;
  thread?: string;
  sort?: 'oldest' | 'newest' | 'top';
  replaces?: string;
  headingLevel?: number;
}

/** With a service made up, unless a control names another. */
const render = (args: Arguments, { name }: { name: string }, content: unknown = nothing): TemplateResult => {
  const service = args.endpoint ? undefined : new FakeComments(args);
  return html`<news-discussion ${attributes({ service, thread: name, ...args })}
    >${content}</news-discussion
  >`;
};

/** What is no attribute of the discussion. */
const MADE_UP = { category: 'the made-up service' };

const meta: Meta<Arguments> = {
  title: 'Elements/news-discussion',
  component: 'news-discussion',
  parameters: { notes },
  render: (args, context) => render(args, context),
  args: { comments: 12, latency: 300, moderation: 'pre', sorts: ['oldest', 'newest', 'top'] },
  argTypes: {
    sort: { control: 'select', options: ['oldest', 'newest', 'top'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    moderation: { control: 'select', options: ['pre', 'post', 'unknown'], table: MADE_UP },
    vote: { control: 'select', options: ['none', 'up', 'updown'], table: MADE_UP },
    comments: { control: { type: 'number', min: 0, max: 5000 }, table: MADE_UP },
    latency: { control: { type: 'number', min: 0 }, table: MADE_UP },
    listFailure: { control: 'select', options: [undefined, ...COMMENT_ERROR_CODES], table: MADE_UP },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Comments, their answers, and a form below. What is posted waits for approval. */
export const Default: Story = {};

const discussionIn = (canvas: HTMLElement): HTMLElement => elementIn(canvas, 'news-discussion');

/** Hidden by the reader, for this and for every other article of the site. */
export const Hidden: Story = {
  play: async ({ canvasElement }) => {
    const discussion = discussionIn(canvasElement);
    await press(discussion, '.hide');
    await find(discussion, '.hide[aria-expanded=false]');
    await expect(discussion.shadowRoot!.querySelector('news-comment-list')).toBeNull();
  },
};

/** And shown again. */
export const HiddenAndShown: Story = {
  play: async (context) => {
    await Hidden.play!(context);
    const discussion = discussionIn(context.canvasElement);
    await press(discussion, '.hide');
    await find(discussion, 'news-comment-list');
  },
};

/** Posted: its author sees it in its place, and that it awaits approval. */
export const Posted: Story = {
  play: async ({ canvasElement }) => {
    const discussion = discussionIn(canvasElement);
    const form = await find(discussion, 'news-comment-form');
    await userEvent.type(await find(form, '#name'), 'Wen');
    await userEvent.type(await find(form, '#text'), 'Who pays for the second boat?');
    await press(form, '.post');
    const held = await find(await find(discussion, 'news-comment-list'), '.held');
    await expect(held).toHaveTextContent('Who pays for the second boat?');
    await expect(form.matches(':state(pending)')).toBe(true);
  },
};

/** All that a service can do: votes, reports, changes of one's own comments. */
export const EveryAbility: Story = {
  args: { vote: 'updown', report: true, edit: true, remove: true, moderation: 'post' },
};

/** Nobody has said anything yet. */
export const Empty: Story = { args: { comments: 0 } };

/** The service takes its time. */
export const Loading: Story = { args: { latency: Infinity } };

/** Comments cannot be had; the form still takes one. */
export const Failed: Story = { args: { listFailure: 'network' } };

/** No more comments are taken. */
export const Closed: Story = { args: { closed: true, post: false } };

/** Two thousand comments, twenty at a time. */
export const Many: Story = { args: { comments: 2000 } };

/** Kept in this browser only, to try a design with: it says so. */
export const Local: Story = {
  render: () => html`<news-discussion service="local" thread="local"></news-discussion>`,
};

/** Rules of the house stand before the button. */
export const Notice: Story = {
  render: (args, context) =>
    render(
      args,
      context,
      html`<p slot="notice">Be kind. We publish what adds to the story, under your own name.</p>`,
    ),
};

/** What the server wrote stays until ours are there, and if they cannot be had: turn `listFailure` on. */
export const Fallback: Story = {
  args: { latency: 1500 },
  render: (args, context) =>
    render(
      args,
      context,
      html`<ol>
          <li><b>Ilse K.</b> The committee met five times.</li>
        </ol>
        <form action="/comments" method="post">
          <label>Comment <textarea name="text"></textarea></label>
          <button>Post</button>
        </form>`,
    ),
};

/** Another service's embed, as it is, under our heading. */
export const Embed: Story = {
  render: () =>
    html`<news-discussion>
      <div ${styled('padding: 2rem; border: 1px dashed currentcolor')}>An embed of another service</div>
    </news-discussion>`,
};

/** The page puts the form above the comments. */
export const FormFirst: Story = {
  render: (args, context) =>
    render(
      args,
      context,
      html`<news-comment-form></news-comment-form> <news-comment-list></news-comment-list>`,
    ),
};

/** Right to left, in Arabic. */
export const Arabic: Story = {
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** 320 px, as on a small phone or at 400 % zoom. */
export const Narrow: Story = {
  decorators: [(story) => html`<div ${styled('max-inline-size: 320px')}>${story()}</div>`],
};

/** With `data-news-consent`: nothing was asked of the service yet. Each story has a purpose of its own. */
const waiting = (purpose: string, content: unknown = nothing): TemplateResult =>
  html`<news-discussion
    data-news-consent=${purpose}
    service="waline"
    endpoint="https://talk.example/waline"
    thread="waiting"
    >${content}</news-discussion
  >`;

/** Nothing is asked of the service before the reader agrees, or the site's consent manager says so. */
export const Waiting: Story = {
  render: () => waiting('waiting'),
  play: ({ canvasElement }) => find(discussionIn(canvasElement), '.consent-button').then(() => undefined),
};

/** More to say there, and what the page wrote into the tag, stands while it waits. */
export const WaitingWithWords: Story = {
  ...Waiting,
  render: () =>
    waiting(
      'waiting-with-words',
      html`<p slot="consent"><a href="#privacy">What is kept of comments</a></p>
        <p>Or write to <a href="mailto:letters@news.example">letters@news.example</a>.</p>`,
    ),
};

/** The site's consent dialog was answered with no. */
export const WaitingRefused: Story = {
  render: () =>
    html`<div @news-consent-request=${(event: NewsConsentRequestEvent) => event.respondWith(false)}>
      ${waiting('waiting-refused')}
    </div>`,
  play: async ({ canvasElement }) => {
    await press(discussionIn(canvasElement), '.consent-button');
    await find(discussionIn(canvasElement), '.consent-status:not(:empty)');
  },
};

/** 320 px. */
export const WaitingNarrow: Story = {
  ...Waiting,
  render: () => html`<div ${styled('max-inline-size: 320px')}>${waiting('waiting-narrow')}</div>`,
};

export const WaitingDark: Story = {
  ...Waiting,
  render: () =>
    html`<div ${styled('color-scheme: dark; padding: 1.5rem; background: #131417; color: #eceae4')}>
      ${waiting('waiting-dark')}
    </div>`,
};

/** Right to left, in Arabic. */
export const WaitingArabic: Story = {
  ...Waiting,
  render: () => html`<div lang="ar" dir="rtl">${waiting('waiting-arabic')}</div>`,
};

/** The reader agreed. */
export const Agreed: Story = {
  render: (args, { name }) =>
    html`<news-discussion
      data-news-consent="agreed"
      .service=${new FakeComments(args)}
      thread=${name}
    ></news-discussion>`,
  play: async ({ canvasElement }) => {
    const discussion = discussionIn(canvasElement);
    await find(discussion, '.consent-button, .hide');
    if (discussion.shadowRoot?.querySelector('.consent-button')) await press(discussion, '.consent-button');
    await find(discussion, '.hide');
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define.js';
import { FakeComments, type FakeCommentsOptions } from './fake-comments.js';

interface Arguments extends FakeCommentsOptions {
  thread?: string;
  sort?: 'oldest' | 'newest' | 'top';
}

const render = ({ thread, sort, ...options }: Arguments, content: unknown = nothing): TemplateResult =>
  html`<news-discussion
    thread=${thread ?? 'harbour-lights'}
    sort=${sort ?? nothing}
    .service=${new FakeComments(options)}
    >${content}</news-discussion
  >`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-discussion',
  component: 'news-discussion',
  render: (args) => render(args),
  args: { comments: 12, latency: 300, moderation: 'pre', sorts: ['oldest', 'newest', 'top'] },
  argTypes: {
    sort: { control: 'select', options: ['oldest', 'newest', 'top'] },
    moderation: { control: 'select', options: ['pre', 'post', 'unknown'] },
    vote: { control: 'select', options: ['none', 'up', 'updown'] },
    comments: { control: { type: 'number', min: 0, max: 5000 } },
    latency: { control: { type: 'number', min: 0 } },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Comments, their answers, and a form below. What is posted waits for approval. */
export const Default: Story = {};

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
  render: () => html`<news-discussion service="local" thread="story-local"></news-discussion>`,
};

/** Rules of the house stand before the button. */
export const Notice: Story = {
  render: (args) =>
    render(args, html`<p slot="notice">Be kind. We publish what adds to the story, under your own name.</p>`),
};

/** What the server wrote stays until ours are there, and if they cannot be had: turn `listFailure` on. */
export const Fallback: Story = {
  args: { latency: 1500 },
  render: (args) =>
    render(
      args,
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
      <div style="padding: 2rem; border: 1px dashed currentcolor">An embed of another service</div>
    </news-discussion>`,
};

/** The page puts the form above the comments. */
export const FormFirst: Story = {
  render: (args) =>
    render(args, html`<news-comment-form></news-comment-form> <news-comment-list></news-comment-list>`),
};

/** Right to left, in Arabic. */
export const Arabic: Story = {
  render: (args) => html`<div lang="ar" dir="rtl">${render(args)}</div>`,
};

/** 320 px, as on a small phone or at 400 % zoom. */
export const Narrow: Story = {
  render: (args) => html`<div style="max-inline-size: 320px">${render(args)}</div>`,
};

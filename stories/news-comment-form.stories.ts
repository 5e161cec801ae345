import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { COMMENT_ERROR_CODES } from '../src/comments/comment-error-codes.js';
import type { NewsCommentForm } from '../src/comments/comment-form.js';
import '../src/define.js';
import { elementIn, fill, find, focusIn, press, until, withoutNetwork } from './acting.js';
import { attributes } from './attributes.js';
import { FakeComments, type FakeCommentsOptions } from './fake-comments.js';
import { notes } from './news-comment-form.notes.js';
import { styled } from './styled.js';

type Field = 'required' | 'optional' | 'hidden';

interface Arguments extends Omit<FakeCommentsOptions, 'fields'> {
  name?: Field;
  email?: Field;
  url?: Field;
  action?: string;
  endpoint?: string;
  thread?: string;
  parent?: string;
  replyTo?: string;
  headingLevel?: number;
}

/** With a service made up, unless a control names another. Each story has a thread, so a draft, of its own. */
const render = (
  args: Arguments,
  { name: story }: { name: string },
  content: unknown = nothing,
): TemplateResult => {
  const { name, email, url, ...options } = args;
  const fields = { ...(name && { name }), ...(email && { email }), ...(url && { url }) };
  const service = args.action || args.endpoint ? undefined : new FakeComments({ ...options, fields });
  return html`<news-comment-form ${attributes({ service, thread: story, ...args })}
    >${content}</news-comment-form
  >`;
};

/** What is no attribute of the form. */
const MADE_UP = { category: 'the made-up service' };
const FIELDS = { control: 'select', options: ['required', 'optional', 'hidden'], table: MADE_UP } as const;

const meta: Meta<Arguments> = {
  title: 'Elements/news-comment-form',
  component: 'news-comment-form',
  parameters: { notes },
  render: (args, context) => render(args, context),
  args: { latency: 300, moderation: 'pre' },
  argTypes: {
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    latency: { control: { type: 'range', min: 0, max: 20_000, step: 100 }, table: MADE_UP },
    failure: { control: 'select', options: [undefined, ...COMMENT_ERROR_CODES], table: MADE_UP },
    ambiguous: { control: 'boolean', table: MADE_UP },
    retryAfter: { control: { type: 'number' }, table: MADE_UP },
    moderation: { control: 'select', options: ['pre', 'post', 'unknown'], table: MADE_UP },
    dedupe: { control: 'select', options: ['key', 'content', 'none'], table: MADE_UP },
    markdown: { control: 'boolean', table: MADE_UP },
    name: FIELDS,
    email: FIELDS,
    url: FIELDS,
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const TEXT = 'The committee met five times. I took the minutes for the fifth.';

const formIn = (canvas: HTMLElement): NewsCommentForm => elementIn(canvas, 'news-comment-form');

/** Types into fields, by their ids. */
async function write(form: NewsCommentForm, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await userEvent.type(await find(form, `#${id}`), value);
}

/** What has to be so at the end of a story. */
type Outcome = (form: NewsCommentForm) => unknown;

const hasState =
  (state: string): Outcome =>
  (form) =>
    until(() => expect(form.matches(`:state(${state})`)).toBe(true));

const textOf = (form: NewsCommentForm): HTMLTextAreaElement => form.shadowRoot!.querySelector('textarea')!;

/** A failure says what happened, and keeps the text. */
const isRefused: Outcome = async (form) => {
  await hasState('error')(form);
  await expect(textOf(form)).toHaveValue(TEXT);
  await expect(form.shadowRoot!.querySelector('[role=alert]')).not.toBeEmptyDOMElement();
};

/** What was posted is no longer in the field. */
const isPosted =
  (state: string): Outcome =>
  async (form) => {
    await hasState(state)(form);
    await until(() => expect(textOf(form)).toHaveValue(''));
    await expect(form.shadowRoot!.querySelector('[role=status]')).not.toBeEmptyDOMElement();
  };

/** Writes and posts, as a reader would. */
const posted = (args: Arguments, outcome: Outcome): Story => ({
  args,
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await write(form, { name: 'Ilse K.', text: TEXT });
    await press(form, '.post');
    await outcome(form);
  },
});

/** Name and email as the service asks; the email is never shown. */
export const Default: Story = {};

/** All that a service can ask for, and Markdown. */
export const EveryField: Story = {
  args: { name: 'required', email: 'required', url: 'optional', markdown: true },
};

/** A service that knows its readers. */
export const TextOnly: Story = { args: { name: 'hidden', email: 'hidden', url: 'hidden' } };

/** Without moderation nothing is promised of it. */
export const Unmoderated: Story = { args: { moderation: 'post' } };

/** An answer says whom it answers; cancelling is an event that whoever opened the form can take. */
export const Reply: Story = { args: { parent: '7', replyTo: 'Tomas' } };

/** Cancelled, with nobody to take it: the form is for a new comment then. */
export const ReplyCancelled: Story = {
  ...Reply,
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await press(form, '.head .quiet');
    await until(() => expect(form.shadowRoot!.querySelector('.head .quiet')).toBeNull());
    await expect(form.parent).toBeUndefined();
  },
};

/** Rules of the house stand before the button. */
export const WithNotice: Story = {
  render: (args, context) =>
    render(
      args,
      context,
      html`<p slot="notice">Write as you would speak to a neighbour. We read every comment.</p>`,
    ),
};

/** What is wrong stands at its field, and the first has the focus. */
export const Faults: Story = {
  args: { email: 'required', url: 'optional' },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await write(form, { email: 'ilse', url: 'javascript:alert(1)' });
    await press(form, '.post');
    await until(() => expect(form.shadowRoot!.querySelectorAll('.fault[id]')).toHaveLength(4));
    await until(() => expect(focusIn(form)).toBe(form.shadowRoot!.querySelector('#name')));
  },
};

/** Puts a long text in at once, and waits until the counter shows it. */
async function paste(form: NewsCommentForm, text: string, counter: string): Promise<void> {
  await write(form, { name: 'Ilse K.' });
  fill(await find(form, 'textarea'), text);
  await find(form, `#counter${counter}`);
}

/** From four fifths on the counter is bold. */
export const NearlyFull: Story = {
  play: ({ canvasElement }) => paste(formIn(canvasElement), `${TEXT} `.repeat(73).slice(0, 4600), '.near'),
};

/** Nothing is cut; how much is too much is counted. */
export const TooLong: Story = {
  args: { maxLength: { value: 280, unit: 'codepoint' } },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await paste(form, `${TEXT} `.repeat(5).slice(0, 317), '.over');
    await expect(form.shadowRoot!.querySelector('#counter')).toHaveTextContent('37');
    await press(form, '.post');
    await find(form, '#text-fault');
    await expect(textOf(form).value).toHaveLength(317);
  },
};

/** The service has not said yet what it wants; readers can write. */
export const Loading: Story = { args: { latency: Infinity } };

/** "Posting…", and after three seconds a way to give it up. */
export const Sending: Story = {
  args: { latency: 300 },
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    form.addEventListener('news-comment-submit', (event) => event.respondWith(new Promise(() => undefined)));
    await write(form, { name: 'Ilse K.', text: TEXT });
    await press(form, '.post');
    await hasState('sending')(form);
    await expect(textOf(form)).toHaveAttribute('readonly');
  },
};

export const Pending: Story = posted({ moderation: 'pre' }, isPosted('pending'));
export const Published: Story = posted({ moderation: 'post' }, isPosted('published'));

/** Each failure says what happened and keeps the text. */
export const Refused: Story = posted({ failure: 'spam' }, isRefused);
export const Failed: Story = posted({ failure: 'server' }, isRefused);
export const ClosedMeanwhile: Story = posted({ failure: 'closed' }, isRefused);
export const SignedOut: Story = posted(
  { failure: 'auth', signIn: 'https://paper.example/sign-in' },
  isRefused,
);

/** What the service says of a field stands there. */
export const RefusedField: Story = posted(
  { failure: 'validation', faults: { email: 'Mail to this address came back.' } },
  async (form) => {
    await expect(await find(form, '#email-fault')).toHaveTextContent('Mail to this address came back.');
  },
);

/** The wait is counted down. */
export const TooFast: Story = posted({ failure: 'rate_limited', retryAfter: 30 }, hasState('error'));

/** The connection was lost after it went out, and the service knows no comment again: the reader decides. */
export const Unsure: Story = posted({ failure: 'network', ambiguous: true }, async (form) => {
  await hasState('unsure')(form);
  await expect(await find(form, '.acts button')).toBeVisible();
});

/** Where the service knows a comment by its key, it is sent again by itself. */
export const SendingAgain: Story = posted(
  { failure: 'network', ambiguous: true, dedupe: 'key' },
  hasState('sending'),
);

/** Without a connection nothing is sent before the reader agrees. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await write(form, { name: 'Ilse K.', text: TEXT });
    await withoutNetwork(async () => {
      await press(form, '.post');
      await hasState('offline')(form);
      await expect(await find(form, '.acts button')).toBeVisible();
    });
  },
};

/** A text of an earlier visit. */
export const Draft: Story = {
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await write(form, { text: TEXT });
    const again = document.createElement('news-comment-form');
    again.thread = form.thread;
    again.service = form.service;
    await until(() =>
      expect(form.shadowRoot!.querySelector('#counter')).toHaveTextContent(`${TEXT.length}/5000`),
    );
    form.replaceWith(again);
    await find(again, '.restored');
    await expect(textOf(again)).toHaveValue(TEXT);
  },
};

export const Closed: Story = { args: { closed: true } };
export const ReadOnly: Story = { args: { post: false } };
export const SignIn: Story = { args: { post: false, signIn: 'https://paper.example/sign-in' } };
export const Unsupported: Story = { args: { capabilitiesFailure: 'unsupported' } };
/** Readers can write, and what they write is kept. */
export const Unreachable: Story = { args: { capabilitiesFailure: 'network' } };

/** Neither service nor action: the page answers the event, or the reader is told that nobody does. */
export const AnsweredByThePage: Story = {
  render: () =>
    html`<news-comment-form
      thread="answered-by-the-page"
      @news-comment-submit=${(event: GlobalEventHandlersEventMap['news-comment-submit']) =>
        event.respondWith(
          new FakeComments({ moderation: 'pre' }).create(event.thread, event.comment, { key: event.key }),
        )}
    ></news-comment-form>`,
};

/** A form that the page has is made better where it stands, and works without JavaScript. */
export const OwnForm: Story = {
  render: (args, context) =>
    render(
      args,
      context,
      html`<form action="/comments" method="post">
        <p>
          <label>Name <input name="author" required /></label>
        </p>
        <p>
          <label>Comment <textarea name="comment" rows="5" cols="40"></textarea></label>
        </p>
        <input type="hidden" name="comment_post_ID" value="12" />
        <button>Send</button>
      </form>`,
    ),
};

export const Narrow: Story = {
  args: { url: 'optional' },
  decorators: [(story) => html`<div ${styled('max-inline-size: 288px')}>${story()}</div>`],
};

export const Dark: Story = { ...Faults, globals: { scheme: 'dark' } };

export const Arabic: Story = {
  args: { parent: '7', replyTo: 'ليلى', markdown: true },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** With `data-news-consent`: nothing is asked of the service before the reader agrees. */
export const Waiting: Story = {
  render: () =>
    html`<news-comment-form
      data-news-consent="comment-form"
      service="waline"
      endpoint="https://talk.example/waline"
      thread="waiting"
    ></news-comment-form>`,
  play: ({ canvasElement }) => find(formIn(canvasElement), '.consent-button').then(() => undefined),
};

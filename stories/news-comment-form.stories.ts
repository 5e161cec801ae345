import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { COMMENT_ERROR_CODES } from '../src/comments/comment-error-codes.js';
import type { NewsCommentForm } from '../src/comments/comment-form.js';
import '../src/define.js';
import { FakeComments, type FakeCommentsOptions } from './fake-comments.js';

type Field = 'required' | 'optional' | 'hidden';

interface Arguments extends Omit<FakeCommentsOptions, 'fields'> {
  name?: Field;
  email?: Field;
  url?: Field;
  parent?: string;
  replyTo?: string;
  headingLevel?: number;
}

/** Each story has a thread of its own, so that none finds the draft of another. */
let threads = 0;

const render = (
  { name, email, url, parent, replyTo, headingLevel, ...options }: Arguments,
  content: unknown = nothing,
): TemplateResult =>
  html`<news-comment-form
    thread="story-${threads++}-${Date.now()}"
    .service=${new FakeComments({
      ...options,
      fields: { ...(name && { name }), ...(email && { email }), ...(url && { url }) },
    })}
    parent=${parent ?? nothing}
    reply-to=${replyTo ?? nothing}
    heading-level=${headingLevel ?? nothing}
    >${content}</news-comment-form
  >`;

const FIELDS = { control: 'select', options: ['required', 'optional', 'hidden'] } as const;

const meta: Meta<Arguments> = {
  title: 'Elements/news-comment-form',
  component: 'news-comment-form',
  render: (args) => render(args),
  args: { latency: 300, moderation: 'pre' },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 20_000, step: 100 } },
    failure: { control: 'select', options: [undefined, ...COMMENT_ERROR_CODES] },
    ambiguous: { control: 'boolean' },
    retryAfter: { control: { type: 'number' } },
    moderation: { control: 'select', options: ['pre', 'post', 'unknown'] },
    dedupe: { control: 'select', options: ['key', 'content', 'none'] },
    markdown: { control: 'boolean' },
    name: FIELDS,
    email: FIELDS,
    url: FIELDS,
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const TEXT = 'The committee met five times. I took the minutes for the fifth.';

const formIn = (canvas: HTMLElement): NewsCommentForm => {
  const element = canvas.querySelector('news-comment-form');
  if (!element) throw new Error('There is no form.');
  return element;
};

async function wait(until: () => unknown): Promise<void> {
  for (let tries = 0; tries < 200 && !until(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Types as a reader would. */
async function write(canvas: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  const root = (): ShadowRoot | null => formIn(canvas).shadowRoot;
  await wait(() => root()?.querySelector('textarea'));
  for (const [id, value] of Object.entries(values)) {
    const field = root()?.querySelector<HTMLInputElement>(`#${id}`);
    if (!field) continue;
    field.focus({ preventScroll: true });
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

const press = (canvas: HTMLElement): void =>
  formIn(canvas).shadowRoot?.querySelector<HTMLButtonElement>('.post')?.click();

/** Writes and posts, as a reader would. */
const posted = (args: Arguments): Story => ({
  args,
  play: async ({ canvasElement }) => {
    await write(canvasElement, { name: 'Ilse K.', text: TEXT });
    press(canvasElement);
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

/** Rules of the house stand before the button. */
export const WithNotice: Story = {
  render: (args) =>
    render(args, html`<p slot="notice">Write as you would speak to a neighbour. We read every comment.</p>`),
};

/** What is wrong stands at its field, and the first has the focus. */
export const Faults: Story = {
  args: { email: 'required', url: 'optional' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, { email: 'ilse', url: 'javascript:alert(1)' });
    press(canvasElement);
  },
};

/** From four fifths on the counter is bold. */
export const NearlyFull: Story = {
  play: ({ canvasElement }) =>
    write(canvasElement, { name: 'Ilse K.', text: `${TEXT} `.repeat(70).slice(0, 4600) }),
};

/** Nothing is cut; how much is too much is counted. */
export const TooLong: Story = {
  args: { maxLength: { value: 280, unit: 'codepoint' } },
  play: async ({ canvasElement }) => {
    await write(canvasElement, { name: 'Ilse K.', text: `${TEXT} `.repeat(5).slice(0, 317) });
    press(canvasElement);
  },
};

/** The service has not said yet what it wants; readers can write. */
export const Loading: Story = { args: { latency: Infinity } };

/** "Posting…", and after three seconds a way to give it up. */
export const Sending: Story = {
  args: { latency: 300 },
  play: async ({ canvasElement }) => {
    const element = formIn(canvasElement);
    element.addEventListener('news-comment-submit', (event) =>
      event.respondWith(new Promise(() => undefined)),
    );
    await write(canvasElement, { name: 'Ilse K.', text: TEXT });
    press(canvasElement);
  },
};

export const Pending: Story = posted({ moderation: 'pre' });
export const Published: Story = posted({ moderation: 'post' });

/** Each failure says what happened and keeps the text. */
export const Refused: Story = posted({ failure: 'spam' });
export const Failed: Story = posted({ failure: 'server' });
export const ClosedMeanwhile: Story = posted({ failure: 'closed' });
export const SignedOut: Story = posted({ failure: 'auth', signIn: 'https://paper.example/sign-in' });

/** What the service says of a field stands there. */
export const RefusedField: Story = posted({
  failure: 'validation',
  faults: { email: 'Mail to this address came back.' },
});

/** The wait is counted down. */
export const TooFast: Story = posted({ failure: 'rate_limited', retryAfter: 30 });

/** The connection was lost after it went out, and the service knows no comment again: the reader decides. */
export const Unsure: Story = posted({ failure: 'network', ambiguous: true });

/** Where the service knows a comment by its key, it is sent again by itself. */
export const SendingAgain: Story = posted({ failure: 'network', ambiguous: true, dedupe: 'key' });

/** A text of an earlier visit. */
export const Draft: Story = {
  play: async ({ canvasElement }) => {
    const element = formIn(canvasElement);
    await write(canvasElement, { text: TEXT });
    await wait(() =>
      element.shadowRoot?.querySelector('#counter')?.textContent.startsWith(String(TEXT.length)),
    );
    const again = document.createElement('news-comment-form');
    again.thread = element.thread;
    again.service = element.service;
    element.replaceWith(again);
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
      thread="story-page"
      @news-comment-submit=${(event: GlobalEventHandlersEventMap['news-comment-submit']) =>
        event.respondWith(
          new FakeComments({ moderation: 'pre' }).create(event.thread, event.comment, { key: event.key }),
        )}
    ></news-comment-form>`,
};

/** A form that the page has is made better where it stands, and works without JavaScript. */
export const OwnForm: Story = {
  render: (args) =>
    render(
      args,
      html`<form action="/comments" method="post">
        <p>
          <label>Name <input name="author" required /></label>
        </p>
        <p>
          <label>Comment<br /><textarea name="comment" rows="5" cols="40"></textarea></label>
        </p>
        <input type="hidden" name="comment_post_ID" value="12" />
        <button>Send</button>
      </form>`,
    ),
};

export const Narrow: Story = {
  args: { url: 'optional' },
  decorators: [(story) => html`<div style="max-inline-size: 288px">${story()}</div>`],
};

export const Dark: Story = { ...Faults, globals: { scheme: 'dark' } };

export const Arabic: Story = {
  args: { parent: '7', replyTo: 'ليلى', markdown: true },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

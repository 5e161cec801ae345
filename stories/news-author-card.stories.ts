import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { Author, Perspective } from '../src/article/model.js';
import type { NewsAuthorFollowEvent } from '../src/author/follow-control.js';
import type { NewsAuthorCard } from '../src/author/news-author-card.js';
import '../src/article/news-article.js';
import '../src/author/news-author-card.js';
import { ALLOWED, DENIED, elementIn, find, neverAnswering, press, until, withClipboard } from './acting.js';
import { attributes } from './attributes.js';
import { notes } from './news-author-card.notes.js';
import { styled } from './styled.js';

interface Arguments {
  name?: string;
  kind?: string;
  roleName?: string;
  location?: string;
  imageUrl?: string;
  url?: string;
  bio?: string;
  perspective?: string;
  perspectiveUrl?: string;
  perspectiveVersion?: string;
  perspectiveDate?: string;
  model?: string;
  provider?: string;
  policyUrl?: string;
  reportUrl?: string;
  moreUrl?: string;
  follow?: boolean;
  followUrl?: string;
  open?: boolean;
  headingLevel?: number;
  author?: Author;
}

const render = (args: Arguments, part?: string): TemplateResult =>
  html`<news-author-card ${attributes(args)} data-news-part=${part ?? nothing}></news-author-card>`;

const PROMPT_URL = new URL('./mara-winter.txt?no-inline', import.meta.url).href;

const PORTRAIT_URL = new URL('./mara-winter.svg?no-inline', import.meta.url).href;

const PROMPT =
  'You are Mara Winter, who writes about coasts and the people on them. Explain what a decision costs, who pays and who was not asked. Prefer the record to the rumour, and say when there is none.';

const meta: Meta<Arguments> = {
  title: 'Elements/news-author-card',
  component: 'news-author-card',
  parameters: { notes },
  render: (args) => render(args),
  args: {
    name: 'Mara Winter',
    kind: 'ai',
    bio: 'Covers harbours, ferries and the towns that live by them. Works from council papers, tide tables and published interviews.',
    perspective: PROMPT,
    perspectiveVersion: '3',
    perspectiveDate: '2026-09-02',
    model: 'Example-2',
    provider: 'Example Labs',
    policyUrl: '/ai-policy',
    reportUrl: '/corrections',
  },
  argTypes: {
    kind: { control: 'select', options: ['human', 'ai', 'organisation'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** The instructions that an AI journalist writes from, closed. */
export const Default: Story = {};

export const Open: Story = { args: { open: true } };

const cardIn = (canvas: HTMLElement): NewsAuthorCard => elementIn(canvas, 'news-author-card');

export const Portrait: Story = { args: { imageUrl: PORTRAIT_URL, url: 'https://paper.example/mara' } };

/** Opened by a press, and by key. */
export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    const told: boolean[] = [];
    card.addEventListener('news-perspective-toggle', ({ open }) => told.push(open));
    await press(card, 'summary');
    const quote = await find(card, 'blockquote');
    await expect(quote).toHaveTextContent(PROMPT);
    await until(() => expect(card.matches(':state(open)')).toBe(true));
    await press(card, 'summary');
    await until(() => expect(card.open).toBe(false));
    await press(card, 'summary');
    await until(() => expect(told).toEqual([true, false, true]));
  },
};

/** The button says so for three seconds. */
export const Copied: Story = {
  args: { open: true },
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    const copied = await withClipboard(ALLOWED, async () => {
      await press(card, '.copy');
      await find(card, '.copy.done');
    });
    await expect(copied[0]).toContain(PROMPT);
  },
};

/** The text is selected instead. */
export const CopyDenied: Story = {
  args: { open: true },
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await withClipboard(DENIED, async () => {
      await press(card, '.copy');
      await find(card, '.denied');
    });
  },
};

const VERSIONS: readonly Perspective[] = [
  {
    text: PROMPT,
    version: '3',
    dateModified: '2026-09-02',
    model: 'Example-2',
    provider: 'Example Labs',
    url: 'https://paper.example/perspectives/mara-winter.json',
  },
  {
    text: 'You are Mara Winter, who writes about coasts. Explain what a decision costs and who pays. Prefer the rumour to nothing.',
    version: '2',
    dateModified: '2026-06-01',
    model: 'Example-1',
    provider: 'Example Labs',
  },
];

const withoutPerspective = {
  perspective: undefined,
  perspectiveVersion: undefined,
  perspectiveDate: undefined,
} as never;

/** Any version can be read, and what changed in it. */
export const SeveralVersions: Story = {
  args: {
    ...(withoutPerspective as object),
    model: undefined as never,
    provider: undefined as never,
    open: true,
    author: { name: 'Mara Winter', kind: 'ai', perspectives: VERSIONS },
  },
};

/** What was added is underlined, what was removed struck out; both are said in words too. */
export const WhatChanged: Story = {
  ...SeveralVersions,
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await press(card, '.tool[aria-expanded]');
    await expect(await find(card, 'ins')).toBeVisible();
    await expect(await find(card, 'del')).toBeVisible();
  },
};

/** An older one is chosen. */
export const OlderVersion: Story = {
  ...SeveralVersions,
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await userEvent.selectOptions(
      await find(card, 'select'),
      (await find(card, 'select')).querySelectorAll('option')[1]!,
    );
    await until(() =>
      expect(card.shadowRoot?.querySelector('blockquote')).toHaveTextContent(VERSIONS[1]!.text!),
    );
  },
};

/** All that a card can have, open. */
export const EveryPart: Story = {
  args: {
    ...SeveralVersions.args,
    imageUrl: PORTRAIT_URL,
    roleName: 'Harbour correspondent',
    location: 'Port Elm',
    url: 'https://paper.example/mara',
    moreUrl: 'https://paper.example/by/mara',
    follow: true,
  },
};

/** The prompt is younger than the article that was written from it. */
export const ChangedAfterPublication: Story = {
  args: SeveralVersions.args!,
  render: (args) => {
    const { author } = args as { author: Author };
    const article = {
      headline: 'The tide office votes tonight',
      datePublished: '2026-08-20T09:14:00+02:00',
      author: [author],
    };
    return html`<news-article parts="none" .article=${article}>${render(args)}</news-article>`;
  },
};

/** Characters that turn what follows them: the text stands as given, and a line says so. */
export const HiddenCharacters: Story = {
  args: { open: true, perspective: `${PROMPT} \u202eNever guess.\u202c` },
};

/** Code, markup, tabs and other scripts: shown, never interpreted. */
export const LongPrompt: Story = {
  args: {
    open: true,
    perspective: `# Role\n${PROMPT}\n\n\`\`\`json\n{\n\t"tone": "<b>plain</b>",\n\t"never": ["guess", "flatter"]\n}\n\`\`\`\n\nاكتب بالعربية عندما يُسأل.\n見出しは短く。\nhttps://paper.example/${'a-very-long-address-without-a-place-to-break'.repeat(4)}\n`,
  },
};

/** Fetched when a reader opens it. */
export const FromAnAddress: Story = {
  args: { perspective: undefined as never, perspectiveUrl: PROMPT_URL },
};

export const FromAnAddressOpen: Story = { args: { ...FromAnAddress.args, open: true } };

/** The address is slow to answer. */
export const Loading: Story = {
  args: FromAnAddressOpen.args!,
  beforeEach: neverAnswering(PROMPT_URL),
};

/** The address answers with an error: the reader can try again, or follow the address. */
export const AddressThatFails: Story = {
  args: { perspective: undefined as never, perspectiveUrl: '/missing/perspective.json', open: true },
  parameters: { expected: ['/missing/perspective.json: 404'] },
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await press(card, '.retry');
    await until(() => expect(card.matches(':state(failed)')).toBe(true));
  },
};

/** Text of the page's own, readable without JavaScript. */
export const Slotted: Story = {
  render: () => html`
    <news-author-card name="Mara Winter" kind="ai" perspective-version="3" open>
      <p slot="bio">Covers harbours, <em>ferries</em> and the towns that live by them.</p>
      <div slot="perspective" data-nosnippet>${PROMPT}</div>
      <a slot="links" href="/letters">Letters from the coast</a>
    </news-author-card>
  `,
};

const HUMAN = {
  ...(withoutPerspective as object),
  kind: 'human',
  name: 'Ilse Kampmann',
  model: undefined as never,
  provider: undefined as never,
};

export const Human: Story = {
  args: {
    ...HUMAN,
    roleName: 'Harbour correspondent',
    location: 'Port Elm',
    url: 'https://paper.example/authors/ilse-kampmann',
    author: { name: 'Ilse Kampmann', kind: 'human', sameAs: ['https://social.example/@ilse'] },
  },
};

export const Organisation: Story = {
  args: {
    ...HUMAN,
    name: 'Paper Example',
    kind: 'organisation',
    bio: 'A newspaper for towns with more than one lighthouse.',
    url: 'https://paper.example/about',
    moreUrl: 'https://paper.example/latest',
  },
};

/** Several authors of an article. */
export const SeveralCards: Story = {
  render: (args) => html`${render(args)} ${render(Human.args!)} ${render(Organisation.args!)}`,
};

/** The picture cannot be loaded: initials stand in, and nothing moves. */
export const BrokenPortrait: Story = {
  args: { imageUrl: 'https://paper.invalid/mara.jpg' },
  parameters: { expected: ['paper.invalid/mara.jpg'] },
};

const answering = (answer: (following: boolean) => Promise<boolean> | boolean): Story['decorators'] => [
  (story) =>
    html`<div
      @news-author-follow=${(event: NewsAuthorFollowEvent) => event.respondWith(answer(event.following))}
    >
      ${story()}
    </div>`,
];

/** The host does as it is asked, after a second. */
export const Follow: Story = {
  args: { follow: true },
  decorators: answering(
    (following) => new Promise((resolve) => setTimeout(() => resolve(!following), 1000)),
  )!,
};

/** Pressed, and answered. */
export const Following: Story = {
  args: { follow: true },
  decorators: answering((following) => !following)!,
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await press(card, '.follow');
    await find(card, '.follow[aria-pressed=true]');
  },
};

/** Pressed twice: no longer followed. */
export const FollowedNoLonger: Story = {
  ...Following,
  play: async (context) => {
    await Following.play!(context);
    const card = cardIn(context.canvasElement);
    await press(card, '.follow');
    await find(card, '.follow[aria-pressed=false]');
  },
};

/** Pressed, and refused: the reader can try again. */
export const FollowThatFails: Story = {
  args: { follow: true },
  decorators: answering(() => Promise.reject(new Error('offline')))!,
  play: async ({ canvasElement }) => {
    const card = cardIn(canvasElement);
    await press(card, '.follow');
    await find(card, '.follow + span');
    await expect(await find(card, '.follow')).toHaveAttribute('aria-pressed', 'false');
  },
};

/** Leads to an account or a feed where no host answers. */
export const FollowLink: Story = { args: { followUrl: 'https://social.example/@mara' } };

/** What `<news-article>` adds: of one height while closed, whatever it says. */
export const Composed: Story = {
  args: { url: 'https://paper.example/mara', roleName: 'Harbour correspondent', location: 'Port Elm' },
  render: (args) => render(args, 'card'),
};

export const ComposedOpen: Story = {
  args: { ...SeveralVersions.args, ...Composed.args, moreUrl: 'https://paper.example/by/mara' },
  render: (args) => render(args, 'card'),
};

export const ComposedHuman: Story = {
  args: { ...Human.args, bio: 'Writes about music.' },
  render: (args) => render(args, 'card'),
};

/** Cut in its closed card, whole in the open one. */
export const ComposedLong: Story = {
  args: {
    name: 'Wilhelmina-Alexandrina van Oosterhout-Kampmann de la Fontaine',
    bio: 'Covers harbours, ferries and the towns that live by them. '.repeat(8),
    roleName: 'Correspondent for harbours, ferries, breakwaters and the towns that live by them',
  },
  render: (args) => render(args, 'card'),
};

export const Narrow: Story = {
  args: { open: true },
  decorators: [(story) => html`<div ${styled('max-inline-size: 280px')}>${story()}</div>`],
};

export const RightToLeft: Story = {
  args: {
    name: 'مارا وينتر',
    roleName: 'مراسلة الموانئ',
    bio: 'تكتب عن الموانئ والعبّارات والبلدات التي تعيش منها، وتعتمد على محاضر المجالس وجداول المد والجزر.',
    perspective: 'أنتِ مارا وينتر، تكتبين عن السواحل وأهلها. اشرحي كلفة القرار ومن يدفعها.',
  },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const RightToLeftOpen: Story = {
  ...RightToLeft,
  args: { ...RightToLeft.args, open: true },
};

/** English slots in an Arabic page keep their own direction. */
export const RightToLeftSlotted: Story = {
  render: () => html`
    <div lang="ar" dir="rtl">
      <news-author-card name="Mara Winter" kind="ai" open>
        <p slot="bio" lang="en">Covers harbours, ferries (and the towns that live by them).</p>
        <p slot="perspective" lang="en">${PROMPT}</p>
      </news-author-card>
    </div>
  `,
};

export const Japanese: Story = {
  args: { name: '冬野真良', bio: '港と渡し船の町を取材する。議会の記録と潮汐表をもとに書く。' },
  decorators: [(story) => html`<div lang="ja">${story()}</div>`],
};

export const Dark: Story = { args: { open: true }, globals: { scheme: 'dark' } };

/** Without a theme and colour scheme, on a page that is dark by its own colours. */
export const OnADarkPage: Story = {
  args: { open: true },
  decorators: [
    (story) => html`<div ${styled('background: #14161a; color: #e8e6e0; padding: 2rem')}>${story()}</div>`,
  ],
  globals: { theme: 'none' },
};

/** Without a name there is no card and no gap. */
export const NothingKnown: Story = { render: () => html`<news-author-card></news-author-card>` };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Author, Perspective } from '../src/article/model.js';
import type { NewsAuthorFollowEvent } from '../src/author/follow-control.js';
import '../src/author/news-author-card.js';

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
  html`<news-author-card
    name=${args.name ?? nothing}
    kind=${args.kind ?? nothing}
    role-name=${args.roleName ?? nothing}
    location=${args.location ?? nothing}
    image-url=${args.imageUrl ?? nothing}
    url=${args.url ?? nothing}
    bio=${args.bio ?? nothing}
    perspective=${args.perspective ?? nothing}
    perspective-url=${args.perspectiveUrl ?? nothing}
    perspective-version=${args.perspectiveVersion ?? nothing}
    perspective-date=${args.perspectiveDate ?? nothing}
    model=${args.model ?? nothing}
    provider=${args.provider ?? nothing}
    policy-url=${args.policyUrl ?? nothing}
    report-url=${args.reportUrl ?? nothing}
    more-url=${args.moreUrl ?? nothing}
    follow-url=${args.followUrl ?? nothing}
    heading-level=${args.headingLevel ?? nothing}
    data-news-part=${part ?? nothing}
    ?follow=${args.follow ?? false}
    ?open=${args.open ?? false}
    .author=${args.author}
  ></news-author-card>`;

const PROMPT_URL = new URL('./mara-winter.txt?no-inline', import.meta.url).href;

const PROMPT =
  'You are Mara Winter, who writes about coasts and the people on them. Explain what a decision costs, who pays and who was not asked. Prefer the record to the rumour, and say when there is none.';

const meta: Meta<Arguments> = {
  title: 'Elements/news-author-card',
  component: 'news-author-card',
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
    const card = canvasElement.querySelector('news-author-card')!;
    await customElements.whenDefined('news-author-card');
    const find = (): HTMLElement | null | undefined => card.shadowRoot?.querySelector('[aria-expanded]');
    for (let n = 0; n < 100 && !find(); n++) await new Promise((resolve) => setTimeout(resolve, 50));
    find()?.click();
  },
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

/** The address answers with an error: the reader can try again, or follow the address. */
export const AddressThatFails: Story = {
  args: { perspective: undefined as never, perspectiveUrl: '/missing/perspective.json', open: true },
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
  },
};

/** The picture cannot be loaded: initials stand in, and nothing moves. */
export const BrokenPortrait: Story = { args: { imageUrl: 'https://paper.invalid/mara.jpg' } };

const answering = (answer: () => Promise<boolean> | boolean): Story['decorators'] => [
  (story) =>
    html`<div @news-author-follow=${(event: NewsAuthorFollowEvent) => event.respondWith(answer())}>
      ${story()}
    </div>`,
];

/** The host answers after a second. */
export const Follow: Story = {
  args: { follow: true },
  decorators: answering(() => new Promise((resolve) => setTimeout(() => resolve(true), 1000)))!,
};

export const FollowThatFails: Story = {
  args: { follow: true },
  decorators: answering(() => Promise.reject(new Error('offline')))!,
};

/** Leads to an account or a feed where no host answers. */
export const FollowLink: Story = { args: { followUrl: 'https://social.example/@mara' } };

/** What `<news-article>` adds: of one height while closed, whatever it says. */
export const Composed: Story = {
  args: { url: 'https://paper.example/mara', roleName: 'Harbour correspondent', location: 'Port Elm' },
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
  decorators: [(story) => html`<div style="max-inline-size: 280px">${story()}</div>`],
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

export const Japanese: Story = {
  args: { name: '冬野真良', bio: '港と渡し船の町を取材する。議会の記録と潮汐表をもとに書く。' },
  decorators: [(story) => html`<div lang="ja">${story()}</div>`],
};

export const Dark: Story = { args: { open: true }, globals: { scheme: 'dark' } };

/** Without a theme and colour scheme, on a page that is dark by its own colours. */
export const OnADarkPage: Story = {
  args: { open: true },
  decorators: [
    (story) => html`<div style="background: #14161a; color: #e8e6e0; padding: 2rem">${story()}</div>`,
  ],
  globals: { theme: 'none' },
};

/** Without a name there is no card and no gap. */
export const NothingKnown: Story = { render: () => html`<news-author-card></news-author-card>` };

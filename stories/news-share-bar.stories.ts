import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { NewsShareEvent } from '../src/share/share-bar.events.js';
import { SHARE_TARGETS } from '../src/share/targets.js';
import '../src/define.js';
import {
  ALLOWED,
  DENIED,
  elementIn,
  find,
  focusIn,
  press,
  pressing,
  until,
  withClipboard,
} from './acting.js';
import { attributes } from './attributes.js';
import { jsonLd } from './json-ld.js';
import { notes } from './news-share-bar.notes.js';
import { styled } from './styled.js';

interface Arguments {
  url?: string;
  headline?: string;
  targets?: string;
  campaign?: string;
  hashtags?: string;
  via?: string;
  display?: 'labels' | 'icons';
  orientation?: 'horizontal' | 'vertical';
  quote?: boolean;
}

const render = (args: Arguments, content: unknown = nothing, part?: string): TemplateResult =>
  html`<news-share-bar ${attributes(args)} data-news-part=${part ?? nothing}>${content}</news-share-bar>`;

const HEADLINE = 'The tide office votes tonight on who keeps the harbour lights burning';

const SOME = 'copy email bluesky mastodon whatsapp print';

const meta: Meta<Arguments> = {
  title: 'Elements/news-share-bar',
  component: 'news-share-bar',
  parameters: { notes },
  render: (args) => render(args),
  args: { url: 'https://paper.example/harbour-lights', headline: HEADLINE },
  argTypes: {
    display: { control: 'select', options: ['labels', 'icons'] },
    orientation: { control: 'select', options: ['horizontal', 'vertical'] },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** What does not stand in the bar is behind the dots. */
export const Default: Story = {};

/** Without attributes it shares the page. */
export const OfThePage: Story = {
  parameters: { controls: { disable: true } },
  render: () => html`<news-share-bar></news-share-bar>`,
};

/** All that `targets` can name; "Share" is left out where the device has no sheet for it. */
export const EveryTarget: Story = { args: { targets: SHARE_TARGETS.join(' ') } };

const WIDTHS = [200, 300, 390, 600, 900];

const boxed = (width: number, story: TemplateResult): TemplateResult =>
  html`<div ${styled(`max-inline-size: ${width}px; margin-block-end: 1.5rem`)}>${story}</div>`;

/** What has no room goes behind the dots, from the end; the title goes first. */
export const Widths: Story = {
  args: { targets: SOME },
  render: (args) => html`${WIDTHS.map((width) => boxed(width, render(args)))}`,
};

const wide = (width: number): Story => ({
  args: { targets: SOME },
  render: (args) => boxed(width, render(args)),
});

export const Wide200: Story = wide(200);
export const Wide300: Story = wide(300);
export const Wide390: Story = wide(390);
export const Wide600: Story = wide(600);
export const Wide900: Story = wide(900);

/** With words, as it is without `display`. */
export const Labelled: Story = { args: { targets: SOME, display: 'labels' } };

/** Names are there for screen readers, and for pointers as tooltips. */
export const IconOnly: Story = { args: { targets: SOME, display: 'icons' } };

/** For a column beside the article. */
export const Vertical: Story = { args: { targets: SOME, orientation: 'vertical' } };

export const VerticalColumn: Story = {
  ...Vertical,
  decorators: [(story) => html`<div ${styled('max-inline-size: 12rem')}>${story()}</div>`],
};

export const VerticalIcons: Story = { args: { ...Vertical.args, display: 'icons' } };

/** A link in the bar is a target of the site's own; without JavaScript it is the link that it is. */
export const CustomTarget: Story = {
  render: (args) =>
    render(
      args,
      html`<a
          href="https://gulls.example/"
          data-template="https://gulls.example/post?link={url}&amp;words={text}"
          data-target="gulls"
          >Gulls</a
        >
        <svg slot="icon-gulls" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7">
          <path d="M3 10c3-4 7-3 9 3 2-6 6-7 9-3" stroke-linecap="round" />
        </svg>`,
    ),
};

/** `targets` says where it stands among the others. */
export const CustomTargetNamed: Story = { ...CustomTarget, args: { targets: 'gulls copy email' } };

/** Icons of the page's own, by the target's name. */
export const OwnIcons: Story = {
  args: { targets: 'copy email bluesky' },
  render: (args) =>
    render(
      args,
      ['copy', 'email', 'bluesky'].map(
        (name, index) =>
          html`<svg slot="icon-${name}" viewBox="0 0 24 24" fill="currentColor">
            <circle cx="12" cy="12" r=${11 - 3 * index} />
          </svg>`,
      ),
    ),
};

/** The links' addresses end in `utm_source=bluesky&utm_medium=share&utm_campaign=autumn`. */
export const Campaign: Story = { args: { targets: 'bluesky facebook copy', campaign: 'autumn' } };

/** Of a headline of 600 signs each network gets as much as it takes, and always the address. */
export const LongHeadline: Story = {
  args: {
    targets: 'x bluesky mastodon hacker-news',
    headline: `${HEADLINE}, and on `.repeat(8).slice(0, 600),
  },
};

const arabic = {
  url: 'https://paper.example/ar/harbour-lights',
  headline: 'مكتب المد يصوّت الليلة على من يُبقي أضواء الميناء مضاءة',
};

export const RightToLeft: Story = {
  args: arabic,
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const RightToLeftEveryTarget: Story = {
  ...RightToLeft,
  args: { ...arabic, targets: SHARE_TARGETS.join(' ') },
};

export const Dark: Story = { globals: { scheme: 'dark' } };

/** Without a theme and colour scheme, on a page that is dark by its own colours. */
export const OnADarkPage: Story = {
  decorators: [
    (story) => html`<div ${styled('background: #14161a; color: #e8e6e0; padding: 2rem')}>${story()}</div>`,
  ],
  globals: { theme: 'none' },
};

/** Emulated; for the real thing see the page “Toolbar”. */
export const ForcedColours: Story = {
  args: { targets: SOME },
  render: (args) =>
    html`${render(args)}
      <p>Without words:</p>
      ${render({ ...args, display: 'icons' })}`,
  globals: { theme: 'none', colours: 'forced' },
};

const barIn = (canvas: HTMLElement): HTMLElement => elementIn(canvas, 'news-share-bar');

const pressingIn = (...selectors: readonly string[]): NonNullable<Story['play']> =>
  pressing('news-share-bar', ...selectors);

/** A box with room for what opens. */
const withRoom: Story['decorators'] = [
  (story) => html`<div ${styled('min-block-size: 36rem')}>${story()}</div>`,
];

export const MenuOpen: Story = {
  decorators: withRoom,
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    await press(bar, '.more');
    await find(bar, '.menu .target');
    const links = [...bar.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.menu a.target')];
    await expect(links.length).toBeGreaterThan(3);
    // each is a link with the address in it, script or not
    for (const { href } of links)
      await expect(decodeURIComponent(href)).toContain('paper.example/harbour-lights');
  },
};

/** Pressed again, it closes. */
export const MenuClosed: Story = {
  ...MenuOpen,
  play: async (context) => {
    await MenuOpen.play!(context);
    const bar = barIn(context.canvasElement);
    await press(bar, '.more');
    await until(() => expect(bar.shadowRoot!.querySelector('.menu')!.checkVisibility()).toBe(false));
  },
};

export const MenuOpenDark: Story = { ...MenuOpen, globals: { scheme: 'dark' } };

export const MenuOpenRightToLeft: Story = {
  ...RightToLeft,
  decorators: [(story) => html`<div lang="ar" dir="rtl" ${styled('min-block-size: 36rem')}>${story()}</div>`],
  play: pressingIn('.more'),
};

/** The target says so for four seconds, in the room that it had. */
export const Copied: Story = {
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    const copied = await withClipboard(ALLOWED, async () => {
      await press(bar, '[data-id=copy]');
      await find(bar, '[data-id=copy].done');
    });
    await expect(copied).toEqual(['https://paper.example/harbour-lights']);
    await expect(bar.matches(':state(copied)')).toBe(true);
  },
};

/** The link stands in a field, selected, for the reader to copy by hand. */
export const CopyDenied: Story = {
  decorators: withRoom,
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    await withClipboard(DENIED, async () => {
      await press(bar, '[data-id=copy]');
      await expect(await find(bar, '#text')).toHaveValue('https://paper.example/harbour-lights');
    });
    await until(() => expect(focusIn(bar)).toBe(bar.shadowRoot!.querySelector('#text')));
  },
};

const SERVER = 'news-article:mastodon';

/** A story of a reader who named this server on this site, or none. */
const knowing = (server?: string): NonNullable<Story['beforeEach']> => {
  return () => {
    const own = localStorage.getItem(SERVER);
    if (server) localStorage.setItem(SERVER, server);
    else localStorage.removeItem(SERVER);
    return () => {
      if (own === null) localStorage.removeItem(SERVER);
      else localStorage.setItem(SERVER, own);
    };
  };
};

/** The bar asks which server is the reader's, once. */
export const MastodonServer: Story = {
  args: { targets: 'mastodon copy' },
  decorators: withRoom,
  beforeEach: knowing(),
  play: pressingIn('[data-id=mastodon]'),
};

/** What was typed is no server's name. */
export const MastodonServerInvalid: Story = {
  ...MastodonServer,
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    await press(bar, '[data-id=mastodon]', '.go');
    await until(() =>
      expect(bar.shadowRoot!.querySelector('#server')).toHaveAttribute('aria-invalid', 'true'),
    );
    await expect(focusIn(bar)).toBe(await find(bar, '#server'));
  },
};

/** Named once, it is known: the link leads there. Here the page takes over what would open it. */
export const MastodonServerGiven: Story = {
  ...MastodonServer,
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    bar.addEventListener('news-share', (event) => event.preventDefault(), { once: true });
    await press(bar, '[data-id=mastodon]');
    await userEvent.type(await find(bar, '#server'), '@reader@mastodon.example');
    await press(bar, '.go');
    await until(() =>
      expect(bar.shadowRoot!.querySelector('[data-id=mastodon]')).toHaveAttribute(
        'href',
        expect.stringContaining('https://mastodon.example/'),
      ),
    );
  },
};

/** The link leads to the reader's server, and the menu offers to change it. */
export const KnownServer: Story = {
  args: { targets: 'mastodon copy' },
  tags: ['!autodocs'], // the other stories of the page would know it too
  decorators: withRoom,
  beforeEach: knowing('mastodon.example'),
  play: pressingIn('.more'),
};

const tell = (event: NewsShareEvent): void => {
  event.preventDefault();
  const output = (event.currentTarget as Element).querySelector('output');
  if (output) output.value = `The page shares to "${event.shareTarget}" itself: ${event.text}`;
};

/** The page prevents `news-share` and does it itself. */
export const TakenOver: Story = {
  args: { targets: 'email copy bluesky' },
  decorators: [
    (story) => html`<div @news-share=${tell}>${story()} <output ${styled('padding: 1rem 0')}></output></div>`,
  ],
  play: async ({ canvasElement }) => {
    await press(barIn(canvasElement), '[data-id=email]');
    await expect(canvasElement.querySelector('output')).toHaveTextContent(
      'The page shares to "email" itself',
    );
  },
};

const SENTENCE = 'Neither was asked, which the plan calls “consulted in due course”.';

/** Tools stand below a text that a reader has selected. */
export const Quotation: Story = {
  args: { quote: true },
  render: (args) => html`
    <article ${styled('max-inline-size: 41.5rem; font: 1.125rem/1.65 var(--news-font-text, serif)')}>
      ${render(args)}
      <p>
        There are two keepers, and they are cousins. <span class="sentence">${SENTENCE}</span> Their letter to
        the office is four lines long. The light, it says, has been out twice since 1936, both times because
        somebody had decided to save on it.
      </p>
      <p>The vote is the fourteenth item of fourteen.</p>
    </article>
  `,
  play: async ({ canvasElement }) => {
    const bar = barIn(canvasElement);
    await find(bar, '.target');
    document.getSelection()!.selectAllChildren(canvasElement.querySelector('.sentence')!);
    await find(bar, '.tools');
  },
};

/** What is copied has quotation marks, and says where it is from. */
export const QuotationCopied: Story = {
  ...Quotation,
  play: async (context) => {
    await Quotation.play!(context);
    const bar = barIn(context.canvasElement);
    const copied = await withClipboard(ALLOWED, async () => {
      await press(bar, '.tools .target');
      await find(bar, '.tools .done');
    });
    await expect(copied[0]).toContain('consulted in due course');
  },
};

export const QuotationDark: Story = { ...Quotation, globals: { scheme: 'dark' } };

/** What `<news-article>` adds: of one height, whatever its width. */
export const Composed: Story = {
  render: (args) => html`${WIDTHS.map((width) => boxed(width, render(args, nothing, 'share')))}`,
};

const ABOUT = {
  headline: HEADLINE,
  url: 'https://paper.example/harbour-lights',
  datePublished: '2026-10-20T09:14:00+02:00',
  inLanguage: 'en',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  author: {
    '@type': 'Organization',
    name: 'Mara Winter',
    description: 'Writes about harbours and the offices that run them, from papers that anyone may read.',
    parentOrganization: { '@type': 'NewsMediaOrganization', name: 'Paper Example' },
  },
};

/** In its place, after the author card; what is shared says that AI wrote it. */
export const InArticle: Story = {
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: () => html`
    <main class="story-page">
      <news-article parts="auto" source="self">
        ${jsonLd(ABOUT)}
        <article>
          <h1>${HEADLINE}</h1>
          <p class="standfirst">
            Three towns share one breakwater and one bill. A plan to split both would hand the beacon to the
            smallest of them, and its keepers say they would rather have the bill.
          </p>
          <p>
            The vote is the fourteenth item of fourteen. Before it come the minutes, a broken crane, and a
            petition about gulls which the clerk has marked “carried over” since the spring of 2019. After it
            comes, by custom, the question of who locks up.
          </p>
          <p>
            What is on the table is a light and a wall. The wall keeps the winter out of three harbours and
            costs €410,000 a year. The light stands at the end of it, at Ness, the smallest of the three, and
            costs about as much as a family car.
          </p>
        </article>
      </news-article>
    </main>
  `,
};

/** To be seen in a print preview: there is no bar between the paragraphs, and no gap. */
export const Printed: Story = {
  render: (args) => html`
    <p>The lamp on the east mole has been lit every night for a hundred and four years.</p>
    ${render(args)}
    <p>“We are being given a lighthouse the way one is given a piano,” said a councillor.</p>
  `,
};

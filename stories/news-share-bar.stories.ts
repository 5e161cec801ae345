import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsShareEvent } from '../src/share/share-bar.events.js';
import { SHARE_TARGETS } from '../src/share/targets.js';
import '../src/define.js';

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
  html`<news-share-bar
    url=${args.url ?? nothing}
    headline=${args.headline ?? nothing}
    targets=${args.targets ?? nothing}
    campaign=${args.campaign ?? nothing}
    hashtags=${args.hashtags ?? nothing}
    via=${args.via ?? nothing}
    display=${args.display ?? nothing}
    orientation=${args.orientation ?? nothing}
    data-news-part=${part ?? nothing}
    ?quote=${args.quote ?? false}
    >${content}</news-share-bar
  >`;

const HEADLINE = 'The tide office votes tonight on who keeps the harbour lights burning';

const SOME = 'copy email bluesky mastodon whatsapp print';

const meta: Meta<Arguments> = {
  title: 'Elements/news-share-bar',
  component: 'news-share-bar',
  render: (args) => render(args),
  args: { url: 'https://paper.example/harbour-lights', headline: HEADLINE },
  argTypes: {
    display: { control: 'select', options: ['labels', 'icons'] },
    orientation: { control: 'select', options: ['horizontal', 'vertical'] },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Without attributes it shares the page; what does not stand in the bar is behind the dots. */
export const Default: Story = { render: () => html`<news-share-bar></news-share-bar>` };

/** All that `targets` can name; "Share" is left out where the device has no sheet for it. */
export const EveryTarget: Story = { args: { targets: SHARE_TARGETS.join(' ') } };

const WIDTHS = [200, 300, 390, 600, 900];

const boxed = (width: number, story: TemplateResult): TemplateResult =>
  html`<div style="max-inline-size: ${width}px; margin-block-end: 1.5rem">${story}</div>`;

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
  decorators: [(story) => html`<div style="max-inline-size: 12rem">${story()}</div>`],
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
    (story) => html`<div style="background: #14161a; color: #e8e6e0; padding: 2rem">${story()}</div>`,
  ],
  globals: { theme: 'none' },
};

/** To be seen with the browser's own emulation: in Chromium's tools, Rendering, `forced-colors: active`. */
export const ForcedColours: Story = {
  args: { targets: SOME },
  render: (args) =>
    html`${render(args)}
      <p>Without words:</p>
      ${render({ ...args, display: 'icons' })}`,
  globals: { theme: 'none' },
};

/** Finds something in a story's bar, and waits until it is there and shown. */
async function find(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let n = 0; n < 100; n++) {
    const found = canvas.querySelector('news-share-bar')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility()) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} has not come.`);
}

/** A story in which a reader presses one thing after the other. */
const pressing = (...selectors: readonly string[]): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    for (const selector of selectors) (await find(canvasElement, selector)).click();
  };
};

/** A box with room for what opens. */
const withRoom: Story['decorators'] = [(story) => html`<div style="min-block-size: 36rem">${story()}</div>`];

export const MenuOpen: Story = { decorators: withRoom, play: pressing('.more') };

export const MenuOpenDark: Story = { ...MenuOpen, globals: { scheme: 'dark' } };

export const MenuOpenRightToLeft: Story = {
  ...RightToLeft,
  decorators: [(story) => html`<div lang="ar" dir="rtl" style="min-block-size: 36rem">${story()}</div>`],
  play: pressing('.more'),
};

/** A story with another clipboard, as long as it takes to copy. */
const copying = (writeText: () => Promise<void>): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    const link = await find(canvasElement, '[data-id=copy]');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    link.click();
    Reflect.deleteProperty(navigator, 'clipboard');
  };
};

/** The target says so for four seconds, in the room that it had. */
export const Copied: Story = { play: copying(() => Promise.resolve()) };

/** The link stands in a field, selected, for the reader to copy by hand. */
export const CopyDenied: Story = {
  decorators: withRoom,
  play: copying(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
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
  play: pressing('[data-id=mastodon]'),
};

/** What was typed is no server's name. */
export const MastodonServerInvalid: Story = {
  ...MastodonServer,
  play: pressing('[data-id=mastodon]', '.go'),
};

/** The link leads to the reader's server, and the menu offers to change it. */
export const KnownServer: Story = {
  args: { targets: 'mastodon copy' },
  tags: ['!autodocs'], // the other stories of the page would know it too
  decorators: withRoom,
  beforeEach: knowing('mastodon.example'),
  play: pressing('.more'),
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
    (story) => html`<div @news-share=${tell}>${story()} <output style="padding: 1rem 0"></output></div>`,
  ],
  play: pressing('[data-id=email]'),
};

const SENTENCE = 'Neither was asked, which the plan calls “consulted in due course”.';

/** Tools stand below a text that a reader has selected. */
export const Quotation: Story = {
  args: { quote: true },
  render: (args) => html`
    <article style="max-inline-size: 41.5rem; font: 1.125rem/1.65 var(--news-font-text, serif)">
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
    await find(canvasElement, '.target');
    const sentence = canvasElement.querySelector('.sentence');
    if (sentence) document.getSelection()?.selectAllChildren(sentence);
    await find(canvasElement, '.tools');
  },
};

export const QuotationDark: Story = { ...Quotation, globals: { scheme: 'dark' } };

/** What `<news-article>` adds: of one height, whatever its width. */
export const Composed: Story = {
  render: (args) => html`${WIDTHS.map((width) => boxed(width, render(args, nothing, 'share')))}`,
};

const JSON_LD = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
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

function jsonLd(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(JSON_LD);
  return script;
}

/** In its place, after the author card; what is shared says that AI wrote it. */
export const InArticle: Story = {
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: () => html`
    <main class="story-page">
      <news-article parts="auto" source="self">
        ${jsonLd()}
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

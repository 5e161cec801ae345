import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { NewsFigure } from '../src/figure/news-figure.js';
import '../src/figure/news-figure.js';
import { elementIn, find, focusIn, press, until } from './acting.js';
import { attributes } from './attributes.js';
import { notes } from './news-figure.notes.js';
import { styled } from './styled.js';

interface Arguments {
  src?: string;
  width?: number;
  height?: number;
  alt?: string;
  caption?: string;
  credit?: string;
  licence?: string;
  licenceUrl?: string;
  source?: string;
  sourceUrl?: string;
  loading?: string;
  digitalSourceType?: string;
  fetchpriority?: string;
}

const picture = new URL('./harbour.svg?no-inline', import.meta.url).href;

const render = (args: Arguments) => html`<news-figure ${attributes(args)}></news-figure>`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-figure',
  component: 'news-figure',
  parameters: { notes },
  render,
  args: {
    src: picture,
    width: 1600,
    height: 900,
    alt: 'A short lighthouse at the end of a stone mole, its lamp lit against a pale evening sky.',
    caption: 'The east light at low water, seen from the ferry slip.',
    credit: 'Drawing: Paper Example',
  },
  argTypes: {
    loading: { control: 'select', options: ['lazy', 'eager'] },
    fetchpriority: { control: 'select', options: ['high', 'low', 'auto'] },
    digitalSourceType: {
      control: 'select',
      options: ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'digitalCapture'],
    },
  },
  decorators: [(story) => html`<div ${styled('max-inline-size: 44rem')}>${story()}</div>`],
};
export default meta;

type Story = StoryObj<Arguments>;

export const Default: Story = {};

const figureIn = (canvas: HTMLElement): NewsFigure => elementIn(canvas, 'news-figure');

/** As large as the window allows. The button that closes has the focus. */
export const Enlarged: Story = {
  decorators: [(story) => html`<div ${styled('max-inline-size: 28rem')}>${story()}</div>`],
  play: async ({ canvasElement }) => {
    const figure = figureIn(canvasElement);
    await press(figure, '.enlarge');
    await find(figure, 'dialog');
    await expect(figure.matches(':state(open)')).toBe(true);
    await expect(focusIn(figure)).toBe(await find(figure, '.close'));
  },
};

/** Closed again: the focus is where it was. */
export const EnlargedAndBack: Story = {
  ...Enlarged,
  play: async (context) => {
    await Enlarged.play!(context);
    const figure = figureIn(context.canvasElement);
    await userEvent.click(await find(figure, '.close'));
    await until(() => expect(figure.shadowRoot?.querySelector('dialog')).toBeNull());
    await expect(focusIn(figure)).toBe(await find(figure, '.enlarge'));
  },
};

export const LicenceAndSource: Story = {
  args: {
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    source: 'Harbour archive',
    sourceUrl: 'https://paper.example/archive/east-light',
  },
};

export const MadeWithAi: Story = {
  args: { caption: 'The lighthouse as it might look.', digitalSourceType: 'trainedAlgorithmicMedia' },
};

export const EditedWithAi: Story = { args: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' } };

/** Caption and space stay; the text alternative says what was to be seen. */
export const BrokenPicture: Story = {
  args: { src: 'https://paper.invalid/lighthouse.jpg', fetchpriority: 'high' },
  parameters: { expected: ['paper.invalid/lighthouse.jpg'] },
};

export const BrokenPictureOfUnknownSize: Story = {
  parameters: { expected: ['paper.invalid/lighthouse.jpg'] },
  render: (args) =>
    html`<news-figure
      src="https://paper.invalid/lighthouse.jpg"
      fetchpriority="high"
      alt=${args.alt ?? ''}
      caption=${args.caption ?? nothing}
    ></news-figure>`,
};

export const WithoutCaption: Story = {
  render: (args) =>
    html`<news-figure src=${args.src ?? ''} width="1600" height="900" alt=${args.alt ?? ''}></news-figure>`,
};

/** The page's own picture stays where and as it is. */
export const Slotted: Story = {
  render: (args) => html`
    <news-figure credit=${args.credit ?? nothing}>
      <img src=${args.src ?? ''} width="1600" height="900" alt=${args.alt ?? ''} />
      <p slot="caption">The <em>east light</em> at low water, seen from the ferry slip.</p>
    </news-figure>
  `,
};

export const LongCaption: Story = {
  args: {
    caption:
      'The east light at low water, seen from the ferry slip on the evening of the vote: to the left the pilot house, to the right what is left of the old coal quay, and behind both the hill from which, on a clear day, all three towns and their three harbour offices can be seen at once.',
    licence: 'Creative Commons Attribution-ShareAlike 4.0 International',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
};

export const Narrow: Story = {
  decorators: [(story) => html`<div ${styled('max-inline-size: 300px')}>${story()}</div>`],
};

export const RightToLeft: Story = {
  args: {
    alt: 'منارة قصيرة في نهاية رصيف حجري.',
    caption: 'المنارة الشرقية عند الجزر، من مرسى العبّارة.',
    credit: 'رسم: جريدة المثال',
    digitalSourceType: 'trainedAlgorithmicMedia',
  },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const Dark: Story = { globals: { scheme: 'dark' } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsAudioPlayer } from '../src/audio/audio-player.js';
import type { SpeechErrorCode } from '../src/audio/speech.js';
import '../src/define.js';
import { FakeSpeech } from './fake-speech.js';

interface Arguments {
  latency?: number;
  length?: number;
  failure?: SpeechErrorCode;
  retryAfter?: number;
  voices?: boolean;
  rate?: number;
  sticky?: boolean;
}

const ARTICLE = html`<h1>The foghorn that nobody could sleep without</h1>
  <p>It sounded every forty seconds for ninety-one years. On the first quiet night, the town lay awake.</p>
  <p>
    The machine stood on the east mole, in a hut that smelled of oil and wet rope. Its keepers were paid by
    the hour of fog.
  </p>
  <blockquote><p>“You only hear it when it stops,” said the last of them.</p></blockquote>
  <p>The council has voted to bring it back on Saturdays.</p>`;

const render = (args: Arguments): TemplateResult =>
  html`<news-article parts="none"
    ><article>
      <news-audio-player
        .service=${new FakeSpeech(args)}
        rate=${args.rate ?? nothing}
        ?sticky=${args.sticky ?? false}
      ></news-audio-player>
      ${ARTICLE}
    </article></news-article
  >`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-audio-player',
  component: 'news-audio-player',
  render,
  args: { latency: 300, length: 40 },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 20_000, step: 100 } },
    length: { control: { type: 'range', min: 2, max: 600, step: 1 } },
    failure: {
      control: 'select',
      options: [undefined, 'network', 'denied', 'text-changed', 'withdrawn', 'busy', 'engine'],
    },
    retryAfter: { control: { type: 'number' } },
    voices: { control: 'boolean' },
    sticky: { control: 'boolean' },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const playerIn = (canvas: HTMLElement): NewsAudioPlayer => {
  const player = canvas.querySelector<NewsAudioPlayer>('news-audio-player');
  if (!player) throw new Error('no player');
  return player;
};

/** Presses play, and waits until the player is where the story wants it. */
const until =
  (state: string, then?: (player: NewsAudioPlayer) => void): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const player = playerIn(canvasElement);
    await player.updateComplete;
    player.renderRoot.querySelector<HTMLElement>('.main-button')?.click();
    for (let tries = 0; player.state !== state && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    then?.(player);
  };

/** Before anyone presses: nothing is loaded. */
export const Idle: Story = {};

/** Asked for, with an estimate; the button gives it up. */
export const Preparing: Story = { args: { latency: 600_000 }, play: until('preparing') };

export const Playing: Story = { play: until('playing') };

export const Paused: Story = { play: until('playing', (player) => player.pause()) };

export const Ended: Story = {
  play: until('playing', (player) => {
    player.currentTime = 39.9;
  }),
};

/** The service has no more room; when to try again is counted down. */
export const Busy: Story = { args: { failure: 'busy', retryAfter: 30 }, play: until('error') };

export const Offline: Story = { args: { failure: 'network' }, play: until('error') };

/** Nothing to retry: the button rests. */
export const Denied: Story = { args: { failure: 'denied' }, play: until('error') };

/** Voices, speed, following along. */
export const Options: Story = {
  args: { voices: true },
  play: until('playing', (player) =>
    player.renderRoot.querySelector<HTMLElement>('.options-button')?.click(),
  ),
};

/** Scroll while it plays. */
export const Sticky: Story = {
  args: { sticky: true },
  play: until('playing'),
  render: (args) =>
    html`${render(args)}
      <div style="block-size: 200vh"></div>`,
};

/** A recording, with one tag: readers without JavaScript have the browser's own player. */
export const Recording: Story = {
  render: () =>
    html`<news-audio-player
      ><audio controls preload="none" src="data:audio/wav;base64,"></audio
    ></news-audio-player>`,
};

const WIDTHS = [200, 320, 480, 660];
export const Widths: Story = {
  render: (args) =>
    html`${WIDTHS.map(
      (width) => html`<div style="max-inline-size: ${width}px; margin-block-end: 2rem">${render(args)}</div>`,
    )}`,
};

export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <news-audio-player .service=${new FakeSpeech(args)}></news-audio-player>
    </div>`,
  play: until('playing'),
};

export const Dark: Story = {
  render: (args) =>
    html`<div style="color-scheme: dark; padding: 1.5rem; background: #131417; color: #eceae4">
      ${render(args)}
    </div>`,
  play: until('playing'),
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsAudioPlayer } from '../src/audio/audio-player.js';
import type { PlaybackState } from '../src/audio/playback-machine.js';
import { SPEECH_ERROR_CODES, type SpeechErrorCode } from '../src/audio/speech.js';
import '../src/define.js';
import { FAKE_SOUNDS, FakeSpeech } from './fake-speech.js';

interface Arguments {
  latency?: number;
  length?: number;
  failure?: SpeechErrorCode;
  retryAfter?: number;
  sound?: (typeof FAKE_SOUNDS)[number];
  reach?: number;
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
    failure: { control: 'select', options: [undefined, ...SPEECH_ERROR_CODES] },
    sound: { control: 'select', options: FAKE_SOUNDS },
    reach: { control: { type: 'range', min: 1, max: 60, step: 1 } },
    rate: { control: { type: 'range', min: 0.5, max: 3, step: 0.25 } },
    retryAfter: { control: { type: 'number' } },
    voices: { control: 'boolean' },
    sticky: { control: 'boolean' },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const playersIn = (canvas: HTMLElement): readonly NewsAudioPlayer[] => [
  ...canvas.querySelectorAll<NewsAudioPlayer>('news-audio-player'),
];

async function pressUntil(player: NewsAudioPlayer, states: readonly PlaybackState[]): Promise<void> {
  await player.updateComplete;
  player.renderRoot.querySelector<HTMLElement>('.main-button')?.click();
  for (let tries = 0; !states.includes(player.state) && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** What a story shows: test/audio/stories.test.ts holds it to that. */
const showing = (
  ...states: readonly PlaybackState[]
): { parameters: { states: readonly PlaybackState[] } } => ({
  parameters: { states },
});

/** Presses play, waits until the player is there, and does something more. */
const until = (
  state: PlaybackState,
  then?: (player: NewsAudioPlayer) => void,
  end = state,
): Pick<Story, 'play' | 'parameters'> => ({
  ...showing(end),
  play: async ({ canvasElement }) => {
    for (const player of playersIn(canvasElement)) {
      await pressUntil(player, [state]);
      then?.(player);
    }
  },
});

/** Before anyone presses: nothing is loaded. */
export const Idle: Story = showing('idle');

/** Asked for, with an estimate; the button gives it up. */
export const Preparing: Story = { args: { latency: 600_000 }, ...until('preparing') };

/** What came is heard, and more is waited for. */
export const Buffering: Story = { args: { sound: 'stalls' }, ...until('buffering') };

export const Playing: Story = until('playing');

export const Paused: Story = until('playing', (player) => player.pause(), 'paused');

export const Ended: Story = until(
  'playing',
  (player) => {
    player.currentTime = player.duration - 0.1;
  },
  'ended',
);

/** The browser did not start it: another press does. */
export const Blocked: Story = { args: { sound: 'refused' }, ...until('blocked') };

/** Generation broke down midway: what is there plays on, and it says so. */
export const LostMidway: Story = { args: { sound: 'breaks', reach: 30 }, ...until('playing') };

/** The same once what was there has been heard. */
export const LostAndOver: Story = { args: { sound: 'breaks', reach: 1 }, ...until('error') };

/** Nothing here can speak: the button rests. */
export const Unavailable: Story = { args: { failure: 'unavailable' }, ...until('unavailable') };

/** The service has no more room; when to try again is counted down. */
export const Busy: Story = { args: { failure: 'busy', retryAfter: 30 }, ...until('error') };

export const Offline: Story = { args: { failure: 'network' }, ...until('error') };

/** For subscribers: whoever signs in may try again. */
export const Denied: Story = { args: { failure: 'denied' }, ...until('error') };

/** Every way to fail, and what the reader is told of it. */
export const Failures: Story = {
  ...showing('error', 'unavailable', 'idle'),
  args: { latency: 0 },
  render: (args) =>
    html`${SPEECH_ERROR_CODES.map(
      (failure) =>
        html`<p><code>${failure}</code></p>
          ${render({ ...args, failure })}`,
    )}`,
  play: async ({ canvasElement }) => {
    await Promise.all(
      playersIn(canvasElement).map((player) => pressUntil(player, ['error', 'unavailable', 'idle'])),
    );
  },
};

/** Voices, speed, following along. */
export const Options: Story = {
  args: { voices: true },
  ...until('playing', (player) => player.renderRoot.querySelector<HTMLElement>('.options-button')?.click()),
};

/** Scroll while it plays. */
export const Sticky: Story = {
  args: { sticky: true },
  ...until('playing'),
  render: (args) =>
    html`${render(args)}
      <div style="block-size: 200vh"></div>`,
};

/** A recording, with one tag: readers without JavaScript have the browser's own player. */
export const Recording: Story = {
  ...showing('idle'),
  render: () =>
    html`<news-audio-player
      ><audio controls preload="none" src="data:audio/wav;base64,"></audio
    ></news-audio-player>`,
};

const WIDTHS = [200, 320, 480, 660];
export const Widths: Story = {
  ...showing('idle'),
  render: (args) =>
    html`${WIDTHS.map(
      (width) => html`<div style="max-inline-size: ${width}px; margin-block-end: 2rem">${render(args)}</div>`,
    )}`,
};

export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <news-article parts="none"
        ><article>
          <news-audio-player .service=${new FakeSpeech(args)}></news-audio-player>
          <h1>بوق الضباب الذي لم ينم أحد من دونه</h1>
          <p>ظل يدوي كل أربعين ثانية طوال إحدى وتسعين سنة. وفي أول ليلة هادئة بقيت المدينة ساهرة.</p>
        </article></news-article
      >
    </div>`,
  ...until('playing'),
};

export const Dark: Story = {
  render: (args) =>
    html`<div style="color-scheme: dark; padding: 1.5rem; background: #131417; color: #eceae4">
      ${render(args)}
    </div>`,
  ...until('playing'),
};

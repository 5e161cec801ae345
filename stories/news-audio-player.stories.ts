import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { NewsAudioPlayer } from '../src/audio/audio-player.js';
import { canFeed } from '../src/audio/media-source.js';
import type { PlaybackState } from '../src/audio/playback-machine.js';
import { SPEECH_ERROR_CODES } from '../src/audio/speech.js';
import '../src/define.js';
import { MEDIA_TYPES } from '../test/audio/silence.js';
import { find, press, quietly, until } from './acting.js';
import { attributes } from './attributes.js';
import { FAKE_SOUNDS, FakeSpeech, type FakeSpeechOptions } from './fake-speech.js';
import { notes } from './news-audio-player.notes.js';
import { styled } from './styled.js';

interface Arguments extends FakeSpeechOptions {
  src?: string;
  endpoint?: string;
  rate?: number;
  sticky?: boolean;
  voice?: string;
  headingLevel?: number;
}

const ARTICLE = html`<h1>The foghorn that nobody could sleep without</h1>
  <p>It sounded every forty seconds for ninety-one years. On the first quiet night, the town lay awake.</p>
  <p>
    The machine stood on the east mole, in a hut that smelled of oil and wet rope. Its keepers were paid by
    the hour of fog.
  </p>
  <blockquote><p>“You only hear it when it stops,” said the last of them.</p></blockquote>
  <p>The council has voted to bring it back on Saturdays.</p>`;

/** With a service made up, unless a control names another source. */
const renderPlayer = (args: Arguments): TemplateResult => {
  const service = args.src || args.endpoint ? undefined : new FakeSpeech(args);
  return html`<news-audio-player ${attributes({ service, ...args })}></news-audio-player>`;
};

const render = (args: Arguments): TemplateResult =>
  html`<news-article parts="none"><article>${renderPlayer(args)} ${ARTICLE}</article></news-article>`;

/** What is no attribute of the player. */
const MADE_UP = { category: 'the made-up service' };

const meta: Meta<Arguments> = {
  title: 'Elements/news-audio-player',
  component: 'news-audio-player',
  parameters: { notes },
  render,
  args: { latency: 300, length: 40 },
  argTypes: {
    rate: { control: { type: 'range', min: 0.5, max: 3, step: 0.25 } },
    latency: { control: { type: 'range', min: 0, max: 20_000, step: 100 }, table: MADE_UP },
    length: { control: { type: 'range', min: 2, max: 600, step: 1 }, table: MADE_UP },
    failure: { control: 'select', options: [undefined, ...SPEECH_ERROR_CODES], table: MADE_UP },
    sound: { control: 'select', options: FAKE_SOUNDS, table: MADE_UP },
    reach: { control: { type: 'range', min: 1, max: 60, step: 1 }, table: MADE_UP },
    retryAfter: { control: { type: 'number' }, table: MADE_UP },
    voices: { control: 'boolean', table: MADE_UP },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const playersIn = (canvas: HTMLElement): readonly NewsAudioPlayer[] => [
  ...canvas.querySelectorAll<NewsAudioPlayer>('news-audio-player'),
];

/** Presses play, and waits for what becomes of it. */
async function pressUntil(player: NewsAudioPlayer, states: readonly PlaybackState[]): Promise<void> {
  await quietly(async () => {
    await press(player, '.main-button');
    await until(() => expect(states).toContain(player.state));
  });
}

/** What a story shows: test/audio/stories.test.ts holds it to that. */
const showing = (
  ...states: readonly PlaybackState[]
): { parameters: { states: readonly PlaybackState[] } } => ({
  parameters: { states },
});

/** Sound that does not end is fed as it comes; a browser that cannot be fed says that it cannot play it. */
const isUnheard = ({ sound }: Arguments): boolean =>
  (sound === 'stalls' || sound === 'breaks') && !Object.values(MEDIA_TYPES).some(canFeed);

/** Presses play, waits until the player is there, and does something more. */
const playing = (
  state: PlaybackState,
  then?: (player: NewsAudioPlayer) => unknown,
  end = state,
): Pick<Story, 'play' | 'parameters'> => ({
  ...showing(end),
  play: async ({ canvasElement, args }) => {
    for (const player of playersIn(canvasElement)) {
      await pressUntil(player, [isUnheard(args) ? 'error' : state]);
      if (isUnheard(args)) return;
      await then?.(player);
      await until(() => expect(player.state).toBe(end));
    }
  },
});

/** Before anyone presses: nothing is loaded. */
export const Idle: Story = showing('idle');

/** Asked for, with an estimate; the button gives it up. */
export const Preparing: Story = { args: { latency: 600_000 }, ...playing('preparing') };

/** What came is heard, and more is waited for. */
export const Buffering: Story = { args: { sound: 'stalls' }, ...playing('buffering') };

export const Playing: Story = playing('playing');

export const Paused: Story = playing('playing', (player) => press(player, '.main-button'), 'paused');

/** Paused, and pressed again. */
export const Resumed: Story = playing('playing', async (player) => {
  await press(player, '.main-button');
  await until(() => expect(player.state).toBe('paused'));
  await pressUntil(player, ['playing']);
});

/** Arrow keys lead five seconds on and back, Page Up and Page Down fifteen, Home and End to the ends. */
export const SoughtByKey: Story = playing(
  'playing',
  async (player) => {
    player.pause();
    const slider = await find(player, '.slider');
    slider.focus();
    const after = async (key: string, seconds: number): Promise<void> => {
      await userEvent.keyboard(`{${key}}`);
      await until(() => expect(player.currentTime).toBeCloseTo(seconds, 0));
    };
    await after('Home', 0);
    await after('ArrowRight', 5);
    await after('PageUp', 20);
    await after('ArrowLeft', 15);
    await after('PageDown', 0);
    await expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('0'));
  },
  'paused',
);

export const Ended: Story = playing(
  'playing',
  (player) => {
    player.currentTime = player.duration - 0.1;
  },
  'ended',
);

/** The browser did not start it: another press does. */
export const Blocked: Story = { args: { sound: 'refused' }, ...playing('blocked') };

/** Generation broke down midway: what is there plays on, and it says so. */
export const LostMidway: Story = { args: { sound: 'breaks', reach: 30 }, ...playing('playing') };

/** The same once what was there has been heard. */
export const LostAndOver: Story = { args: { sound: 'breaks', reach: 1 }, ...playing('error') };

/** Nothing here can speak: the button rests. */
export const Unavailable: Story = { args: { failure: 'unavailable' }, ...playing('unavailable') };

/** The service has no more room; when to try again is counted down. */
export const Busy: Story = { args: { failure: 'busy', retryAfter: 30 }, ...playing('error') };

export const Offline: Story = { args: { failure: 'network' }, ...playing('error') };

/** For subscribers: whoever signs in may try again. */
export const Denied: Story = { args: { failure: 'denied' }, ...playing('error') };

/** Players beside one another are regions of one name: a page has one. */
const SEVERAL = { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } };

/** Every way to fail, and what the reader is told of it. */
export const Failures: Story = {
  parameters: { ...showing('error', 'unavailable', 'idle').parameters, ...SEVERAL },
  args: { latency: 0 },
  render: (args) =>
    html`${SPEECH_ERROR_CODES.map(
      (failure) =>
        html`<p><code>${failure}</code></p>
          ${render({ ...args, failure })}`,
    )}`,
  play: async ({ canvasElement }) => {
    for (const player of playersIn(canvasElement)) await pressUntil(player, ['error', 'unavailable', 'idle']);
  },
};

/** Voices, speed, following along. */
export const Options: Story = {
  args: { voices: true },
  ...playing(
    'playing',
    async (player) => {
      await press(player, '.options-button');
      await find(player, '[part=options]');
      player.pause();
    },
    'paused',
  ),
};

/** Scroll while it plays. */
export const Sticky: Story = {
  args: { sticky: true },
  ...playing('playing'),
  render: (args) =>
    html`${render(args)}
      <div ${styled('block-size: 200vh')}></div>`,
};

/** A recording, with one tag: readers without JavaScript have the browser's own player. */
export const Recording: Story = {
  ...showing('idle'),
  render: () =>
    html`<news-audio-player
      ><audio controls preload="none" src="/audio/foghorn.mp3"></audio
    ></news-audio-player>`,
};

const WIDTHS = [200, 320, 480, 660];
export const Widths: Story = {
  parameters: { ...showing('idle').parameters, ...SEVERAL },
  render: (args) =>
    html`${WIDTHS.map(
      (width) =>
        html`<div ${styled(`max-inline-size: ${width}px; margin-block-end: 2rem`)}>${render(args)}</div>`,
    )}`,
};

export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <news-article parts="none"
        ><article>
          ${renderPlayer(args)}
          <h1>بوق الضباب الذي لم ينم أحد من دونه</h1>
          <p>ظل يدوي كل أربعين ثانية طوال إحدى وتسعين سنة. وفي أول ليلة هادئة بقيت المدينة ساهرة.</p>
        </article></news-article
      >
    </div>`,
  ...playing('playing'),
};

export const Dark: Story = {
  render: (args) =>
    html`<div ${styled('color-scheme: dark; padding: 1.5rem; background: #131417; color: #eceae4')}>
      ${render(args)}
    </div>`,
  ...playing('playing'),
};

/** With `data-news-consent`, from another site: play was pressed, and nothing is loaded before the reader agrees. */
const asking = (purpose: string): Pick<Story, 'render' | 'play' | 'parameters'> => ({
  ...showing('idle'),
  render: () =>
    html`<news-audio-player
      data-news-consent=${purpose}
      endpoint="https://speech.example/"
    ></news-audio-player>`,
  play: async ({ canvasElement }) => {
    for (const player of playersIn(canvasElement)) {
      await press(player, '.main-button');
      await find(player, '.consent-button');
    }
  },
});

export const AsksForConsent: Story = asking('asks-for-consent');

/** Right to left, in Arabic. */
export const AsksForConsentArabic: Story = {
  ...asking('asks-for-consent-arabic'),
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** 320 px. */
export const AsksForConsentNarrow: Story = {
  ...asking('asks-for-consent-narrow'),
  decorators: [(story) => html`<div ${styled('max-inline-size: 320px')}>${story()}</div>`],
};

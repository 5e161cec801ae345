/** Players for tests. */
import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/article/news-article.js';
import '../../src/audio/news-audio-player.js';
import type { NewsAudioPlayer } from '../../src/audio/news-audio-player.js';
import { clickOn } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { silentWav } from '../helpers/silent-wav.js';
import { knowText, speechServer } from '../helpers/speech-server.js';

/**
 * Browsers on machines without a sound device give up what they would play aloud. What a test wants to be loud says
 * so with `data-loud`.
 */
const { play } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
  if (this.dataset['loud'] === undefined) this.muted = true;
  return play.call(this);
};

/** Two paragraphs, and what is not to be read. */
export const ARTICLE = html`<h1>The foghorn</h1>
  <p id="one">The foghorn is silent tonight, for the first time since anybody can remember.</p>
  <aside>Not read.</aside>
  <p id="two">Nobody slept well.</p>`;

/** The text that is spoken of it. */
export const TEXT =
  'The foghorn\n\nThe foghorn is silent tonight, for the first time since anybody can remember.\n\nNobody slept well.';

/** Something that a template puts into the page, and the player in it. */
export async function playerIn(content: TemplateResult): Promise<NewsAudioPlayer> {
  const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const player = root.querySelector('news-audio-player');
  if (!player) throw new Error('no player');
  await player.updateComplete;
  return player;
}

/** A player in an article, with an endpoint. */
export const articlePlayer = (endpoint: string): Promise<NewsAudioPlayer> =>
  playerIn(
    html`<news-article parts="none"
      ><article>
        <news-audio-player endpoint=${endpoint} send-text></news-audio-player>
        ${ARTICLE}
      </article></news-article
    >`,
  );

export const $ = (player: NewsAudioPlayer, selector: string): HTMLElement | null =>
  player.renderRoot.querySelector<HTMLElement>(selector);

export const mainButton = (player: NewsAudioPlayer): HTMLElement => {
  const button = $(player, '.main-button');
  if (!button) throw new Error('no button');
  return button;
};

/** What the main button is called now. */
export const face = (player: NewsAudioPlayer): string | null => mainButton(player).getAttribute('aria-label');

/** A trusted press. */
export const press = (player: NewsAudioPlayer): Promise<void> => clickOn(mainButton(player));

/** Waits for a state; says what stood instead. */
export async function state(player: NewsAudioPlayer, wanted: string, timeout = 15_000): Promise<void> {
  try {
    await until(`the state ${wanted}`, () => player.state === wanted, timeout);
  } catch (error) {
    const hint = $(player, '[part=hint]')?.textContent ?? '';
    throw new Error(`${(error as Error).message}; it is ${player.state} ${hint}`);
  }
  await player.updateComplete;
}

/** A short recording of silence. */
export const recording = (seconds = 2): string =>
  URL.createObjectURL(new Blob([silentWav(seconds)], { type: 'audio/wav' }));

/** The address of a recording on the server, in a format that every engine plays. */
export async function servedRecording(): Promise<string> {
  const { endpoint } = speechServer({ formats: 'wav', word: 150 });
  const textHash = await knowText('Short and soon over.');
  const response = await fetch(endpoint, {
    method: 'POST',
    body: JSON.stringify({ v: 1, articleId: '', textHash, lang: 'en', accept: ['audio/wav'], startAt: 0 }),
  });
  const { audio } = (await response.json()) as { audio: readonly { url: string }[] };
  return new URL(audio[0]?.url ?? '', endpoint).href;
}

/** Events of a player by name, as they come. */
export function record(player: Node): Event[] {
  const heard: Event[] = [];
  for (const name of ['request', 'play', 'pause', 'seek', 'rate', 'progress', 'end', 'error'])
    player.addEventListener(`news-audio-${name}`, (event) => heard.push(event));
  return heard;
}

/**
 * The page of the measurement. Its address says what is pressed: `?subject=…&generator=0&run=NAME`; `window.result`
 * resolves to when it was pressed and when sound was first heard, in ms since 1970.
 */
import { acceptedTypes } from '../../../src/audio/accepted-types.js';
import { openSource } from '../../../src/audio/media-source.js';
import '../../../src/audio/news-audio-player.js';
import type { SpeechError, SpeechStream } from '../../../src/audio/speech.js';

const { subject = '', generator = '', run = '' } = Object.fromEntries(new URLSearchParams(location.search));
const now = (): number => performance.timeOrigin + performance.now();

interface Answer {
  readonly state: 'ready' | 'generating';
  readonly audio: readonly { readonly url: string; readonly type: string; readonly duration: number }[];
}

/** Whatever the element does with it: what plays is what was told to play. */
let playing: HTMLMediaElement | undefined;
HTMLMediaElement.prototype.play = new Proxy(HTMLMediaElement.prototype.play, {
  apply(play, element: HTMLMediaElement) {
    playing = element;
    // Firefox gives up on a machine that has nothing to sound with
    element.muted = true;
    return play.call(element);
  },
});

/** A plain element with the address of the sound. */
function pressPlain(container: string): void {
  const audio = new Audio(`/sound/${generator}/${run}.${container}`);
  void audio.play();
}

/** The modules of the player, as it uses them. */
async function pressModules(): Promise<void> {
  const audio = new Audio();
  const source = openSource(audio)!;
  audio.play().catch(() => undefined); // another source rejects it
  const streaming = import('../../../src/audio/streaming.js');
  const response = await fetch(`/speech/${generator}/${run}`, { method: 'POST', body: '{}' });
  const answer = (await response.json()) as Answer;
  const accept = acceptedTypes();
  const { url, type, duration } = [...answer.audio].sort(
    (a, b) => accept.indexOf(a.type) - accept.indexOf(b.type),
  )[0]!;
  if (answer.state === 'ready') {
    audio.src = url;
    return audio.play();
  }
  const stream: SpeechStream = {
    kind: 'stream',
    type,
    duration,
    open: async (_, signal) => (await fetch(url, { signal })).body!,
  };
  const { feed } = await streaming;
  return feed(source, stream, { signal: new AbortController().signal });
}

const SUBJECTS: Readonly<Record<string, () => void>> = {
  'plain-mp3': () => pressPlain('mp3'),
  'plain-webm': () => pressPlain('webm'),
  modules: () => void pressModules(),
};

function firstSound(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (playing && playing.currentTime > 0) resolve(now());
      else setTimeout(look);
    };
    look();
  });
}

async function measure(): Promise<{ readonly pressed: number; readonly heard: number }> {
  const pressed = await new Promise<number>((resolve) => {
    document.addEventListener('click', () => resolve(now()), { capture: true, once: true });
  });
  return { pressed, heard: await firstSound() };
}

/** The element, with a text of the length of the measurements. */
function drawPlayer(): void {
  const article = document.body.appendChild(document.createElement('article'));
  article.id = 'text';
  for (let index = 0; index < 49; index += 1) {
    article.append(
      Object.assign(document.createElement('p'), {
        textContent: 'Nobody at the harbour slept well that night, they say. ',
      }),
    );
  }
  const player = document.createElement('news-audio-player');
  player.setAttribute('for', 'text');
  player.setAttribute('endpoint', `/speech/${generator}/${run}`);
  document.querySelector('button')!.replaceWith(player);
}

if (subject === 'player') drawPlayer();
else document.querySelector('button')!.addEventListener('click', () => SUBJECTS[subject]!());
function setReady(): void {
  document.documentElement.dataset['ready'] = '';
}

/** The middle of what is pressed. */
function where(): { readonly x: number; readonly y: number } {
  const player = document.querySelector('news-audio-player');
  const button = (player?.shadowRoot ?? document).querySelector('button')!;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

let failure: string | undefined;
document.addEventListener('news-audio-error', (event) => {
  const { code, message } = (event as Event & { readonly error: SpeechError }).error;
  failure = `${code}: ${message}`;
});

/** For who looks why there is no sound. */
function state(): unknown {
  const { src, paused, readyState, networkState, error } = playing ?? {};
  const player = document.querySelector('news-audio-player')?.state;
  return { player, failure, src, paused, readyState, networkState, error: error?.message };
}

Object.assign(globalThis, { result: measure(), where, state });
if (subject === 'player') void document.querySelector('news-audio-player')!.updateComplete.then(setReady);
else setReady();

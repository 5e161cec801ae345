import { canFeed, type OpenSource } from './media-source.js';
import type { Sound, SpeechError, SpeechResult } from './speech.js';

/** What a press left: an element that was told to play in it, so that browsers let it sound later. */
export interface PressedSound {
  readonly audio: HTMLAudioElement;
  /** Fed with bytes as they come; undefined where browsers have no such thing, or there is a file. */
  readonly source?: OpenSource | undefined;
  readonly playing?: Promise<void> | undefined;
  /** Whether the element is the page's own, which keeps its file. */
  readonly isOwn?: boolean | undefined;
}

export interface AttachOptions {
  readonly signal: AbortSignal;
  /** The connection was lost, and is tried again. */
  readonly onLost: (error: SpeechError) => void;
  /** It is back. */
  readonly onRegained: () => void;
  /** No more bytes come; what is there can be played. */
  readonly onGone: (error: SpeechError) => void;
}

/** A sound with its speech. */
export interface Attached {
  readonly sound: Sound;
  readonly release: () => void;
  /** Where it is known better: seconds of the whole. */
  readonly setDuration?: ((seconds: number) => void) | undefined;
}

export type AttachSpeech = (
  result: SpeechResult,
  pressed: PressedSound,
  options: AttachOptions,
) => Promise<Attached>;

/** Puts speech on the element of the press, whatever kind it is; a device's voices bring a sound of their own. */
export const attachSpeech: AttachSpeech = async (result, pressed, options) => {
  const { audio, source, isOwn } = pressed;
  const { kind } = result;
  if (kind === 'device') return { sound: result.sound, release: result.release };
  if (kind === 'stream') {
    if (source && canFeed(result.type)) {
      const { feed, setDuration } = await import('./streaming.js');
      // the signal ends it, and empties the element
      feed(source, result, options).catch(options.onGone);
      return {
        sound: audio,
        release: () => audio.pause(),
        setDuration: (seconds) => setDuration(source, seconds),
      };
    }
    const { playProgressively } = await import('./progressive.js');
    await playProgressively(audio, result, options);
    return { sound: audio, release: () => audio.pause() };
  }
  const address = kind === 'blob' ? URL.createObjectURL(result.blob) : result.url;
  if (!isOwn && audio.src !== address) audio.src = address;
  return {
    sound: audio,
    release: () => {
      if (isOwn) audio.pause();
      else empty(audio);
      if (kind === 'blob') URL.revokeObjectURL(address);
    },
  };
};

/** Ends its sound and its requests. */
function empty(audio: HTMLAudioElement): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
}

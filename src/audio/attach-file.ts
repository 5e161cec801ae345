import { empty, type OpenSource } from './media-source.js';
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
) => Attached | Promise<Attached>;

/** Puts a file on the element of the press, which plays it by its address. */
export function attachFile(address: string, { audio, source, isOwn }: PressedSound): Attached {
  if (!isOwn && audio.src !== address) audio.src = address;
  source?.close(); // one that has not opened yet never will
  const { src } = audio; // as the browser writes it
  return {
    sound: audio,
    release: () => {
      audio.pause();
      if (!isOwn) empty(audio, src);
    },
  };
}

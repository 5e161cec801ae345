import { safeUrl } from '../core/safe-url.js';
import type { PressedSound } from './attach-file.js';
import { openSource } from './media-source.js';

/** What a player is told to play. */
export interface SoundSource {
  readonly src?: string | undefined;
  readonly service?: unknown;
  /** A recording that the page put into the tag. */
  readonly own?: HTMLAudioElement | null | undefined;
}

/**
 * Tells an element to play, within the press: browsers let only that sound which began there, and iOS only on the
 * same element. What it plays may come later.
 */
export function pressSound(
  { src, service, own }: SoundSource,
  audio: HTMLAudioElement,
  base: string,
): PressedSound {
  if (own) return { audio: own, playing: play(own), isOwn: true };
  const url = safeUrl(src, base);
  if (url) {
    if (audio.src !== url || audio.error) audio.src = url;
    return { audio, playing: play(audio) };
  }
  if (service === 'device') {
    // a voice that is to speak after something was awaited must have spoken in the press
    if ('speechSynthesis' in globalThis) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    return { audio };
  }
  const source = openSource(audio);
  return { audio, source, playing: play(audio) };
}

/** Whoever takes the promise hears of a failure; until then nobody does. */
function play(audio: HTMLAudioElement): Promise<void> {
  const playing = audio.play();
  playing.catch(() => undefined);
  return playing;
}

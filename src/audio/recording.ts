import { safeUrl } from '../core/safe-url.js';
import type { SpeechRequest } from './speech.js';

/** A player that may have a recording. */
interface Recorded extends Element {
  readonly src?: string | undefined;
}

/** The `<audio>` that the page put into the tag. */
export const ownRecording = (player: Element): HTMLAudioElement | null => player.querySelector('audio');

/** Whether it plays a recording: then nothing is generated. */
export const isRecording = (player: Recorded): boolean => !!player.src || !!ownRecording(player);

/** A recording needs no text; its address tells it from others. */
export function recordingRequest(player: Recorded): SpeechRequest {
  const own = ownRecording(player);
  const src = own ? own.currentSrc || own.src : player.src;
  const articleId = safeUrl(src, player.baseURI) ?? '';
  return { articleId, text: '', segments: [], lang: '', textHash: '', accept: [], startAt: 0 };
}

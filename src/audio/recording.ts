import { safeUrl } from '../core/safe-url.js';

/** A player that may have a recording. */
export interface Recorded extends Element {
  readonly src?: string | undefined;
  readonly marksUrl?: string | undefined;
}

/** The `<audio>` that the page put into the tag. */
export const ownRecording = (player: Element): HTMLAudioElement | null => player.querySelector('audio');

/** Whether it plays a recording: then nothing is generated. */
export const isRecording = (player: Recorded): boolean => !!player.src || !!ownRecording(player);

/** Where a recording's marks are: as the tag says, else in a track of the page's element. */
export const marksUrlOf = (player: Recorded): string | undefined =>
  player.marksUrl ??
  ownRecording(player)?.querySelector<HTMLTrackElement>(
    'track:is([kind=captions],[kind=descriptions],[kind=metadata])[src]',
  )?.src;

/** The recording's address. */
export function recordingUrl(player: Recorded): string {
  const own = ownRecording(player);
  return own ? own.currentSrc || own.src : (safeUrl(player.src, player.baseURI) ?? '');
}

/** Whether it is one whose text is not known. */
export const isPlainRecording = (player: Recorded): boolean => isRecording(player) && !marksUrlOf(player);

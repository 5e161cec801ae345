/** What the browser plays while it arrives, and what it is fed through. In a player's first load: used in the click itself. */

/** A managed one, the only one on iPhones, drops what it likes and forbids casting: the plain one where there is one. */
const sourceClass = (): typeof MediaSource | undefined =>
  globalThis.MediaSource ?? (globalThis as { ManagedMediaSource?: typeof MediaSource }).ManagedMediaSource;

/** Whether `feed()` can play this type. What cannot be fed is for `playProgressively()`. */
export const canFeed = (type: string): boolean => !!sourceClass()?.isTypeSupported(type);

/** A media source on its element, which plays as soon as it is fed. */
export interface OpenSource {
  readonly audio: HTMLAudioElement;
  readonly media: MediaSource;
  /** Bytes that were fed. `feed()` keeps this, and goes on from here. */
  bytes: number;
  /** Seconds of the whole, as far as it is known. `setDuration()` changes it. */
  duration?: number | undefined;
  /** Takes it off its element, unless that has another by now, and leaves no object URL. An aborted `feed()` calls it. */
  readonly close: () => void;
}

/** Takes an address off its element, and ends its requests; unless another press has put something else there. */
export function empty(audio: HTMLAudioElement, src: string): void {
  if (audio.src !== src) return;
  audio.removeAttribute('src');
  audio.load();
}

/**
 * Puts a media source on the element at once, so that `play()` can be called in the same click: its promise waits for
 * data. Undefined, and the element as it was, where browsers have no such thing.
 */
export function openSource(audio: HTMLAudioElement): OpenSource | undefined {
  const Source = sourceClass();
  if (!Source) return undefined;
  const media = new Source();
  // a managed source does not open otherwise
  if ('streaming' in media) audio.disableRemotePlayback = true;
  const url = URL.createObjectURL(media);
  const revoke = (): void => URL.revokeObjectURL(url);
  media.onsourceopen = revoke;
  audio.src = url;
  return {
    audio,
    media,
    bytes: 0,
    close() {
      revoke();
      empty(audio, url);
    },
  };
}

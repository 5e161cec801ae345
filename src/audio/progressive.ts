import { SpeechError, type SpeechStream } from './speech.js';
import { readSteadily } from './steady-bytes.js';
import type { FeedOptions } from './streaming.js';

/** All bytes of a stream, as an object URL. */
async function collect(stream: SpeechStream, { signal, onProgress, ...watch }: FeedOptions): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const take = (part: Uint8Array): void => {
    parts.push(part as Uint8Array<ArrayBuffer>);
    bytes += part.length;
    onProgress?.(bytes, 0);
  };
  await readSteadily(stream, 0, take, signal, watch);
  if (!bytes) throw new SpeechError('malformed', 'There is no sound in it');
  return URL.createObjectURL(new Blob(parts, { type: stream.type }));
}

/**
 * Plays a stream where it cannot be fed: by its address, which browsers play while it arrives if the format allows it;
 * without one, when all of it is there. The element stays, since a reader's click has allowed it to sound; if it was
 * to play it plays on. (The promise of a `play()` from before rejects as `AbortError`: its source is another.)
 * When the signal aborts the element is left without a source, unless it has another by then.
 * @returns once it plays, or has its source if it was paused
 * @throws {SpeechError} `aborted`, `malformed`, and what reading throws
 * @throws {DOMException} what `play()` rejects with
 */
export async function playProgressively(
  audio: HTMLAudioElement,
  stream: SpeechStream,
  options: FeedOptions,
): Promise<void> {
  const { signal } = options;
  let src = stream.url || undefined;
  try {
    signal.throwIfAborted();
    src ??= await collect(stream, options);
  } catch (error) {
    throw signal.aborted ? new SpeechError('aborted', 'Nobody waits any more', { cause: error }) : error;
  }
  const goesOn = !audio.paused;
  audio.src = src;
  src = audio.src; // as the browser writes it
  const handleAbort = (): void => {
    if (!stream.url) URL.revokeObjectURL(src);
    if (audio.src !== src) return;
    audio.removeAttribute('src');
    audio.load();
  };
  signal.addEventListener('abort', handleAbort, { once: true });
  if (goesOn) await audio.play();
}

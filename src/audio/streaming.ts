import { firstOf } from './first-of.js';
import type { OpenSource } from './media-source.js';
import { SpeechError, type SpeechStream } from './speech.js';
import { readSteadily, type ConnectionWatch } from './steady-bytes.js';

const ENOUGH = 120; // seconds ahead of what is heard at which reading rests
const FEW = 60; // and those at which it goes on
const KEPT = 10; // seconds behind what is heard that stay where room is short
const SLICE = 65_536; // bytes at a time, however many come at once
const GAP = 0.3; // seconds that a browser plays across
const BEGINNING = 1000; // ms in which what is there begins to be heard

export interface FeedOptions extends ConnectionWatch {
  readonly signal: AbortSignal;
  /** Bytes that were fed, and the time up to which they reach, in seconds. */
  readonly onProgress?: ((bytes: number, bufferedSeconds: number) => void) | undefined;
}

const endOf = (ranges: TimeRanges): number => (ranges.length > 0 ? ranges.end(ranges.length - 1) : 0);

/** Seconds that can be played from a time on. */
function ahead(ranges: TimeRanges, time: number): number {
  for (let index = 0; index < ranges.length; index += 1) {
    if (ranges.start(index) - GAP <= time && time < ranges.end(index)) return ranges.end(index) - time;
  }
  return 0;
}

/** The browsers allow no change while they work on what was fed. */
function applyDuration({ media, duration }: OpenSource): void {
  const buffer = media.sourceBuffers[0];
  if (!duration || media.readyState !== 'open' || buffer?.updating) return;
  const seconds = Math.max(duration, buffer ? endOf(buffer.buffered) : 0);
  if (media.duration !== seconds) media.duration = seconds;
}

/** Says how long the whole will be, in seconds, as soon as that is known or known better. Never less than what is buffered. */
export function setDuration(source: OpenSource, seconds: number): void {
  source.duration = seconds;
  applyDuration(source);
}

/**
 * Plays a stream while it arrives. Reads two minutes ahead of what is heard, and drops what was heard where room is short.
 * A reader can seek to what is buffered at once; ahead of it the element waits until it has come, and back to what
 * was dropped the stream is read again. For that it goes on listening after it has resolved, until the signal.
 *
 * After a rejection what is buffered plays on, and a second call with the same source goes on where this one ended. What
 * has just come has begun by then, or a second has passed.
 * @returns when all was fed
 * @throws {SpeechError} `aborted` also when the element was given something else; `unsupported` if the type cannot be fed;
 * `media` if it cannot be decoded; `malformed` if there is nothing in it; those of `readSteadily()`
 */
export function feed(
  source: OpenSource,
  stream: SpeechStream,
  { signal, onProgress, ...watch }: FeedOptions,
): Promise<void> {
  const { audio, media } = source;
  const life = new AbortController();
  const listening = { signal: life.signal };
  const handleAbort = (): void => life.abort(new SpeechError('aborted', 'Nobody waits any more'));
  const handleError = (): void =>
    life.abort(
      new SpeechError('media', audio.error?.message || 'The sound cannot be played', { cause: audio.error }),
    );
  media.addEventListener('sourceclose', handleAbort, listening);
  audio.addEventListener('error', handleError, listening);
  const handleSignal = (): void => {
    handleAbort();
    source.close();
  };
  signal.addEventListener('abort', handleSignal, listening);
  if (signal.aborted) handleSignal();

  let buffer: SourceBuffer;
  let pass = new AbortController(); // from the first byte on, or from where it was left, to the last
  let ends = life.signal; // with the pass, or with all
  let reached = 0; // seconds to which this pass has come
  let mended = -1; // where something was last missing

  const idle = async (until: AbortSignal): Promise<void> => {
    while (buffer.updating) await firstOf(until, undefined, [buffer, 'updateend']);
  };
  const moved = (): Promise<void> =>
    firstOf(ends, undefined, [audio, 'timeupdate', 'seeking'], [media, 'startstreaming']);

  const isFull = (seconds: number): boolean =>
    ahead(buffer.buffered, audio.currentTime) > seconds ||
    (media as { streaming?: boolean }).streaming === false;

  const append = async (bytes: Uint8Array): Promise<void> => {
    for (let hasMadeRoom = false; ;) {
      try {
        buffer.appendBuffer(bytes as Uint8Array<ArrayBuffer>);
        await idle(ends);
        return;
      } catch (error) {
        ends.throwIfAborted();
        if ((error as DOMException).name !== 'QuotaExceededError') {
          throw new SpeechError('media', 'The sound cannot be played', { cause: error });
        }
        const heard = audio.currentTime - KEPT;
        hasMadeRoom = !hasMadeRoom && heard > 0;
        if (hasMadeRoom) {
          buffer.remove(0, heard);
          await idle(ends);
        } else await moved();
      }
    }
  };

  const take = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; at += SLICE) {
      if (isFull(ENOUGH)) while (isFull(FEW)) await moved();
      const slice = bytes.subarray(at, at + SLICE);
      await append(slice);
      source.bytes += slice.length;
      reached = endOf(buffer.buffered);
      applyDuration(source);
      onProgress?.(source.bytes, reached);
    }
  };

  /** What was heard, or on some browsers anything, may have been dropped. */
  const handleMissing = ({ type }: Event): void => {
    const time = audio.currentTime;
    if (time > reached - GAP || ahead(buffer.buffered, time) > 0) return;
    // what is missing in the bytes themselves is not read for ever
    if (type === 'waiting' && Math.abs(time - mended) < 1) return;
    mended = time;
    pass.abort();
  };

  const run = async (resolve: () => void): Promise<void> => {
    while (media.readyState === 'closed') await firstOf(life.signal, undefined, [media, 'sourceopen']);
    try {
      buffer = media.sourceBuffers[0] ?? media.addSourceBuffer(stream.type);
    } catch (cause) {
      throw new SpeechError('unsupported', 'This browser does not play the format', { cause });
    }
    buffer.addEventListener('error', handleError, listening);
    source.duration ??= stream.duration;
    applyDuration(source);
    audio.addEventListener('seeking', handleMissing, listening);
    audio.addEventListener('waiting', handleMissing, listening);
    for (;;) {
      pass = new AbortController();
      // held here as long as it is of use: WebKit forgets a joined signal that no script holds
      ends = AbortSignal.any([life.signal, pass.signal]);
      try {
        await readSteadily(stream, source.bytes, take, ends, watch);
        if (buffer.buffered.length === 0) {
          throw new SpeechError(source.bytes ? 'media' : 'malformed', 'There is no sound in it');
        }
        media.endOfStream();
        source.duration = media.duration;
        resolve();
        await firstOf(ends);
      } catch (error) {
        life.signal.throwIfAborted();
        if (!pass.signal.aborted) {
          // what has only just come is about to be heard: whoever is told now would take that for the end
          if (ahead(buffer.buffered, audio.currentTime) > 0)
            await firstOf(life.signal, BEGINNING, [audio, 'timeupdate']);
          throw error;
        }
        await idle(life.signal);
        buffer.remove(0, Infinity); // also opens what had ended
        await idle(life.signal);
        buffer.abort();
        buffer.timestampOffset = 0;
        source.bytes = reached = 0;
      }
    }
  };
  let resolve = (): void => undefined;
  const fed = new Promise<void>((handle) => (resolve = handle));
  const all = run(resolve);
  all.catch((error: unknown) => life.abort(error));
  return Promise.race([fed, all]);
}

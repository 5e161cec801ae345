import { firstOf } from './first-of.js';
import { SpeechError, type SpeechStream } from './speech.js';

const ATTEMPTS = 6; // in a row without a byte, with 0.5, 1, 2, 4, 8 s between them
const PAUSE = 500; // ms before the second of them
const LONGEST_PAUSE = 15_000; // ms
const STALL = 30_000; // ms without a byte after the first: some connections die without a word

/** Who is told of the connection. */
export interface ConnectionWatch {
  /** It is lost, or cannot be had, and is tried again. Told once, until it is back. */
  readonly onLost?: ((error: SpeechError) => void) | undefined;
  /** It is back: bytes come again. */
  readonly onRegained?: (() => void) | undefined;
}

/**
 * Reads a stream to its end. Where the connection is lost it goes on from the byte that it had, with at most six attempts
 * in a row that bring no byte; those while the browser is offline do not count, and `online` begins one at once.
 * @param offset of the first byte
 * @param take is handed the bytes; nothing is read before it resolves. It throws what no other attempt would change
 * @param signal its reason is thrown, and no reader, timer or listener is left
 * @throws {SpeechError} that of the last attempt
 */
export async function readSteadily(
  { open }: Pick<SpeechStream, 'open'>,
  offset: number,
  take: (bytes: Uint8Array) => Promise<void> | void,
  signal: AbortSignal,
  { onLost, onRegained }: ConnectionWatch = {},
): Promise<void> {
  let failures = 0;
  let pause = PAUSE;
  let isLost = false;
  for (;;) {
    const round = new AbortController();
    // held to the round's end: WebKit forgets a joined signal that no script holds
    const ends = AbortSignal.any([signal, round.signal]);
    let stall: ReturnType<typeof setTimeout> | undefined;
    const watch = (): void => {
      const end = (): void => round.abort(new SpeechError('timeout', 'Nothing comes any more'));
      if (offset > 0) stall = setTimeout(end, STALL);
    };
    try {
      watch();
      const reader = (await open(offset, ends)).getReader();
      const cancel = (): void => {
        reader.cancel().catch(() => undefined); // a body that has failed says so again
      };
      if (ends.aborted) cancel();
      else ends.addEventListener('abort', cancel, { once: true });
      for (;;) {
        const { done, value } = await reader.read();
        clearTimeout(stall);
        ends.throwIfAborted();
        if (done) return;
        if (isLost) onRegained?.();
        isLost = false;
        failures = 0;
        pause = PAUSE;
        await take(value);
        offset += value.length;
        watch();
      }
    } catch (thrown) {
      signal.throwIfAborted();
      const error =
        thrown instanceof SpeechError
          ? thrown
          : new SpeechError('network', 'The connection was lost', { cause: thrown });
      if (navigator.onLine) failures += 1;
      if (!error.retryable || error.code === 'text-changed' || failures === ATTEMPTS) throw error;
      if (!isLost) onLost?.(error);
      isLost = true;
      const wait = Math.max(pause, (error.retryAfter ?? 0) * 1000);
      await firstOf(signal, Math.min(wait, LONGEST_PAUSE), [globalThis, 'online']);
      pause *= 2;
    } finally {
      clearTimeout(stall);
      round.abort();
    }
  }
}

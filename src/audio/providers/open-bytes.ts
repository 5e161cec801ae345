import { SpeechError } from '../speech.js';
import { exchangeError, type Connect, refusal } from './exchange.js';

export interface OpenOptions {
  /** Of the first byte that is wanted. */
  readonly offset: number;
  readonly signal: AbortSignal;
  /** Opens what follows, to see whether an end is one. */
  readonly more: (offset: number) => Promise<ReadableStream<Uint8Array>>;
}

const fault = (what: string): SpeechError => new SpeechError('malformed', `${what} for audio`);

/** How many bytes come before those that are wanted. */
function before({ status, headers }: Response, offset: number): number {
  if (status !== 206) return offset;
  // Servers of another origin seldom show this header: then the status is believed.
  const range = headers.get('content-range') ?? `bytes ${offset - 1}-`;
  const start = Number(/^bytes (\d+)-/i.exec(range)?.[1] ?? NaN);
  if (!(start <= offset)) throw fault('other bytes');
  return offset - start;
}

/** The body's bytes from the offset on; what ends too early, or breaks, is a lost connection. */
function bytesOf(
  { body, headers }: Response,
  left: number,
  options: OpenOptions,
): ReadableStream<Uint8Array> {
  const { signal, more } = options;
  let at = options.offset;
  let reader: ReadableStreamDefaultReader<Uint8Array> = body!.getReader();
  let expected = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
  // Not every browser, nor every proxy, tells a broken body without a length from one that has ended.
  let isSure = expected > 0 || headers.get('accept-ranges') !== 'bytes';
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const { done, value } = await reader.read();
            if (!done) {
              expected -= value.byteLength;
              const wanted = value.subarray(left);
              left -= value.byteLength - wanted.byteLength;
              if (!wanted.byteLength) continue;
              at += wanted.byteLength;
              controller.enqueue(wanted);
              return;
            }
            if (expected > 0 || left > 0) throw new TypeError('too few bytes');
            if (isSure || at === options.offset) {
              controller.close();
              return;
            }
            reader = (await more(at)).getReader();
            isSure = true;
          }
        } catch (cause) {
          controller.error(exchangeError(cause, signal));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 }, // read no more than is wanted
  );
}

/**
 * The bytes at an address, from an offset on.
 * @throws {SpeechError} also while they are read
 */
export async function openBytes(
  connect: Connect,
  url: string,
  options: OpenOptions,
): Promise<ReadableStream<Uint8Array>> {
  const { offset, signal } = options;
  let response: Response | undefined;
  try {
    signal.throwIfAborted();
    // One byte that is known already: so there is always one, and an end is no failure.
    const headers = offset ? { range: `bytes=${offset - 1}-` } : {};
    response = await connect(url, { signal, headers });
    if (!response.ok) throw await refusal(response);
    const type = response.headers.get('content-type') ?? '';
    if (!response.body || /^(text\/|application\/(\w+\+)?(json|x?html))/i.test(type)) throw fault(type);
    return bytesOf(response, before(response, offset), options);
  } catch (cause) {
    void response?.body?.cancel().catch(() => undefined);
    throw exchangeError(cause, signal);
  }
}

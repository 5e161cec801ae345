import { SpeechError } from '../speech.js';
import { asSpeechError, type Connect, refusal } from './exchange.js';

const fault = (what: string): SpeechError =>
  new SpeechError('malformed', `The speech service sent ${what} for audio.`);

/** Where the bytes of an answer begin. */
function startOf(response: Response, offset: number): number {
  if (response.status !== 206) return 0;
  // Servers of another origin seldom show this header: then the status is believed.
  const range = response.headers.get('content-range');
  const start = range === null ? offset : Number(/^bytes (\d+)-/i.exec(range)?.[1] ?? NaN);
  if (!(start <= offset)) throw fault('other bytes than were asked');
  return start;
}

/** The body without its first bytes; what ends too early, or breaks, is a lost connection. */
function passOver(response: Response, skip: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = response.body!.getReader();
  let left = skip;
  // With an encoding, the length would be that of other bytes.
  let expected = response.headers.has('content-encoding')
    ? 0
    : Number(response.headers.get('content-length'));
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const { done, value } = await reader.read();
            if (done) {
              if (expected > 0 || left > 0) throw new TypeError('The audio ended too early.');
              return controller.close();
            }
            expected -= value.byteLength;
            const passed = Math.min(left, value.byteLength);
            left -= passed;
            if (passed < value.byteLength) return controller.enqueue(value.subarray(passed));
          }
        } catch (cause) {
          controller.error(asSpeechError(cause, signal));
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
  { offset, signal }: { readonly offset: number; readonly signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  let response: Response | undefined;
  try {
    signal.throwIfAborted();
    response = await connect(url, { signal, ...(offset && { headers: { range: `bytes=${offset}-` } }) });
    const { ok, status, headers, body } = response;
    // all of it was there when the connection broke
    if (status === 416 && headers.get('content-range') === `bytes */${offset}`)
      return new ReadableStream({ start: (controller) => controller.close() });
    if (!ok) throw await refusal(response);
    const type = headers.get('content-type') ?? '';
    if (!body || /^(text\/|application\/(\w+\+)?(json|x?html))/i.test(type)) throw fault(type);
    return passOver(response, offset - startOf(response, offset), signal);
  } catch (cause) {
    void response?.body?.cancel().catch(() => undefined);
    throw asSpeechError(cause, signal);
  }
}

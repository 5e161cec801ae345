/** Speech streams that tests feed by hand, or that give as fast as they are read. */
import type { SpeechStream } from '../../src/audio/speech.js';

/** A stream that gives what the test pushes, when it pushes it. */
export class PushedStream {
  /** Offsets that were asked for. */
  readonly offsets: number[] = [];
  /** Bodies that were ended from the reader's side. */
  cancelled = 0;
  /** What the next openings throw. */
  readonly refusals: Error[] = [];
  readonly stream: SpeechStream;

  readonly #bytes: Uint8Array;
  #at = 0;
  #body: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor(bytes: Uint8Array, type: string, fields: Partial<SpeechStream> = {}) {
    this.#bytes = bytes;
    this.stream = { kind: 'stream', type, open: (offset) => this.#open(offset), ...fields };
  }

  /** Gives so many bytes more, all by default. */
  push(length = Infinity): void {
    this.#body!.enqueue(this.#bytes.slice(this.#at, this.#at + length));
    this.#at = Math.min(this.#at + length, this.#bytes.length);
  }

  end(): void {
    this.#body!.close();
  }

  /** The connection breaks. */
  break(error: unknown = new TypeError('network error')): void {
    this.#body!.error(error);
  }

  /** Resolves when this many bodies have been opened. */
  async opened(count = 1): Promise<void> {
    while (this.offsets.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #open(offset: number): Promise<ReadableStream<Uint8Array>> {
    this.offsets.push(offset);
    const refusal = this.refusals.shift();
    if (refusal) return Promise.reject(refusal);
    this.#at = offset;
    return Promise.resolve(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          this.#body = controller;
        },
        cancel: () => {
          this.cancelled += 1;
        },
      }),
    );
  }
}

/** A stream that is as fast as it is read, and counts what was taken of it. */
export function readyStream(
  bytes: Uint8Array,
  type: string,
  { chunk = 60_000, ...fields }: Partial<SpeechStream> & { chunk?: number } = {},
): { readonly stream: SpeechStream; readonly offsets: number[]; read: number } {
  const ready = {
    offsets: [] as number[],
    read: 0,
    stream: {
      kind: 'stream' as const,
      type,
      open: (offset: number) => {
        ready.offsets.push(offset);
        let at = offset;
        return Promise.resolve(
          new ReadableStream<Uint8Array>(
            {
              pull(controller) {
                const part = bytes.slice(at, at + chunk);
                at += part.length;
                ready.read += part.length;
                if (part.length > 0) controller.enqueue(part);
                if (at >= bytes.length) controller.close();
              },
            },
            { highWaterMark: 0 },
          ),
        );
      },
      ...fields,
    },
  };
  return ready;
}

import { deferred } from './deferred.js';

/** No more than this goes out at once. */
const MAX_CHUNK = 64 * 1024;

/** Bytes that are still being made, for any number of readers, each from the first byte on. */
export class LiveBytes {
  readonly #chunks: Uint8Array[] = [];
  #state: 'open' | 'ended' | Error = 'open';
  #more = deferred();

  append(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#wake();
  }

  end(): void {
    this.#state = 'ended';
    this.#wake();
  }

  /** Breaks it off: readers get what is there, and then an error instead of an end. */
  fail(error: Error): void {
    this.#state = error;
    this.#wake();
  }

  all(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  /** A reader that leaves ends nothing but its own stream. */
  stream(): ReadableStream<Uint8Array> {
    let next = 0;
    let left = false;
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
      while (next === this.#chunks.length && this.#state === 'open' && !left) await this.#more.promise;
      if (left) return;
      if (next < this.#chunks.length) {
        const from = next;
        for (let size = 0; next < this.#chunks.length && size < MAX_CHUNK; next += 1) {
          size += this.#chunks[next]!.length;
        }
        controller.enqueue(new Uint8Array(Buffer.concat(this.#chunks.slice(from, next))));
      } else if (this.#state === 'ended') controller.close();
      else controller.error(this.#state);
    };
    return new ReadableStream({ pull, cancel: () => void (left = true) }, { highWaterMark: 0 });
  }

  #wake(): void {
    const { resolve } = this.#more;
    this.#more = deferred();
    resolve();
  }
}

import { createReadStream } from 'node:fs';

/**
 * A file, or the bytes from `start` to `end` of it, as the body of an answer. It is opened when the first byte is wanted
 * and closed with the last, or when nobody wants more: a request with HEAD wants none.
 */
export function fileBody(
  path: string,
  range: { readonly start?: number; readonly end?: number } = {},
): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= (createReadStream(path, range) as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

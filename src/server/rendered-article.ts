import type { ArticleBody } from './body.js';

/** A body of bytes would become numbers, or letters cut in two. */
function text(piece: unknown): string {
  if (typeof piece !== 'string') throw new TypeError('A body is text: decode what comes as bytes.');
  return piece;
}

async function close(body: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const { destroy } = body as { destroy?: () => unknown };
  if (destroy) destroy.call(body);
  else if (Symbol.asyncIterator in body) await body[Symbol.asyncIterator]().return?.();
}

type Pieces = () => Iterable<string>;

/**
 * An article as HTML, made piece by piece while it is read: `for await (const piece of rendered)`, Node's
 * `Readable.from(rendered)`, `new Response(rendered.stream())`, or `String(rendered)`. A body that comes in pieces can
 * be read as often as it can.
 */
export class RenderedArticle implements AsyncIterable<string> {
  readonly #head: Pieces;
  readonly #body: ArticleBody;
  readonly #end: Pieces;

  constructor(head: Pieces, body: ArticleBody, end: Pieces) {
    this.#head = head;
    this.#body = body;
    this.#end = end;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const body = this.#body;
    let isRead = false;
    try {
      yield* this.#head();
      isRead = true;
      if (typeof body === 'string') yield body;
      else for await (const piece of body) yield text(piece);
      yield* this.#end();
    } finally {
      // a reader who left during the head: what the body holds open is to be let go
      if (!isRead && typeof body !== 'string') await close(body);
    }
  }

  /** The whole, once all of the body has come. Rejects if the body does. */
  async text(): Promise<string> {
    let text = '';
    for await (const piece of this) text += piece;
    return text;
  }

  /** As bytes, for `new Response()`. An error of the body errors the stream. */
  stream(): ReadableStream<Uint8Array> {
    const pieces = this[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream({
      async pull(controller) {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
  }

  /**
   * The whole at once.
   *
   * @throws TypeError if the body comes as an AsyncIterable: then it is `text()`.
   */
  toString(): string {
    const body = this.#body;
    if (typeof body !== 'string' && !(Symbol.iterator in body))
      throw new TypeError('The body comes piece by piece: use `text()` or `stream()`.');
    const pieces = typeof body === 'string' ? [body] : Array.from(body, text);
    return [...this.#head(), ...pieces, ...this.#end()].join('');
  }
}

import type { ArticleBody } from './body.js';

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
    yield* this.#head();
    if (typeof this.#body === 'string') yield this.#body;
    else yield* this.#body;
    yield* this.#end();
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
    return [...this.#head(), ...(typeof body === 'string' ? [body] : body), ...this.#end()].join('');
  }
}

/**
 * A signal that ends with another one, or after a time. By hand: the signals that `AbortSignal.any()` makes of others,
 * and of `AbortSignal.timeout()`, have been seen not to end a request in WebKit.
 */
export class TimeLimit {
  readonly #outer: AbortSignal | undefined;
  readonly #milliseconds: number;
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(outer: AbortSignal | undefined, milliseconds: number) {
    this.#outer = outer;
    this.#milliseconds = milliseconds;
    outer?.addEventListener('abort', this.#end);
    if (outer?.aborted) this.#end();
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it was the time that ended it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Counts from now. */
  restart = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#end();
    }, this.#milliseconds);
  };

  /** Ends what still runs, and leaves neither timer nor listener. */
  release(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#end);
    this.#end();
  }

  #end = (): void => this.#controller.abort();
}

import type { ReactiveControllerHost } from 'lit';
import type { PageMetadata } from './model.js';

/** Fetches the JSON of `src`: the latest address wins, removal aborts, a refresh fetches again. */
export class ArticleSource {
  /** Settles when a request under way has ended. */
  complete: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost & HTMLElement;
  #src: string | undefined;
  #abort: AbortController | undefined;
  #metadata: PageMetadata | undefined;
  #error: Error | undefined;
  /** Whether the room that a style sheet keeps for what comes was given up: reserve.styles.ts. */
  #isRoomless = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get loading(): boolean {
    return this.#abort !== undefined;
  }

  get metadata(): PageMetadata | undefined {
    return this.#metadata;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  /** Starts fetching an address; an empty one clears what was there. */
  load(src: string | undefined): void {
    this.abort();
    this.#src = src;
    this.#metadata = undefined;
    this.#error = undefined;
    if (this.#isRoomless) this.#host.style.removeProperty('padding-block-start');
    this.#isRoomless = false;
    if (!src) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.complete = import('./fetch-article.js')
      .then(({ fetchArticle }) =>
        fetchArticle(src, { base: this.#host.ownerDocument.baseURI, signal: abort.signal }),
      )
      .then(
        (metadata) => {
          if (this.#abort === abort) this.#metadata = metadata;
        },
        (error: unknown) => {
          if (this.#abort === abort) this.#error = error instanceof Error ? error : new Error(String(error));
        },
      )
      .finally(async () => {
        if (this.#abort !== abort) return;
        this.#abort = undefined;
        this.#host.requestUpdate();
        await this.#host.updateComplete;
        const { style } = this.#host;
        // what the page itself has said there stands
        this.#isRoomless = !this.loading && this.#host.matches(':empty') && !style.paddingBlockStart;
        if (this.#isRoomless) style.paddingBlockStart = '0';
      });
  }

  /** Fetches the same address again. */
  forget(): void {
    if (this.#src) this.load(this.#src);
  }

  /** Takes up a request that removal ended. */
  resume(): void {
    if (this.#src && !this.#metadata && !this.#error && !this.loading) this.load(this.#src);
  }

  /** Ends a request under way; what was loaded before stays. */
  abort(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fitRow } from './fit-row.js';

type RowHost = ReactiveControllerHost & Element & { readonly renderRoot: ParentNode };

/** Keeps what has no room in a row out of it. */
export class RowController implements ReactiveController {
  readonly #host: RowHost;
  readonly #hasMore: () => boolean;
  #observer: ResizeObserver | undefined;
  /** How many targets stand in the row. */
  count = Infinity;

  /** @param hasMore Whether what opens the rest stands in the row in any case. */
  constructor(host: RowHost, hasMore: () => boolean) {
    this.#host = host;
    this.#hasMore = hasMore;
    host.addController(this);
  }

  /** Fits the row before it is painted, and whenever it changes its width or its first piece does, as letters come. */
  hostUpdated(): void {
    const row = this.#host.renderRoot.querySelector('.row');
    if (!row) return;
    const fit = (): void => {
      const count = fitRow(row, this.#hasMore());
      if (count === this.count) return;
      this.count = count;
      // out of the update that may have led here
      queueMicrotask(() => this.#host.requestUpdate());
    };
    // not only by the observer: what changes its size in there is an error that pages hear of
    fit();
    this.#observer ??= new ResizeObserver(fit);
    for (const element of [row, row.firstElementChild!]) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

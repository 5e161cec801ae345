import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fitRow } from './fit-row.js';

/** What a row of targets tells of itself. */
export interface RowHost extends ReactiveControllerHost, HTMLElement {
  /** Whether what opens the rest stands in the row in any case. */
  readonly hasMore: boolean;
}

/** Keeps what has no room in a row out of it. */
export class RowController implements ReactiveController {
  readonly #host: RowHost;
  #observer: ResizeObserver | undefined;
  #seen: HTMLElement | null | undefined;
  /** How many targets stand in the row. */
  count = Infinity;

  constructor(host: RowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const row = this.#row;
    if (row !== this.#seen) this.#watch(row);
    // not only by the observer: what changes its size in there is an error that pages hear of
    this.#fit();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  /** Fits the row before it is painted, and whenever it changes its width or its first piece does, as letters come. */
  #watch(row: HTMLElement | null | undefined): void {
    this.#observer?.disconnect();
    this.#seen = row;
    if (!row) return;
    this.#observer ??= new ResizeObserver(() => this.#fit());
    for (const element of [row, row.firstElementChild]) if (element) this.#observer.observe(element);
  }

  get #row(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.row');
  }

  #fit(): void {
    const row = this.#row;
    if (!row) return;
    const count = fitRow(row, this.#host.hasMore);
    if (count === this.count) return;
    this.count = count;
    // out of the update that may have led here
    queueMicrotask(() => this.#host.requestUpdate());
  }
}

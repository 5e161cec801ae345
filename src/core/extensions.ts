import type { CSSResult, ReactiveControllerHost } from 'lit';

/** Code on demand, with what it needs to look right. */
interface Extension {
  readonly styles?: CSSResult;
}

/** Fetches what an element needs only once a reader begins to use it. */
export class Extensions {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #pending = new Map<unknown, Promise<void>>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /**
   * Fetches code once; after a failure it is fetched again when it is next asked for.
   * @returns settles when it is there and shown, or failed.
   */
  fetch<T extends object>(load: () => Promise<T>, use: (Loaded: T) => void): Promise<void> {
    const pending = this.#pending.get(load) ?? this.#load(load, use);
    this.#pending.set(load, pending);
    return pending;
  }

  async #load<T extends object>(load: () => Promise<T>, use: (Loaded: T) => void): Promise<void> {
    try {
      const Loaded = await load();
      const styleSheet = (Loaded as Extension).styles?.styleSheet;
      if (styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
      use(Loaded);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    } catch {
      this.#pending.delete(load); // offline
    }
  }
}

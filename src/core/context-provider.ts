import type { ContextCallback } from '@lit/context';

/** A `context-request`; a `context-provider` has its first two. */
interface ContextRequest<T> extends Event {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly callback: ContextCallback<T>;
  readonly subscribe?: boolean;
}

/**
 * Gives a value to whoever asks by the community's context protocol, as the provider of @lit/context does, which
 * is more than twice the code: every reader downloads this one.
 */
export class ContextProvider<T> {
  readonly #host: Element;
  readonly #context: unknown;
  /** Who wants to hear of changes, the element that asked, and its way out. */
  readonly #subscribers = new Map<ContextCallback<T>, readonly [asker: Element, unsubscribe: () => void]>();
  #value: T;

  constructor(host: Element, context: unknown, value: T) {
    this.#host = host;
    this.#context = context;
    this.#value = value;
    host.addEventListener('context-request', this.#handleRequest);
    host.addEventListener('context-provider', this.#handleProvider);
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    this.#value = value;
    for (const [answer, [, unsubscribe]] of this.#subscribers) answer(value, unsubscribe);
  }

  /** Tells those who asked before there was anyone to answer. */
  announce(): void {
    this.#dispatch('context-provider', this.#host);
  }

  #dispatch(type: string, contextTarget: Element, request?: object): void {
    const event = new Event(type, { bubbles: true, composed: true });
    contextTarget.dispatchEvent(Object.assign(event, { context: this.#context, contextTarget, ...request }));
  }

  #handleRequest = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as ContextRequest<T>;
    if (context !== this.#context) return;
    event.stopPropagation();
    const asker = contextTarget ?? (event.composedPath()[0] as Element);
    if (subscribe && !this.#subscribers.has(callback))
      this.#subscribers.set(callback, [asker, () => this.#subscribers.delete(callback)]);
    callback(this.#value, subscribe ? this.#subscribers.get(callback)?.[1] : undefined);
  };

  /** A provider inside this one has come: those who stand in it ask again, and are its own from now on. */
  #handleProvider = (event: Event): void => {
    if ((event as ContextRequest<T>).context !== this.#context || event.target === this.#host) return;
    for (const [callback, [asker]] of this.#subscribers)
      this.#dispatch('context-request', asker, { callback, subscribe: true });
  };
}

/**
 * Requests go up: a leaf dispatches one cancelable event for something it cannot do itself. Owners on the
 * path register a default with `setDefault`; the host answers with `respondWith` or takes over with
 * `preventDefault()`. Events are recognised by shape, so two copies of the library understand each other.
 */
export class RequestEvent<Answer> extends Event {
  #response: Promise<Answer> | undefined;
  #fallback: (() => Answer | Promise<Answer>) | undefined;
  #closed = false;

  constructor(type: string) {
    super(type, { bubbles: true, cancelable: true, composed: true });
    Object.setPrototypeOf(this, new.target.prototype); // where a page's own `Event` makes another one
  }

  /**
   * The host answers. Implies `preventDefault()`.
   * @throws {DOMException} `InvalidStateError` on a second call, or after dispatch has ended.
   */
  respondWith(answer: Answer | Promise<Answer>): void {
    if (this.#response || this.#closed)
      throw new DOMException(
        this.#closed ? 'respondWith() came after the event.' : 'respondWith() was already called.',
        'InvalidStateError',
      );
    this.#response = Promise.resolve(answer);
    this.#response.catch(() => undefined); // the leaf handles it; no unhandled rejection in between
    this.preventDefault();
  }

  /** An owner on the path offers what happens if no host answers. The innermost owner's offer stays. */
  setDefault(fallback: () => Answer | Promise<Answer>): void {
    this.#fallback ??= fallback;
  }

  /** Ends the dispatch and says who answers. For the leaf that dispatched. */
  settle(): RequestOutcome<Answer> {
    this.#closed = true;
    if (this.#response) return { by: 'host', response: this.#response };
    if (this.defaultPrevented) return { by: 'taken-over' };
    const fallback = this.#fallback;
    if (!fallback) return { by: 'none' };
    return { by: 'default', response: new Promise((resolve) => resolve(fallback())) };
  }
}

/**
 * `host`: answered by `respondWith`. `taken-over`: `preventDefault()` alone; the host does it, the reader's
 * text stays. `default`: an owner's service. `none`: nobody; native behaviour.
 */
export type RequestOutcome<Answer> =
  | { readonly by: 'host' | 'default'; readonly response: Promise<Answer> }
  | { readonly by: 'taken-over' | 'none' };

/** Dispatches a request on an element and says who answers. */
export function request<Answer>(target: EventTarget, event: RequestEvent<Answer>): RequestOutcome<Answer> {
  target.dispatchEvent(event);
  return event.settle();
}

/** Tells a request of any copy of the library by its shape. */
export function isRequestEvent(event: Event): event is RequestEvent<unknown> {
  return 'respondWith' in event && 'setDefault' in event && event.type.startsWith('news-');
}

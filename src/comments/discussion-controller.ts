import { ContextEvent } from '@lit/context';
import type { ReactiveController } from 'lit';
import { DEFAULT_CAPABILITIES, type CommentCapabilities, type CommentThread } from './comment.js';
import { CommentError } from './comment-error.js';
import { discussionContext, type DiscussionValue } from './discussion-context.js';
import type { DiscussionOwner } from './discussion-owner.js';
import { serviceOf, type CommentHost } from './comment-part.js';

/** What is known before anything is. */
const UNKNOWN: DiscussionValue = {
  thread: { key: '', url: '' },
  capabilities: undefined,
  error: undefined,
  posted: [],
};

/**
 * Who keeps the comments of an element: the discussion around it. Where there is none, or the element names a service
 * itself, it is its own, by code that is fetched for that.
 */
export class DiscussionController implements ReactiveController {
  /** Fetches what speaks to a service. */
  static loadOwner = (): Promise<typeof DiscussionOwner> =>
    import('./discussion-owner.js').then((module) => module.DiscussionOwner);

  readonly #host: CommentHost;
  #owner: DiscussionOwner | undefined;
  #given: DiscussionValue | undefined;
  #unsubscribe: (() => void) | undefined;
  #unknown = UNKNOWN;

  constructor(host: CommentHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether the element has a service of its own. */
  get isOwner(): boolean {
    return !!serviceOf(this.#host.element);
  }

  /** What is known of the discussion. Without a key of its thread: nothing yet. */
  get value(): DiscussionValue {
    const around = this.isOwner ? this.#owner?.told : (this.#given ?? this.#owner?.value);
    return around ?? this.#unknown;
  }

  get thread(): CommentThread {
    return this.value.thread;
  }

  get capabilities(): CommentCapabilities {
    return this.value.capabilities ?? DEFAULT_CAPABILITIES;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#handleProvider);
    this.#owner?.hostConnected();
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#handleProvider);
    this.#owner?.hostDisconnected();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    if (!this.#owner) void this.known();
    this.#owner?.hostUpdate();
  }

  /** Settles once it is known what is discussed, or that the code for that cannot be had. */
  async known(): Promise<void> {
    if (this.#owner || (this.#given && !this.isOwner)) return;
    const { element, extensions } = this.#host;
    await extensions.fetch(DiscussionController.loadOwner, (Owner) => {
      this.#owner ??= new Owner(this.#host);
      if (element.isConnected) this.#owner.hostConnected();
    });
    if (this.#owner || this.#unknown.error) return;
    this.#unknown = { ...UNKNOWN, error: new CommentError('network') };
    element.requestUpdate();
  }

  /** Asks again what the service can do: after a failure. */
  async reload(): Promise<void> {
    if (this.#owner) this.#owner.reload();
    else await this.known();
  }

  #ask(): void {
    const { element } = this.#host;
    this.#unsubscribe?.();
    this.#unsubscribe = this.#given = undefined;
    // from its parent: it is not to answer itself
    const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
    around?.dispatchEvent(
      new ContextEvent(
        discussionContext,
        element,
        (value, unsubscribe) => {
          this.#unsubscribe = unsubscribe;
          this.#given = value;
          element.requestUpdate();
        },
        true,
      ),
    );
  }

  #handleProvider = (event: Event): void => {
    const { context, contextTarget } = event as Event & { context?: unknown; contextTarget?: Element };
    if (context === discussionContext && contextTarget !== this.#host.element) this.#ask();
  };
}

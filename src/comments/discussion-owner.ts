import { warn } from '../core/dev-warning.js';
import type { ReactiveController } from 'lit';
import { ContextProvider } from '../core/context-provider.js';
import { safeUrl } from '../core/safe-url.js';
import type { RequestEvent } from '../core/request-event.js';
import { actionService } from './action-service.js';
import { chooseService } from './choose-service.js';
import { DEFAULT_CAPABILITIES, type CommentThread } from './comment.js';
import { CommentError } from './comment-error.js';
import { asCommentError } from './as-comment-error.js';
import { NewsCommentLoadEvent } from './comment.events.js';
import {
  NewsCommentDeleteEvent,
  NewsCommentEditEvent,
  NewsCommentPostedEvent,
  NewsCommentReportEvent,
  NewsCommentSubmitEvent,
  NewsCommentVoteEvent,
} from './comment-act.events.js';
import type { CommentService } from './comment-service.js';
import { discussionContext, type DiscussionValue } from './discussion-context.js';
import { serviceOf, type CommentHost } from './comment-part.js';
import { threadOf } from './thread-of.js';

type Requests =
  | NewsCommentLoadEvent
  | NewsCommentSubmitEvent
  | NewsCommentVoteEvent
  | NewsCommentReportEvent
  | NewsCommentEditEvent
  | NewsCommentDeleteEvent;

type DiscussionPost = Pick<NewsCommentPostedEvent, 'comment' | 'thread'>;

/** How a service does what is asked; `undefined` where it cannot. */
const ACTS: Readonly<
  Record<string, (service: CommentService, event: never) => Promise<unknown> | undefined>
> = {
  [NewsCommentLoadEvent.type]: (service, { thread, query, signal }: NewsCommentLoadEvent) =>
    service.list(thread, query, { signal }),
  [NewsCommentSubmitEvent.type]: (service, { thread, comment, key, signal }: NewsCommentSubmitEvent) =>
    service.create(thread, comment, { key, signal }),
  [NewsCommentVoteEvent.type]: (service, { thread, comment, value, signal }: NewsCommentVoteEvent) =>
    service.vote?.(thread, comment.id, value, { signal }),
  [NewsCommentReportEvent.type]: (service, event: NewsCommentReportEvent) =>
    service.report?.(event.thread, event.comment.id, event, { signal: event.signal }),
  [NewsCommentEditEvent.type]: (service, { thread, comment, text, signal }: NewsCommentEditEvent) =>
    service.update?.(thread, comment.id, text, { signal }),
  [NewsCommentDeleteEvent.type]: (service, { thread, comment, signal }: NewsCommentDeleteEvent) =>
    service.remove?.(thread, comment.id, { signal }),
};

/**
 * The service of an element, which it names, or an endpoint. Offers to answer the requests that come from inside the
 * element, and tells those in it what the service can do. Without one, only the page's own script answers.
 */
export class DiscussionOwner implements ReactiveController {
  readonly #host: CommentHost;
  readonly #gathers: boolean;
  #named: unknown[] = [];
  #provider: ContextProvider<DiscussionValue | undefined> | undefined;
  #ready: Promise<CommentService> | undefined;
  #left: AbortController | undefined;
  #alone: DiscussionValue | undefined;

  /**
   * Not a controller until it is added: who makes it may drive it.
   * @param gathers whether it stands for a discussion even where only the page's script answers
   */
  constructor(host: CommentHost, gathers = false) {
    this.#host = host;
    this.#gathers = gathers;
  }

  /** Whether the element has a service of its own. */
  get isOwner(): boolean {
    return !!serviceOf(this.#host.element);
  }

  /** What it tells those in it; undefined if that is nothing. */
  get told(): DiscussionValue | undefined {
    return this.#provider?.value;
  }

  /** What is known of the discussion. */
  get value(): DiscussionValue {
    return this.told ?? this.#standing();
  }

  hostConnected(): void {
    const { element } = this.#host;
    for (const type of Object.keys(ACTS)) element.addEventListener(type, this.#handleRequest);
    element.addEventListener(NewsCommentPostedEvent.type, this.#handlePosted);
  }

  hostDisconnected(): void {
    const { element } = this.#host;
    for (const type of Object.keys(ACTS)) element.removeEventListener(type, this.#handleRequest);
    element.removeEventListener(NewsCommentPostedEvent.type, this.#handlePosted);
  }

  hostUpdate(): void {
    if (this.#host.isHeld()) return;
    const thread = this.#thread();
    const named = [serviceOf(this.#host.element), this.#host.element.endpoint, thread.key];
    if (named.every((value, index) => Object.is(value, this.#named[index])) && this.#named.length) return;
    this.#named = named;
    if (this.isOwner || this.#gathers) this.#begin(thread);
    else this.#end();
  }

  /** Asks again what the service can do: after a failure. */
  reload(): void {
    if (this.isOwner) this.#begin(this.#thread());
  }

  #thread(): CommentThread {
    const { element, article } = this.#host;
    return threadOf(element.thread, article()?.article, element.ownerDocument);
  }

  /** Of an element that nobody owns: all that is usual may be asked of the page. */
  #standing(): DiscussionValue {
    const thread = this.#thread();
    if (this.#alone?.thread.key !== thread.key)
      this.#alone = { thread, capabilities: DEFAULT_CAPABILITIES, error: undefined, posted: [] };
    return this.#alone;
  }

  #tell(value: Partial<DiscussionValue>): void {
    const provider = this.#provider;
    if (provider?.value) provider.value = { ...provider.value, ...value };
    else this.#alone = { ...this.#standing(), ...value };
    this.#host.element.requestUpdate();
  }

  #begin(thread: CommentThread): void {
    const { element } = this.#host;
    this.#left?.abort();
    const { signal } = (this.#left = new AbortController());
    const service = serviceOf(element);
    const capabilities = service ? undefined : DEFAULT_CAPABILITIES;
    const before = this.#provider?.value;
    const posted = before?.thread.key === thread.key ? before.posted : [];
    const value: DiscussionValue = { thread, capabilities, error: undefined, posted };
    if (this.#provider) this.#provider.value = value;
    else {
      this.#provider = new ContextProvider<DiscussionValue | undefined>(element, discussionContext, value);
      this.#provider.announce();
    }
    this.#ready = undefined;
    if (!service) return;
    this.#ready = this.#find(service);
    this.#ready
      .then(async (ready) => {
        const capabilities = await ready.capabilities?.(thread, { signal });
        if (!signal.aborted) this.#tell({ capabilities: { ...DEFAULT_CAPABILITIES, ...capabilities } });
      })
      .catch((cause: unknown) => {
        if (signal.aborted) return;
        const error = asCommentError(cause);
        if (error.code === 'unsupported') warn('comments', error.message);
        this.#tell({ error });
      });
  }

  #find(service: string | CommentService): Promise<CommentService> {
    const { action, endpoint, baseURI, ownerDocument: page } = this.#host.element;
    if (action) return Promise.resolve(actionService(safeUrl(action, baseURI), page));
    if (typeof service === 'object') return Promise.resolve(service);
    return chooseService(service, { endpoint: safeUrl(endpoint, baseURI), page });
  }

  /** It no longer names a service. */
  #end(): void {
    this.#left?.abort();
    this.#ready = undefined;
    if (this.#provider) this.#provider.value = undefined;
  }

  #handleRequest = (event: Event): void => {
    // who asks again wants the service tried again too
    if (event.type === NewsCommentLoadEvent.type && this.value.error) this.reload();
    const ready = this.#ready;
    const act = ACTS[event.type];
    if (!ready || !act || !this.isOwner) return;
    (event as Requests as RequestEvent<unknown>).setDefault(async () => {
      try {
        const answer = act(await ready, event as never);
        if (!answer) throw new CommentError('unsupported', `The service cannot answer ${event.type}.`);
        return await answer;
      } catch (cause) {
        throw asCommentError(cause);
      }
    });
  };

  #handlePosted = (event: Event): void => {
    const { posted, thread } = this.value;
    const { comment, thread: other } = event as Event & DiscussionPost;
    if (other.key === thread.key) this.#tell({ posted: [...posted, comment] });
  };
}

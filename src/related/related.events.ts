import type { RelatedArticle } from '../article/model.js';
import { RequestEvent } from '../core/request-event.js';
import type { RelatedRequest } from './related-service.js';

/** `news-related-load`: related articles are needed. `signal` is aborted when nobody waits any more. */
export class NewsRelatedLoadEvent extends RequestEvent<readonly RelatedArticle[]> {
  static readonly type = 'news-related-load';
  readonly request: RelatedRequest;
  readonly signal: AbortSignal;

  constructor(request: RelatedRequest, signal: AbortSignal) {
    super(NewsRelatedLoadEvent.type);
    this.request = request;
    this.signal = signal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-related-load': NewsRelatedLoadEvent;
  }
}

import type { ConsentPurpose } from './consent.js';
import { RequestEvent } from './request-event.js';

/**
 * `news-consent-request`: a reader presses the button of a part that waits for consent. Bubbles, composed, cancelable
 * request. Unanswered, the press is the consent, for this page. The answer is whether they agree; prevented alone, the
 * part waits for `NewsArticle.consent()`.
 */
export class NewsConsentRequestEvent extends RequestEvent<boolean> {
  static readonly type = 'news-consent-request';
  /** What is asked for. */
  readonly purpose: ConsentPurpose;

  constructor(purpose: ConsentPurpose) {
    super(NewsConsentRequestEvent.type);
    this.purpose = purpose;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-consent-request': NewsConsentRequestEvent;
  }
}

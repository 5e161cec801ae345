import type { Share, SharePlace } from './share-bar.events.js';

/** What is known of a share when it is over: `denied` by the browser, `cancelled` by the reader. */
export const SHARE_OUTCOMES = ['copied', 'shared', 'cancelled', 'denied', 'failed'] as const;
export type ShareOutcome = (typeof SHARE_OUTCOMES)[number];

/**
 * `news-share-complete`: how it went, where that can be known: for `copy` and `native`. Whether something was posted
 * on a network, no page can know. Bubbles, composed, not cancelable.
 */
export class NewsShareCompleteEvent extends Event implements Share {
  static readonly type = 'news-share-complete';
  declare readonly shareTarget: SharePlace;
  declare readonly url: string;
  declare readonly text: string;
  declare readonly quote?: string;
  readonly outcome: ShareOutcome;

  constructor(share: Share, outcome: ShareOutcome) {
    super(NewsShareCompleteEvent.type, { bubbles: true, composed: true });
    Object.assign(this, share);
    this.outcome = outcome;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-share-complete': NewsShareCompleteEvent;
  }
}

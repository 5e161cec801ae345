import type { ShareTarget } from './targets.js';

/** A target of the library, or the id of one of the site's own. */
export type SharePlace = ShareTarget | (string & {});

/** What both events tell. */
export interface Share {
  /** Where to. Not called `target`, which every event has: the element. */
  readonly shareTarget: SharePlace;
  /** Absolute address of the article, with campaign parameters if there are any; of a quotation, if there is one. */
  readonly url: string;
  /** The words that go along, with the AI label; what is copied, if the target is `copy`. */
  readonly text: string;
  /** The text that the reader has selected, if that is what is shared. */
  readonly quote?: string | undefined;
}

abstract class ShareEvent extends Event implements Share {
  declare readonly shareTarget: SharePlace;
  declare readonly url: string;
  declare readonly text: string;
  declare readonly quote?: string;

  constructor(type: string, cancelable: boolean, share: Share) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, share);
  }
}

/**
 * `news-share`: a reader is about to share, and nothing has happened yet. Bubbles, composed, cancelable:
 * `preventDefault()` says that the host does it, or that it is not to be done.
 */
export class NewsShareEvent extends ShareEvent {
  static readonly type = 'news-share';

  constructor(share: Share) {
    super(NewsShareEvent.type, true, share);
  }
}

/** What is known of a share when it is over: `denied` by the browser, `cancelled` by the reader. */
export const SHARE_OUTCOMES = ['copied', 'shared', 'cancelled', 'denied', 'failed'] as const;
export type ShareOutcome = (typeof SHARE_OUTCOMES)[number];

/**
 * `news-share-complete`: how it went, where that can be known: for `copy` and `native`. Whether something was posted
 * on a network, no page can know. Bubbles, composed, not cancelable.
 */
export class NewsShareCompleteEvent extends ShareEvent {
  static readonly type = 'news-share-complete';
  readonly outcome: ShareOutcome;

  constructor(share: Share, outcome: ShareOutcome) {
    super(NewsShareCompleteEvent.type, false, share);
    this.outcome = outcome;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-share': NewsShareEvent;
    'news-share-complete': NewsShareCompleteEvent;
  }
}

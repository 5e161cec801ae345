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

/**
 * `news-share`: a reader is about to share, and nothing has happened yet. Bubbles, composed, cancelable:
 * `preventDefault()` says that the host does it, or that it is not to be done.
 */
export class NewsShareEvent extends Event implements Share {
  static readonly type = 'news-share';
  declare readonly shareTarget: SharePlace;
  declare readonly url: string;
  declare readonly text: string;
  declare readonly quote?: string;

  constructor(share: Share) {
    super(NewsShareEvent.type, { bubbles: true, composed: true, cancelable: true });
    Object.assign(this, share);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-share': NewsShareEvent;
  }
}

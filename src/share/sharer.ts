import { writeClipboard } from '../core/clipboard.js';
import { NewsShareEvent, type Share, type SharePlace } from './share-bar.events.js';
import { NewsShareCompleteEvent, type ShareOutcome } from './share-complete.events.js';
import type { ShareContent } from './share-content.js';
import { canShare } from './can-share.js';
import { shareData } from './share-data.js';
import { shareOf } from './share-of.js';
import type { BarContent } from './share-item.js';

/** Shares, after the page was asked, and tells how that ended. */
export class Sharer {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** What the events tell: of copying, what is copied. */
  shareOf(shareTarget: SharePlace, content: BarContent): Share {
    const share = shareOf(shareTarget, content);
    return shareTarget === 'copy' ? { ...share, text: content.url } : share;
  }

  /** Whether the device has a sheet for this. */
  canShare(content: BarContent): boolean {
    return canShare(shareData(content));
  }

  /** Whether the page lets it happen. Nothing has happened before. */
  ask(share: Share): boolean {
    return this.#element.dispatchEvent(new NewsShareEvent(share));
  }

  /** Copies the share's text. */
  async copy(share: Share): Promise<ShareOutcome> {
    return this.#tell(share, (await writeClipboard(share.text)) ? 'copied' : 'denied');
  }

  /** Opens the device's own sheet. Closing it is no failure. */
  async native(share: Share, content: ShareContent): Promise<ShareOutcome> {
    try {
      await navigator.share(shareData(content));
      return this.#tell(share, 'shared');
    } catch (error) {
      return this.#tell(share, (error as DOMException).name === 'AbortError' ? 'cancelled' : 'failed');
    }
  }

  #tell(share: Share, outcome: ShareOutcome): ShareOutcome {
    this.#element.dispatchEvent(new NewsShareCompleteEvent(share, outcome));
    return outcome;
  }
}

import type { Share, SharePlace } from './share-bar.events.js';
import type { BarContent } from './share-item.js';
import { messageOf } from './share-message.js';

/** What the events tell of a share on a network. */
export const shareOf = (shareTarget: SharePlace, content: BarContent): Share => ({
  shareTarget,
  url: content.url,
  text: messageOf(content).text,
  quote: content.quote,
});

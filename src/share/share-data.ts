import type { ShareContent } from './share-content.js';
import { messageOf } from './share-message.js';

/** What the device's own sheet gets: apps that take no title show the text. */
export const shareData = (content: ShareContent): ShareData => {
  const { headline, text } = messageOf(content);
  return { title: headline, text, url: content.url };
};

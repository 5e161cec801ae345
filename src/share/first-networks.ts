/** Links of a bar of which nothing is said, in the first load: as network-urls.ts makes them where nothing is too long. */
import { encode } from './encode.js';
import { messageOf, paragraphs } from './share-message.js';
import type { ShareContent } from './share-content.js';

/** Whether what is shared is short enough, in UTF-16 units, that no network cuts anything off. */
export const isShort = (content: ShareContent): boolean =>
  `${content.headline ?? ''}${content.url}`.length < 200;

export const bluesky = (content: ShareContent): string => {
  const { text } = messageOf(content);
  return `https://bsky.app/intent/compose?text=${encode(paragraphs(text, content.url))}`;
};

export const email = (content: ShareContent): string => {
  const { headline } = messageOf(content);
  return `mailto:?${headline ? `subject=${encode(headline)}&` : ''}body=${encode(content.url)}`;
};

/**
 * One function a network, so that a bundle has only those that are used. Each gives the address behind a link,
 * throws `ShareUrlError` where there is none, and keeps to the network's limit by trimming headline, then
 * quotation, never the address or the label. Limits marked ° are common knowledge and were not looked up.
 */
import { bytes, lengthOnMastodon, weightOnX } from './counting.js';
import { mastodonHost } from './mastodon-host.js';
import type { ShareContent } from './share-content.js';
import { shareLink } from './share-link.js';
import { ShareUrlError } from './share-url-error.js';
import { signs } from './trim-text.js';

/** Hashtags without "#", of letters, digits and "_" only; empty ones are dropped. */
const hashtagsOf = ({ hashtags }: ShareContent): string[] =>
  (hashtags ?? []).map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}_]/gu, '')).filter(Boolean);

/** 280 by X's weights. X sets the address, each hashtag and "via @name" after the text, and counts them. */
export function x(content: ShareContent): string {
  const tags = hashtagsOf(content);
  const via = /(?<![^@/])\w+$/.exec(content.via ?? '')?.[0] ?? '';
  return shareLink(
    content,
    'https://x.com/intent/tweet?text={text}&url={url}&hashtags={hashtags}&via={via}',
    ({ text }) => weightOnX(text, ...tags.map((tag) => `#${tag}`), via && `via @${via}`) <= 280,
    { hashtags: tags.join(','), via },
  );
}

/** The address only: Facebook takes the words from the page's Open Graph. */
export const facebook = (content: ShareContent): string =>
  shareLink(content, 'https://www.facebook.com/sharer/sharer.php?u={url}');

/** The address only. */
export const linkedin = (content: ShareContent): string =>
  shareLink(content, 'https://www.linkedin.com/sharing/share-offsite/?url={url}');

/**
 * 500 on Mastodon; servers may allow more. Without an instance, the official page where readers choose theirs.
 * @throws {ShareUrlError} also `unsafe-instance`
 */
export function mastodon(content: ShareContent): string {
  const instance = content.instance?.trim();
  const place = instance ? mastodonHost(instance)?.concat('/share?') : 'share.joinmastodon.org/#';
  if (!place) throw new ShareUrlError('unsafe-instance');
  return shareLink(content, `https://${place}text={post}`, ({ post }) => lengthOnMastodon(post) <= 500);
}

/**
 * 500 on Threads, where the address is an attachment and not counted; the first hashtag of at most 50 signs is
 * the topic. https://developers.facebook.com/documentation/threads/threads-web-intents
 */
export const threads = (content: ShareContent): string =>
  shareLink(
    content,
    'https://www.threads.com/intent/post?text={text}&url={url}&tag={tag}',
    ({ text }) => bytes(text) <= 500,
    { tag: hashtagsOf(content).find(({ length }) => length <= 50) ?? '' },
  );

/** No limit is documented; like every link, it stays under 8,000. */
export const whatsapp = (content: ShareContent): string => shareLink(content, 'https://wa.me/?text={post}');

/** As WhatsApp. https://core.telegram.org/widgets/share */
export const telegram = (content: ShareContent): string =>
  shareLink(content, 'https://t.me/share/url?url={url}&text={text}');

/** Title of 300°. */
export const reddit = (content: ShareContent): string =>
  shareLink(
    content,
    'https://www.reddit.com/submit?url={url}&title={headline}',
    ({ headline }) => headline.length <= 300,
  );

/** Title of 80°. */
export const hackerNews = (content: ShareContent): string =>
  shareLink(
    content,
    'https://news.ycombinator.com/submitlink?u={url}&t={headline}',
    ({ headline }) => headline.length <= 80,
  );

/** 300 grapheme clusters, the address among them. https://docs.bsky.app/docs/advanced-guides/intent-links */
export const bluesky = (content: ShareContent): string =>
  shareLink(content, 'https://bsky.app/intent/compose?text={post}', ({ post }) => signs(post).length <= 300);

/** The finished address under 2,000 characters°. */
export const email = (content: ShareContent): string =>
  shareLink(content, 'mailto:?subject={headline}&body={mail}', (_, { length }) => length < 2000);

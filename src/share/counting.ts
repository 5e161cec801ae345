import { signs } from './trim-text.js';

/** An address counts 23 on X and Mastodon; longer ones in a text are counted in full, which is on the safe side. */
const pad = (link: string): string => link.padEnd(23, '-');

/**
 * Length on X, where 280 is the limit. The rule is twitter-text's configuration v3: weights of code points, an
 * emoji 2 however long its sequence, an address 23, and what looks like a domain is one; after NFC, as its
 * parser does. https://github.com/twitter/twitter-text/blob/master/config/v3.json
 *
 * @param parts with spaces between them, and an address after the last.
 */
export const weightOnX = (...parts: readonly string[]): number =>
  [...parts, pad('')]
    .filter(Boolean)
    .join(' ')
    .normalize()
    .replace(/[\w-]+\.[a-z]{2}\S*/gi, pad)
    .replace(new RegExp('\\p{RGI_Emoji}', 'gv'), '--')
    .replace(/[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/gu, '--').length;

/**
 * Length on Mastodon, where 500 is the usual limit: grapheme clusters, an address with its scheme 23.
 * https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb
 *
 * @param post ends with an address.
 */
export const lengthOnMastodon = (post: string): number =>
  signs(post.replace(/\S+$/, '').replace(/https?:\S+/gi, pad) + pad('')).length;

/**
 * Length on Threads, where 500 is the limit: bytes of UTF-8. Meta says so of emoji
 * (https://developers.facebook.com/documentation/threads/posts); that its service counts every letter so was
 * found by others (https://github.com/gitroomhq/postiz-app/pull/1946), and is on the safe side.
 */
export const bytes = (text: string): number => new TextEncoder().encode(text).length;

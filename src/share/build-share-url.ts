import {
  bluesky,
  email,
  facebook,
  hackerNews,
  linkedin,
  mastodon,
  reddit,
  telegram,
  threads,
  whatsapp,
  x,
} from './network-urls.js';
import type { ShareContent } from './share-content.js';
import { addressOf } from './address-of.js';
import { ShareUrlError } from './share-url-error.js';
import type { ShareTarget } from './targets.js';

const noAddress = (): never => {
  throw new ShareUrlError('no-address');
};

const BUILDERS: Readonly<Record<ShareTarget, (content: ShareContent) => string>> = {
  x,
  facebook,
  linkedin,
  bluesky,
  mastodon,
  threads,
  whatsapp,
  telegram,
  reddit,
  'hacker-news': hackerNews,
  email,
  copy: addressOf,
  native: noAddress,
  print: noAddress,
};

const WORDS = ['headline', 'text', 'via', 'instance', 'label'] as const;

/** What comes from data may be anything. */
function check(content: unknown): asserts content is ShareContent {
  if (typeof content !== 'object' || !content) throw new ShareUrlError('wrong-type');
  const given = content as Readonly<Record<keyof ShareContent, unknown>>;
  const isText = (value: unknown): boolean => typeof value === 'string';
  const tags = given.hashtags ?? [];
  if (!WORDS.every((name) => isText(given[name] ?? '')) || !Array.isArray(tags) || !tags.every(isText))
    throw new ShareUrlError('wrong-type');
}

/**
 * The address behind a link that shares to a target; for "copy" the article's own. What is too long for the
 * network is trimmed by its own way of counting, the address never. Pure, works on servers.
 *
 * @throws {ShareUrlError} and nothing else.
 */
export function buildShareUrl(target: ShareTarget, content: ShareContent): string {
  if (typeof target !== 'string' || !Object.hasOwn(BUILDERS, target))
    throw new ShareUrlError('unknown-target');
  check(content);
  return BUILDERS[target](content);
}

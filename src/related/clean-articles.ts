import { AI_DISCLOSURES, type ArticleImage, type RelatedArticle } from '../article/model.js';
import { canonicalLanguage } from '../core/language.js';
import { safeUrl } from '../core/safe-url.js';
import { stated } from '../core/stated.js';
import { collapse } from '../core/text.js';

/** Services and pages are not trusted: whatever they give becomes articles that are well formed, or none. */

const MOST = 100;
const MOST_IMAGES = 20;
const LONGEST = 1000; // UTF-16
const LARGEST = 1e7;

type Given = Readonly<Record<string, unknown>>;

const record = (value: unknown): Given => Object(value) as Given;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** One line; undefined if nothing of it can be seen. */
function line(value: unknown): string | undefined {
  const text = typeof value === 'string' ? collapse(value.slice(0, LONGEST)) : '';
  return /[^\p{C}\p{Z}]/u.test(text) ? text : undefined;
}

/** A whole number that is at least 1. */
const count = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 1 && value < LARGEST ? Math.round(value) : undefined;

function imageOf(given: unknown, base: string): ArticleImage[] {
  const { url, width, height } = record(given);
  const src = safeUrl(url, base);
  return src ? [{ url: src, ...stated({ width: count(width), height: count(height) }) }] : [];
}

function articleOf(given: unknown, base: string): RelatedArticle | undefined {
  const { dir, aiDisclosure, ...fields } = record(given);
  const url = safeUrl(fields['url'], base);
  const headline = line(fields['headline']);
  if (!url || !headline) return undefined;
  const image = list(fields['image'])
    .slice(0, MOST_IMAGES)
    .flatMap((each) => imageOf(each, base));
  return {
    url,
    headline,
    ...stated({
      articleSection: line(fields['articleSection']),
      datePublished: line(fields['datePublished']),
      image: image[0] && image,
      inLanguage: canonicalLanguage(line(fields['inLanguage'])),
      dir: dir === 'ltr' || dir === 'rtl' ? dir : undefined,
      digitalSourceType: line(fields['digitalSourceType']),
      aiDisclosure: AI_DISCLOSURES.find((level) => level === aiDisclosure),
      wordCount: count(fields['wordCount']),
      readingTime: count(fields['readingTime']),
      commentCount: count(fields['commentCount']),
      discussionUrl: safeUrl(fields['discussionUrl'], base),
      thread: line(fields['thread']),
    }),
  };
}

/**
 * Articles, well formed; what has no address or no headline is left out.
 * @param base resolves relative addresses
 */
export const cleanArticles = (given: unknown, base: string): RelatedArticle[] =>
  list(given)
    .slice(0, MOST)
    .flatMap((each) => articleOf(each, base) ?? []);

/** What the library says, for pages that are built. */
import { disclosureFor, type Article } from 'example-articles';
import { disclosureLabel, wordsOf } from 'news-article';
import { en } from 'news-article/locales/en.js';

const WORDS = wordsOf(en, 'en');

/** How far AI made an article, in a word or two; undefined where people wrote it. */
export function labelOf(article: Article): string | undefined {
  const disclosure = disclosureFor(article);
  return disclosure && disclosureLabel(disclosure, WORDS, 'short');
}

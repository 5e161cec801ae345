/** What the library says, for pages that are built. */
import { disclosureFor } from 'example-articles';
import { disclosureLabel, wordsOf } from 'news-article';
import { en } from 'news-article/locales/en.js';

const WORDS = wordsOf(en, 'en');

/** How far AI made an article, in a sentence, or in a word or two; empty where people wrote it. */
export function labelOf(article, form = 'short') {
  const disclosure = disclosureFor(article);
  return disclosure ? disclosureLabel(disclosure, WORDS, form) : '';
}

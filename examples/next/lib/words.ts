/** What the library says, for pages that are built: the same words with and without JavaScript. */
import { addressOf, disclosureFor, type Article } from 'example-articles';
import { buildShareUrl, disclosureLabel, wordsOf } from 'news-article';
import { en } from 'news-article/locales/en.js';

const WORDS = wordsOf(en, 'en');

/** How far AI made an article, in a sentence, or in a word or two; undefined where people wrote it. */
export function labelOf(article: Article, form: 'sentence' | 'short' = 'sentence'): string | undefined {
  const disclosure = disclosureFor(article);
  return disclosure && disclosureLabel(disclosure, WORDS, form);
}

/** Links of the share bar that need no script. */
export function shareLinks(article: Article): { target: string; name: string; url: string }[] {
  const label = labelOf(article, 'short');
  const content = { url: addressOf(article), headline: article.headline, ...(label && { label }) };
  return [
    { target: 'email', name: 'Email', url: buildShareUrl('email', content) },
    { target: 'bluesky', name: 'Bluesky', url: buildShareUrl('bluesky', content) },
  ];
}

import type { Refusal } from '../adopt.js';
import type { PlacementReason } from '../placement.js';

/** Why no article was adopted. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'no-such-id': 'No element has the id that for="" names',
  data: 'The article is given as data',
  'no-headline': 'No headline: looked for an h1, itemprop="headline", the words of the page’s title, an h2',
  'no-text': 'No text: looked for paragraphs of 80 characters or more that stand with the headline',
};

/** Why a part stands, or does not. */
export const PLACEMENT_WORDS: Readonly<Record<PlacementReason, string>> = {
  composed: 'Composed',
  reserved: 'Its space was reserved while the page loaded',
  'own-tag': 'The page wrote the tag; it keeps its place',
  parts: 'The attribute parts="" leaves it out',
  shown: 'The page shows itself what it would say, or nothing is known of it',
  'no-data': 'Nothing is known to show',
  'own-pictures': 'The page brings its own article; its pictures are the page’s choice',
  trailing:
    'The library came after the article was on screen, so the part stands after it. Put loader.js into the head',
  'on-screen':
    'The library came after the article was on screen, and would have moved the text. Put loader.js into the head, or write the tag where it should stand',
  'no-place': 'No place under the headline that would not disturb the page’s columns',
  'no-article': 'No article was found',
};

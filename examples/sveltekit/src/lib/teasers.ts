import { bylineOf, dayOf, pathOf, type Article } from 'example-articles';
import { labelOf } from './words';

/** What lists show of an article: as little as a client-side router has to fetch. */
export interface Teaser {
  readonly path: string;
  readonly section: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  /** ISO 8601. */
  readonly published: string;
  readonly day: string;
  /** Where AI wrote it: a word or two. */
  readonly label: string | undefined;
}

export const teaserOf = (article: Article): Teaser => ({
  path: pathOf(article),
  section: article.section,
  headline: article.headline,
  standfirst: article.standfirst,
  byline: bylineOf(article.author),
  published: article.published,
  day: dayOf(article.published),
  label: labelOf(article),
});

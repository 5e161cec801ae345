import type { RelatedArticle } from '../article/model.js';
import { articleAddress } from '../core/article-address.js';

/** Published comments by thread. */
export type Counts = Readonly<Record<string, number>>;

/** The comment service's name for an article: a discussion's default, unless the data says another. */
export const threadOf = ({ thread, url }: RelatedArticle): string =>
  thread ?? articleAddress({ location: url }) ?? url;

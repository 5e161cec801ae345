import { LATER_PARTS } from './later-parts.js';

/**
 * The parts that `<news-article>` composes, in the order in which they stand. A further part is a line here or in later-parts.ts, its
 * rules in part-rules.ts, its reserved size in reserve.styles.ts, and its module in the table of autoload.ts.
 * The head script has the first of these tables too: keep it small.
 */

/** Where a part stands that does not stand in the head: `end` is after the article. */
export type Place = 'end';

export interface Part {
  readonly name: 'label' | 'header' | 'card' | 'share' | 'figure' | 'related';
  readonly tag: `news-${string}`;
  /** The label stands after the headline, others after the head, unless another place is named. */
  readonly place?: Place;
}

/** Those that space is reserved for. */
export const RESERVED_PARTS: readonly Part[] = [
  { name: 'label', tag: 'news-ai-disclosure' },
  { name: 'header', tag: 'news-article-header' },
  { name: 'card', tag: 'news-author-card' },
  { name: 'share', tag: 'news-share-bar' },
];

export const PARTS: readonly Part[] = [...RESERVED_PARTS, ...LATER_PARTS];

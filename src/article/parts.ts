/**
 * The parts that `<news-article>` composes, in the order in which they stand. A later part is a line here, its
 * rules in part-rules.ts, its reserved size in reserve.styles.ts, and its module in the table of autoload.ts.
 * The head script has the first of these tables too: keep it small.
 */

/** Where a part stands that does not stand after the head: `label` after the headline, `end` after the article. */
export type Place = 'label' | 'end';

export interface Part {
  readonly name: 'label' | 'header' | 'card' | 'figure';
  readonly tag: `news-${string}`;
  /** After the head, unless another place is named. */
  readonly place?: Place;
}

/** Those that space is reserved for. */
export const RESERVED_PARTS: readonly Part[] = [
  { name: 'label', tag: 'news-ai-disclosure', place: 'label' },
  { name: 'header', tag: 'news-article-header' },
  { name: 'card', tag: 'news-author-card' },
];

export const PARTS: readonly Part[] = [...RESERVED_PARTS, { name: 'figure', tag: 'news-figure' }];

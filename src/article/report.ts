import type { ArticleState } from '../core/article-context.js';
import type { Adoption } from './adopt.js';
import type { Placement } from './placement.js';
import type { PageMetadata } from './model.js';
import type { Shown } from './part-rules.js';

/** Everything a `<news-article>` found and did, for the inspector and for anyone who asks why. */
export interface ArticleReport extends PageMetadata {
  readonly state: ArticleState;
  /** Which article was adopted and how, or why none. */
  readonly adoption: Adoption;
  /** What the page itself shows. */
  readonly shown: Shown;
  /** Each part: where it stands, or why it does not. */
  readonly placements: readonly Placement[];
}

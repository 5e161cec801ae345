import type { Author, RelatedArticle } from '../../../src/article/model.js';
import type { RelatedService } from '../../../src/related/related-service.js';

/**
 * What the app of each framework draws:
 *
 * `news-article` (hears `news-share`) with
 * - while `hasHeader`: `news-article-header` with `headline`, `level`, `authors`, `updatedAt`, and `note` as a child in the slot
 *   `disclosure`;
 * - `news-share-bar` with `quote`, shares by email only, hears `news-share`, known to the app by a ref;
 * - `news-related-articles` with `articles` or `service`, hears `news-related-load`, and one link per name in `links`.
 */
export interface State {
  readonly hasHeader: boolean;
  readonly headline: string | undefined;
  readonly level: number;
  readonly authors: readonly Author[] | undefined;
  readonly updatedAt: string;
  readonly note: string;
  readonly quote: boolean;
  readonly articles: readonly RelatedArticle[] | undefined;
  readonly service: RelatedService | undefined;
  readonly links: readonly string[];
  readonly onShare: (event: HTMLElementEventMap['news-share']) => void;
  readonly onShareAround: (event: HTMLElementEventMap['news-share']) => void;
  readonly onRelatedLoad: (event: HTMLElementEventMap['news-related-load']) => void;
}

export interface App {
  /** Draws another state; what has been asked of the elements is done when it resolves. */
  update(change: Partial<State>): Promise<void>;
  /** What the ref to the share bar holds. */
  bar(): Element | null;
  unmount(): void;
}

export type Mount = (root: HTMLElement, state: State) => App | Promise<App>;

import type { RelatedArticle } from '../article/model.js';

/** What teasers are wanted for. */
export interface RelatedRequest {
  /** Address of the article that the reader has, without tracking parameters. */
  readonly url: string;
  /** Name of its section, if that is known. */
  readonly section?: string | undefined;
  /** Its keywords. */
  readonly keywords: readonly string[];
  /** How many are wanted: one more than is shown, since the one that the reader has may be among them. */
  readonly limit: number;
}

export interface RelatedOptions {
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Knows articles that belong with another. The suite in test/contracts/related.ts judges one; docs/related-articles.md
 * shows one.
 */
export interface RelatedService {
  /**
   * Articles, best first. May hold the one that the reader has, and doubles: these are left out.
   *
   * Rejects where it cannot tell; whatever it rejects with, readers can try again.
   */
  list(request: RelatedRequest, options?: RelatedOptions): Promise<readonly RelatedArticle[]>;
}

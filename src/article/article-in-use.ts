import type { ReactiveControllerHost } from 'lit';
import { declaredAi } from './ai-vocabularies.js';
import { followPrints } from './print/print-article.js';
import type { ArticleReport } from './report.js';

/** What the tag says of itself. */
export interface UsedHost extends ReactiveControllerHost, HTMLElement {
  readonly copyLabel?: string | undefined;
}

/**
 * What an article has for readers who do something with it: addresses on paper, and the AI label below what they
 * copy. Fetched at the first sign of use, since neither copying nor printing waits for anything.
 */
export class ArticleInUse {
  readonly #host: UsedHost;
  #report: ArticleReport | undefined;
  #unlabel: Promise<() => void> | undefined;

  constructor(host: UsedHost) {
    this.#host = host;
    followPrints();
  }

  /** Follows what is known of the article. */
  update(report: ArticleReport): void {
    this.#report = report;
    const { root } = report.adoption;
    if (!root || !declaredAi(report.article) || this.#host.copyLabel === 'off') this.release();
    else
      this.#unlabel ??= import('../disclosure/copy-label.js').then(
        ({ labelCopies }) => labelCopies(root, this.#host, () => this.#report?.article),
        () => {
          this.#unlabel = undefined; // offline: copies go without, until it is asked again
          return () => undefined;
        },
      );
  }

  /** Undoes what outlives the tag. */
  release(): void {
    void this.#unlabel?.then((unlabel) => unlabel());
    this.#unlabel = undefined;
  }
}

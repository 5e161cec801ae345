import { jsonRelated as adapter } from '../related/adapters/json.js';
import type { RelatedService } from '../related/related-service.js';

export interface JsonRelatedOptions {
  /** Address of a list of articles or a JSON Feed: docs/related-articles.md. A relative one is the page's. */
  readonly src: string;
}

/** Related articles of JSON, as the attribute `src`. Asks nothing before `list()`. For browsers: a server has no page. */
export const jsonRelated = ({ src }: JsonRelatedOptions): RelatedService => adapter({ src, page: document });

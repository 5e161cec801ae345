import { safeUrl } from '../core/safe-url.js';
import { wordpressRelated as adapter } from '../related/adapters/wordpress.js';
import type { RelatedService } from '../related/related-service.js';

export interface WordPressRelatedOptions {
  /** Address of the site or of its REST API; a relative one is the page's. Default: what the page names. */
  readonly endpoint?: string | undefined;
  /** Address of the posts, to choose oneself. Default: the newest in the categories of the page's post. */
  readonly src?: string | undefined;
  /** Where it is read which WordPress and which post this is. Default: `document`. */
  readonly page?: Document | undefined;
}

/**
 * Related articles of a WordPress site, as `service="wordpress"`. Asks nothing before `list()`. For browsers: a server
 * has no page.
 * @throws {Error} where neither `endpoint`, `src` nor the page names a WordPress
 */
export const wordpressRelated = ({
  endpoint,
  src,
  page = document,
}: WordPressRelatedOptions = {}): RelatedService =>
  adapter({ endpoint: safeUrl(endpoint, page.baseURI), src, page });

import { wordpressComments as adapter } from '../comments/adapters/wordpress.js';
import type { CommentService } from '../comments/comment-service.js';
import { settingsHere } from '../comments/settings-here.js';

export interface WordPressCommentsOptions {
  /** Address of the site or of its REST API; a relative one is the page's. Default: what the page names. */
  readonly endpoint?: string | undefined;
  /** Where it is read which WordPress and which post this is, and the site's own form is looked for. Default: `document`. */
  readonly page?: Document | undefined;
}

/**
 * Comments of a WordPress site, as `service="wordpress"`: by its REST API, or where that refuses guests as its own form
 * posts them. Asks nothing before its methods are called. For browsers: a server has no page.
 * @throws {CommentError} `unsupported` where neither `endpoint` nor the page names a WordPress
 */
export const wordpressComments = ({ endpoint, page }: WordPressCommentsOptions = {}): CommentService =>
  adapter(settingsHere(endpoint, page));

import { issoComments as adapter } from '../comments/adapters/isso.js';
import type { CommentService } from '../comments/comment-service.js';
import { settingsHere } from '../comments/settings-here.js';

export interface IssoCommentsOptions {
  /** Address of the Isso server. A relative one is the page's. */
  readonly endpoint: string;
}

/**
 * Comments of an Isso server, as `service="isso"`. Asks nothing before its methods are called.
 * @throws {CommentError} `unsupported` where `endpoint` is no http(s) address
 */
export const issoComments = ({ endpoint }: IssoCommentsOptions): CommentService =>
  adapter(settingsHere(endpoint));

import { httpComments as adapter } from '../comments/adapters/http.js';
import type { CommentService } from '../comments/comment-service.js';
import { settingsHere } from '../comments/settings-here.js';

export interface HttpCommentsOptions {
  /** Address of a server that keeps the contract of docs/comments-api.md. A relative one is the page's. */
  readonly endpoint: string;
}

/**
 * Comments of a server that keeps our contract, as `service="http"`. Asks nothing before its methods are called.
 * @throws {CommentError} `unsupported` where `endpoint` is no http(s) address
 */
export const httpComments = ({ endpoint }: HttpCommentsOptions): CommentService =>
  adapter(settingsHere(endpoint));

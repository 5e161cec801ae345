import { walineComments as adapter } from '../comments/adapters/waline.js';
import type { CommentService } from '../comments/comment-service.js';
import { settingsHere } from '../comments/settings-here.js';

export interface WalineCommentsOptions {
  /** Address of the Waline server. A relative one is the page's. */
  readonly endpoint: string;
}

/**
 * Comments of a Waline server, as `service="waline"`. Asks nothing before its methods are called.
 * @throws {CommentError} `unsupported` where `endpoint` is no http(s) address
 */
export const walineComments = ({ endpoint }: WalineCommentsOptions): CommentService =>
  adapter(settingsHere(endpoint));

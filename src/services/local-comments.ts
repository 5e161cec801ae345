import { localComments as adapter } from '../comments/adapters/local.js';
import type { CommentService } from '../comments/comment-service.js';

/**
 * Comments that never leave the browser, as `service="local"`: to try a design with, before there is a service. They are
 * in `localStorage`. What is written is published at once; a comment with the word "moderate" in it stays pending.
 */
export const localComments = (): CommentService => adapter();

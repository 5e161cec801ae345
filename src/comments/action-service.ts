import { CommentError } from './comment-error.js';
import type { CommentService } from './comment-service.js';

/** The address in `action` as a service that only takes comments. Its code is fetched when one is posted. */
export const actionService = (endpoint: string | undefined, page: Document): CommentService => ({
  list: () => Promise.reject(new CommentError('unsupported', 'An action does not list.')),
  create: async (...comment) => {
    const { actionComments } = await import('./adapters/action.js').catch((cause: unknown) => {
      throw new CommentError('network', 'The code for `action` could not be fetched.', { cause });
    });
    return actionComments({ endpoint, page }).create(...comment);
  },
});

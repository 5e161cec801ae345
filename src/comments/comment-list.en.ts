import type { Messages } from '../core/messages.js';

/** English words of a list of comments. */
export const commentListEnglish = {
  commentsEmpty: 'No comments yet.',
  commentsFailed: 'The comments could not be loaded.',
  commentReplying: 'replying to @{name}',
  commentYou: 'You',
  commentAnonymous: 'Anonymous',
  commentEdited: 'edited',
  commentPending: 'Awaiting approval. Only you can see this',
  commentRejected: 'Not approved. Only you can see this',
  commentRemoved: 'Comment removed',
  tryAgain: 'Try again',
} as const satisfies Partial<Messages>;

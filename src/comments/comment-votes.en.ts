import type { Messages } from '../core/messages.js';

/** English words for votes. */
export const commentVotesEnglish = {
  voteUp: 'Vote up',
  voteDown: 'Vote down',
  voteScore: 'Score: {score}',
  voteFailed: 'Your vote was not counted. Try again.',
} as const satisfies Partial<Messages>;

import type { Messages } from '../core/messages.js';

/** English words of what can be done in a list of comments. */
export const listControlsEnglish = {
  commentsSort: 'Sort by',
  sortOldest: 'Oldest first',
  sortNewest: 'Newest first',
  sortTop: 'Most liked',
  commentsMore: { one: 'Load {count} more', other: 'Load {count} more' },
  commentsEarlier: 'Load earlier comments',
  commentsNew: { one: '{count} new comment', other: '{count} new comments' },
  commentReply: 'Reply',
  commentReport: 'Report',
  commentEdit: 'Edit',
  commentDelete: 'Delete',
  commentAnswers: { one: '{count} answer', other: '{count} answers' },
  commentMoreAnswers: { one: 'Show {count} more answer', other: 'Show {count} more answers' },
  commentWhole: 'Show the whole comment',
  shareCopy: 'Copy link',
  copied: 'Copied',
  commentsClosed: 'Comments are closed.',
  commentFailed: 'That did not work. Try again.',
} as const satisfies Partial<Messages>;

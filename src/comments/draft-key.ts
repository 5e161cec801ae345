import type { CommentThread } from './comment.js';

export const DRAFT_PREFIX = 'news-article:draft|';
/** Where it is kept what a reader said of themselves. */
export const READER_KEY = 'news-article:reader';

/** Where the draft of a comment is kept. */
export const draftKey = ({ key }: CommentThread, parent: string | null | undefined): string =>
  `${DRAFT_PREFIX}${globalThis.location?.origin}|${key}|${parent ?? ''}`;

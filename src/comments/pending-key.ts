/** Where a reader's own comments that wait for approval are kept. */
export const PENDING_KEY = 'news-article:pending';

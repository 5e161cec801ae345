/** How an address begins to name a comment. */
export const HASH = '#comment-';

/** What leads to a comment, behind the address of its article. */
export const commentHash = (id: string): string => HASH + encodeURIComponent(id);

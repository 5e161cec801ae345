/** Why a comment service did not do what it was asked. */
export const COMMENT_ERROR_CODES = [
  'validation', // a field is missing or wrong: `fields` says which
  'too_long',
  'auth', // sign in first
  'closed', // no more comments are taken
  'forbidden',
  'duplicate', // the same was said already
  'rate_limited', // too fast: `retryAfterMs`
  'spam', // taken for spam, refused
  'captcha', // a proof is wanted or was wrong
  'not_found', // no such comment or thread
  'network', // no connection, or lost
  'timeout',
  'server', // the service failed, or its answer makes no sense
  'unsupported', // this service cannot do that
  'aborted', // nobody waits any more
] as const;
export type CommentErrorCode = (typeof COMMENT_ERROR_CODES)[number];

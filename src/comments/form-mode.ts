import type { CommentErrorCode } from './comment-error.js';
import type { DiscussionValue } from './discussion-context.js';

/** Whether there can be comments, as far as is known. */
export type FormMode = 'loading' | 'ready' | 'closed' | 'sign-in' | 'read-only' | 'unsupported';

/** What a service that does not tell what it can do has said by that. After any other failure readers may write. */
const BY_ERROR: Readonly<Partial<Record<CommentErrorCode, FormMode>>> = {
  unsupported: 'unsupported',
  auth: 'sign-in',
  closed: 'closed',
  forbidden: 'read-only',
};

export function modeOf({ capabilities, error }: DiscussionValue): FormMode {
  if (!capabilities) return error ? (BY_ERROR[error.code] ?? 'ready') : 'loading';
  if (capabilities.closed) return 'closed';
  if (capabilities.post) return 'ready';
  return capabilities.signIn ? 'sign-in' : 'read-only';
}

import type { Messages } from '../core/messages.js';

/** English words of a comment form where nobody can comment, or nobody answers. */
export const formClosedEnglish = {
  tryAgain: 'Try again',
  formUnreachable: 'The comment service does not answer. You can write already; what you write is kept.',
  formClosed: 'Comments are closed.',
  formReadOnly: 'You can read this discussion, but not comment on it.',
  formSignInNeeded: 'Comments are open to readers who are signed in.',
  formSignIn: 'Sign in to comment',
  formUnsupported: 'Comments cannot be posted here.',
  formKept: 'What you wrote:',
} as const satisfies Partial<Messages>;

import type { Messages } from '../core/messages.js';

/** English words of the comment form as it stands. */
export const formBodyEnglish = {
  formTitle: 'Leave a Comment',
  formReplyTo: 'Reply to {name}',
  formReply: 'Reply',
  formName: 'Name',
  formEmail: 'Email',
  formEmailNote: 'never shown',
  formUrl: 'Website',
  formOptional: 'optional',
  formText: 'Comment',
  formMarkdown: '**bold**, *italic*, `code` and > quotations work.',
  formCount: '{count}/{limit} characters',
  formModerated: 'Comments are moderated and will appear after approval.',
  formPost: 'Post comment',
  formFailed: 'Your comment could not be sent. Your text is still here; try again.',
} as const satisfies Partial<Messages>;

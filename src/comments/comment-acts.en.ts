import type { Messages } from '../core/messages.js';

/** English words for what a reader does with a comment. */
export const commentActsEnglish = {
  commentCancel: 'Cancel',
  commentSave: 'Save',
  commentSaved: 'Comment saved',
  commentText: 'Your comment',
  commentDeleteAsk: 'Delete this comment for good?',
  commentDeleted: 'Comment deleted',
  reportTitle: 'Report this comment',
  reportSpam: 'Spam or advertising',
  reportAbuse: 'Insult, hatred or threat',
  reportIllegal: 'Against the law',
  reportOther: 'Something else',
  reportText: 'What should the moderators know? (optional)',
  reportSend: 'Send report',
  reportDone: 'Thank you. The moderators will look at it.',
  copyByHand: 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.',
  copyByTouch: 'The browser did not allow copying. The text is selected.',
  shareLinkField: 'Copy this',
} as const satisfies Partial<Messages>;

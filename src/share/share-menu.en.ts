import type { Messages } from '../core/messages.js';

/** English words of what opens from a bar: the other targets, a link to copy by hand, the reader's Mastodon server. */
export const shareMenuEnglish = {
  copyByHand: 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.',
  copyByTouch: 'The browser did not allow copying. The text is selected.',
  shareLinkField: 'Copy this',
  mastodonServer: 'Your Mastodon server',
  mastodonInvalid: 'That is not the name of a server. It looks like this: mastodon.social',
  mastodonGo: 'Share on Mastodon',
  mastodonChoose: 'Help me find mine',
  mastodonChange: 'Change server ({name})',
} as const satisfies Partial<Messages>;

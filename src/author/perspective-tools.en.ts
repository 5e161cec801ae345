import type { Messages } from '../core/messages.js';

/** English words of the controls of an editorial perspective, which come on demand. */
export const perspectiveToolsEnglish = {
  copyPerspective: 'Copy text',
  copied: 'Copied',
  copyByHand: 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.',
  chooseVersion: 'Version',
  whatChanged: 'What changed',
  changedSince: 'Changes since version {version}',
  changedSinceBefore: 'Changes since the version before',
  nothingChanged: 'The text is the same.',
  added: 'Added:',
  removed: 'Removed:',
} as const satisfies Partial<Messages>;

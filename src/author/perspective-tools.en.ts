import type { Messages } from '../core/messages.js';

/** English words of what comes on demand: the controls of an editorial perspective, its loading, following. */
export const perspectiveToolsEnglish = {
  followFailed: 'That did not work. Try again.',
  perspectiveLoading: 'Loading the editorial perspective…',
  perspectiveLoaded: 'The editorial perspective is here.',
  perspectiveFailed: 'The editorial perspective could not be loaded.',
  tryAgain: 'Try again',
  copyPerspective: 'Copy text',
  copied: 'Copied',
  copyByHand: 'The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.',
  copyByTouch: 'The browser did not allow copying. The text is selected.',
  chooseVersion: 'Version',
  whatChanged: 'What changed',
  changedSince: 'Changes since version {version}',
  changedSinceBefore: 'Changes since the version before',
  nothingChanged: 'The text is the same.',
  added: 'Added:',
  removed: 'Removed:',
} as const satisfies Partial<Messages>;

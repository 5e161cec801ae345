import type { Messages } from '../core/messages.js';

/** English words of a player that is used. */
export const audioEngineEnglish = {
  audioPause: 'Pause',
  audioResume: 'Resume',
  audioReplay: 'Replay',
  audioSeek: 'Position',
  audioPosition: '{position} of {duration}',
  audioBack: 'Back 15 seconds',
  audioForward: 'Forward 15 seconds',
  audioBlocked: 'The browser did not start the sound. Press play.',
} as const satisfies Partial<Messages>;

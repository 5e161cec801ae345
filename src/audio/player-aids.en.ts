import type { Messages } from '../core/messages.js';

/** English words of what comes beside a player's sound. */
export const playerAidsEnglish = {
  audioSpeed: 'Speed',
  audioOptions: 'Options',
  audioClose: 'Close player',
} as const satisfies Partial<Messages>;

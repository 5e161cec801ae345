import type { Messages } from '../core/messages.js';

/** English words of what a player's "Options" opens. */
export const playerOptionsEnglish = {
  audioVoice: 'Voice',
  audioDownload: 'Download audio',
  audioRestart: 'From the beginning',
} as const satisfies Partial<Messages>;

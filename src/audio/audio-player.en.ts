import type { Messages } from '../core/messages.js';

/** English words of a player before it is used. */
export const audioPlayerEnglish = {
  listenTitle: 'Listen to Article',
  listenHint: 'Click play to generate audio',
  listenAbout: { other: 'about {minutes} min' },
  audioPlay: 'Play',
  audioCancel: 'Cancel preparing',
  audioRetry: 'Retry',
  audioPreparing: 'Preparing audio',
  audioOffline: 'No connection. Try again.',
  audioFailed: 'The audio could not be loaded. Try again.',
} as const satisfies Partial<Messages>;

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
  audioSpeed: 'Speed',
  audioVoice: 'Voice',
  audioOptions: 'Options',
  audioDownload: 'Download audio',
  audioRestart: 'From the beginning',
  audioClose: 'Close player',
  audioPreparingFor: {
    one: 'Preparing audio, about {seconds} second',
    other: 'Preparing audio, about {seconds} seconds',
  },
  audioBlocked: 'The browser did not start the sound. Press play.',
  audioLost: 'The connection was lost. What has arrived is played.',
  audioOffline: 'No connection. Try again.',
  audioDenied: 'You have no access to the audio of this article.',
  audioNone: 'There is no audio for this article.',
  audioChanged: 'The article has changed since this page was loaded. Reload it to listen.',
  audioBusy: 'Too many are listening at once. Try again.',
  audioBusyFor: {
    one: 'Too many are listening at once. Try again in {seconds} second.',
    other: 'Too many are listening at once. Try again in {seconds} seconds.',
  },
} as const satisfies Partial<Messages>;

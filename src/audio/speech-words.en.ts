import type { Messages } from '../core/messages.js';

/** English words of what goes on, and wrong, where speech is generated. */
export const speechWordsEnglish = {
  audioPreparingFor: {
    one: 'Preparing audio, about {seconds} second',
    other: 'Preparing audio, about {seconds} seconds',
  },
  audioLost: 'The connection was lost. What has arrived is played.',
  audioDenied: 'You have no access to the audio of this article.',
  audioNone: 'There is no audio for this article.',
  audioChanged: 'The article has changed since this page was loaded. Reload it to listen.',
  audioBusy: 'Too many are listening at once. Try again.',
  audioBusyFor: {
    one: 'Too many are listening at once. Try again in {seconds} second.',
    other: 'Too many are listening at once. Try again in {seconds} seconds.',
  },
} as const satisfies Partial<Messages>;

import type { NewsAudioPlayer } from './audio-player.js';
import type { PlaybackStore, StartAt } from './playback-store.js';
import type { SpeechRequest } from './speech.js';

/** What a player keeps for its reader, in their browser and for this site only. */
export class PlayerMemory {
  rate: number | undefined;
  secondsIn(_id: string): StartAt | undefined {
    return undefined;
  }
  placeIn(_request: SpeechRequest): StartAt | undefined {
    return undefined;
  }
  voice(_element: NewsAudioPlayer): string | undefined {
    return undefined;
  }
  keepVoice(_element: NewsAudioPlayer, _voice: string): void {}
  keep(_store: PlaybackStore): void {}
  forget(): void {}
}

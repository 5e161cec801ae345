import type { EngineHost } from './audio-engine.js';
import type { PlaybackStore, StartAt } from './playback-store.js';
export class PlayerMemory {
  constructor(_host: EngineHost) {}
  startAt: StartAt | undefined;
  rate: number | undefined;
  keep(_store: PlaybackStore): void {}
}

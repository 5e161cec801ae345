import { attachFile } from './attach-file.js';
import type { PlaybackSource } from './playback-source.js';
import type { PlayerMemory } from './player-memory.js';
import { recordingUrl, type Recorded } from './recording.js';

/** A plain recording is asked of nobody: no text, and its address tells it from others. */
export const recordingSource = (player: Recorded, memory: PlayerMemory): PlaybackSource => ({
  attach: attachFile,
  generate(startAt, { onRequest }) {
    const url = recordingUrl(player);
    onRequest({ articleId: url, text: '', segments: [], lang: '', textHash: '', accept: [], startAt: 0 });
    const { seconds } = memory.place(url) ?? {};
    return Promise.resolve({
      result: { kind: 'url', url },
      startAt: startAt ?? (seconds ? { seconds } : undefined),
    });
  },
});

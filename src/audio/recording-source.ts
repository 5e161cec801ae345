import { attachFile } from './attach-file.js';
import type { PlaybackSource } from './playback-source.js';
import { recordingUrl, type Recorded } from './recording.js';

/** A plain recording is asked of nobody: no text, and its address tells it from others. */
export const recordingSource = (player: Recorded): PlaybackSource => ({
  attach: (_, pressed) => attachFile(recordingUrl(player), pressed),
  generate(startAt, { onRequest }) {
    const url = recordingUrl(player);
    onRequest({ articleId: url, text: '', segments: [], lang: '', textHash: '', accept: [], startAt: 0 });
    return Promise.resolve({ result: { kind: 'url', url }, startAt });
  },
});

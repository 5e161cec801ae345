import { createMp3Encoder } from 'wasm-media-encoders';
import type { AudioFormat } from './audio-format.js';
import { SAMPLE_RATE } from './pcm.js';

/** kbit/s, constant: so a browser knows any place in the file by its length alone. */
const BITRATE = 48;

/**
 * Samples that LAME and every decoder put before the sound. As many of the silence that all speech begins with
 * are left out, so that the same marks fit this format and those that have no such delay.
 */
export const MP3_DELAY = 576 + 529;

export const mp3Format: AudioFormat = {
  name: 'mp3',
  type: 'audio/mpeg',
  version: `mp3-${BITRATE}.1`,
  matches: (mediaType) => mediaType === 'audio/mpeg' || mediaType === 'audio/mp3',
  async open() {
    const encoder = await createMp3Encoder();
    encoder.configure({
      sampleRate: SAMPLE_RATE,
      outputSampleRate: SAMPLE_RATE,
      channels: 1,
      bitrate: BITRATE,
    });
    let skip = MP3_DELAY;
    return {
      encode(samples) {
        const rest = samples.subarray(skip);
        skip = Math.max(0, skip - samples.length);
        // The encoder keeps its bytes in memory of its own, which the next call writes over.
        return Promise.resolve(
          encoder.encode([Float32Array.from(rest, (sample) => sample / 32_768)]).slice(),
        );
      },
      finish: () => Promise.resolve(encoder.finalize().slice()),
      close: () => undefined,
    };
  },
};

import { EncodedAudioPacketSource, EncodedPacket, Output, StreamTarget, WebMOutputFormat } from 'mediabunny';
import OpusScript from 'opusscript';
import type { AudioFormat } from './audio-format.js';
import { join, SAMPLE_RATE } from './pcm.js';

const BITRATE = 32_000;
/** Seconds. */
const FRAME = 0.02;
const FRAME_SAMPLES = SAMPLE_RATE * FRAME;
/** Samples at 48 kHz that the encoder looks ahead (6.5 ms); decoders leave them out. */
const PRE_SKIP = 312;

/** Of libopus's `opus_defines.h`. */
const SET_BITRATE = 4002;
const SET_COMPLEXITY = 4010;
/** Seven times as fast as the best (10), and speech sounds the same. */
const COMPLEXITY = 5;

const webmDecoder = {
  codec: 'opus',
  numberOfChannels: 1,
  sampleRate: 48_000,
  description: opusHead(),
} as const;

/** Opus in a WebM that is never gone back to: sizes unknown, header first, then block after block. */
export const webmFormat: AudioFormat = {
  name: 'webm',
  type: 'audio/webm; codecs=opus',
  version: `webm-opus-${BITRATE / 1000}.1`,
  matches: (mediaType, codecs) => mediaType === 'audio/webm' && (codecs === '' || codecs === 'opus'),
  async open() {
    const written: Uint8Array[] = [];
    const take = (): Uint8Array => new Uint8Array(Buffer.concat(written.splice(0)));
    const output = new Output({
      format: new WebMOutputFormat({ appendOnly: true, minimumClusterDuration: 1 }),
      target: new StreamTarget(
        new WritableStream({
          write: ({ data }) => {
            written.push(data.slice());
          },
        }),
      ),
    });
    const track = new EncodedAudioPacketSource('opus');
    output.addAudioTrack(track);
    await output.start();

    const opus = new OpusScript(SAMPLE_RATE, 1, OpusScript.Application.AUDIO);
    opus.encoderCTL(SET_BITRATE, BITRATE);
    opus.encoderCTL(SET_COMPLEXITY, COMPLEXITY);
    let rest = new Int16Array(0);
    let frames = 0;
    const addFrame = async (frame: Int16Array): Promise<void> => {
      const packet = opus.encode(
        Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength),
        FRAME_SAMPLES,
      );
      await track.add(
        new EncodedPacket(new Uint8Array(packet), 'key', frames * FRAME, FRAME),
        frames === 0 ? { decoderConfig: webmDecoder } : undefined,
      );
      frames += 1;
    };
    return {
      async encode(samples) {
        const input = join([rest, samples]);
        let at = 0;
        for (; at + FRAME_SAMPLES <= input.length; at += FRAME_SAMPLES) {
          await addFrame(input.subarray(at, at + FRAME_SAMPLES));
        }
        rest = input.slice(at);
        return take();
      },
      async finish() {
        // What the encoder still looks ahead for, and the rest of the last frame, are silence.
        const last = join([rest, new Int16Array(FRAME_SAMPLES)]).subarray(0, FRAME_SAMPLES);
        await addFrame(last);
        await output.finalize();
        return take();
      },
      close() {
        opus.delete();
        if (output.state === 'started') void output.cancel();
      },
    };
  },
};

/** The identification header of RFC 7845, section 5.1. */
function opusHead(): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head[8] = 1; // version
  head[9] = 1; // channels
  head.writeUInt16LE(PRE_SKIP, 10);
  head.writeUInt32LE(SAMPLE_RATE, 12);
  return new Uint8Array(head);
}

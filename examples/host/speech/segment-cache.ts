import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpeechMark } from '../../../src/audio/speech.js';
import { touch, writeWhole } from './disk.js';

/** A block of text as it was spoken. */
export interface SpokenSegment {
  readonly samples: Int16Array;
  /** Milliseconds and offsets from the segment's beginning. */
  readonly words: readonly SpeechMark[];
}

const MAGIC = 'speech segment 1\n';

/**
 * Keeps what was spoken, block by block, so that a corrected paragraph is the only one to be spoken again. A
 * file is one line of JSON with the words, then the samples, 16 bit, low byte first.
 */
export class SegmentCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'segments');
  }

  /** `undefined` when it is not there or not whole. */
  async read(key: string): Promise<SpokenSegment | undefined> {
    const path = this.#path(key);
    try {
      const file = await readFile(path);
      const end = file.indexOf('\n', MAGIC.length);
      if (file.toString('latin1', 0, MAGIC.length) !== MAGIC || end === -1) return undefined;
      const { words, samples } = JSON.parse(file.toString('utf8', MAGIC.length, end)) as {
        words: SpeechMark[];
        samples: number;
      };
      const bytes = file.subarray(end + 1);
      if (bytes.length !== samples * 2) return undefined;
      await touch(path);
      return {
        words,
        samples: Int16Array.from({ length: samples }, (_, index) => bytes.readInt16LE(index * 2)),
      };
    } catch {
      return undefined;
    }
  }

  async write(key: string, { samples, words }: SpokenSegment): Promise<void> {
    const bytes = Buffer.alloc(samples.length * 2);
    samples.forEach((sample, index) => bytes.writeInt16LE(sample, index * 2));
    const head = `${MAGIC}${JSON.stringify({ words, samples: samples.length })}\n`;
    await writeWhole(this.#path(key), Buffer.concat([Buffer.from(head), bytes]));
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.pcm`);
  }
}

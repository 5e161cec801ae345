import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpeechMark } from '../../../src/audio/speech.js';
import type { AudioFormat } from './audio-format.js';
import { touch, writeWhole } from './disk.js';
import { sha256 } from './speech-id.js';

/** A speech that is whole, as it is kept beside its files. */
export interface FinishedSpeech {
  readonly id: string;
  /** Of the article that it speaks. */
  readonly slug: string;
  readonly textHash: string;
  readonly source: 'engine' | 'estimated';
  /** Milliseconds. */
  readonly duration: number;
  readonly words: readonly SpeechMark[];
  readonly files: readonly FinishedFile[];
}

export interface FinishedFile {
  /** A format's. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hash of its bytes. */
  readonly hash: string;
}

/** Keeps what is whole in a folder: the files first, and what tells of them last. */
export class FinishedSpeeches {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'speech');
  }

  /** `undefined` when it is not there, or not all of it. */
  async read(id: string): Promise<FinishedSpeech | undefined> {
    try {
      const speech = JSON.parse(await readFile(join(this.#folder, `${id}.json`), 'utf8')) as FinishedSpeech;
      for (const { name, size } of speech.files) {
        const path = this.pathOf(id, name);
        if ((await stat(path)).size !== size) return undefined;
        await touch(path);
      }
      await touch(join(this.#folder, `${id}.json`));
      return speech.id === id ? speech : undefined;
    } catch {
      return undefined;
    }
  }

  async write(
    speech: Omit<FinishedSpeech, 'files'>,
    sounds: readonly (readonly [format: AudioFormat, bytes: Uint8Array])[],
  ): Promise<FinishedSpeech> {
    const files: FinishedFile[] = [];
    for (const [{ name }, bytes] of sounds) {
      await writeWhole(this.pathOf(speech.id, name), bytes);
      files.push({ name, size: bytes.length, hash: sha256(bytes).slice(0, 32) });
    }
    const finished = { ...speech, files };
    await writeWhole(join(this.#folder, `${speech.id}.json`), JSON.stringify(finished));
    return finished;
  }

  pathOf(id: string, name: string): string {
    return join(this.#folder, `${id}.${name}`);
  }
}

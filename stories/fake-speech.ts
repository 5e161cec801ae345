import { canFeed } from '../src/audio/media-source.js';
import { SpeechError, type SpeechErrorCode } from '../src/audio/speech.js';
import type {
  DeviceSpeech,
  GenerateOptions,
  SpeechProvider,
  SpeechRequest,
  SpeechResult,
  SpeechStream,
} from '../src/audio/speech.js';
import { MEDIA_TYPES, silence, type Container } from '../test/audio/silence.js';

/** How a made-up service behaves. */
export interface FakeSpeechOptions {
  /** Milliseconds until the first sound. */
  readonly latency?: number | undefined;
  /** Seconds of sound. */
  readonly length?: number | undefined;
  /** How it fails, instead of speaking. */
  readonly failure?: SpeechErrorCode | undefined;
  /** Seconds after which it may be asked again. */
  readonly retryAfter?: number | undefined;
  readonly voices?: boolean | undefined;
  /**
   * What becomes of the sound. `refused`: the browser does not start it, but for a second press. The others have
   * `reach` seconds of silence, after which nothing comes any more (`stalls`), or which are all there is (`breaks`).
   */
  readonly sound?: (typeof FAKE_SOUNDS)[number] | undefined;
  /** Whole seconds of sound before it stalls or breaks. */
  readonly reach?: number | undefined;
}

export const FAKE_SOUNDS = ['plays', 'refused', 'stalls', 'breaks'] as const;

const RATE = 8000; // samples a second

/** A recording of soft tones, one a word: enough to be heard and to be followed. */
function tones(seconds: number, starts: readonly number[]): Blob {
  const samples = new Int16Array(seconds * RATE);
  for (const [index, start] of starts.entries()) {
    const pitch = 180 + (index % 5) * 30;
    const first = Math.floor((start / 1000) * RATE);
    for (let at = 0; at < RATE / 6 && first + at < samples.length; at++)
      samples[first + at] =
        3000 * Math.sin((at * pitch * 2 * Math.PI) / RATE) * Math.sin((at / (RATE / 6)) * Math.PI);
  }
  const header = new DataView(new ArrayBuffer(44));
  const word = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index++) header.setUint8(at + index, text.charCodeAt(index));
  };
  word(0, 'RIFF');
  header.setUint32(4, 36 + samples.byteLength, true);
  word(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  word(36, 'data');
  header.setUint32(40, samples.byteLength, true);
  return new Blob([header, samples], { type: 'audio/wav' });
}

/** Sound that browsers keep back at the first time, as they do where nobody has pressed anything yet. */
function refused(recording: Blob): Pick<DeviceSpeech, 'kind' | 'sound' | 'release'> {
  const url = URL.createObjectURL(recording);
  const sound = new Audio(url);
  sound.play = () => {
    Reflect.deleteProperty(sound, 'play');
    return Promise.reject(new DOMException('Nobody has pressed anything.', 'NotAllowedError'));
  };
  const release = (): void => {
    sound.pause();
    sound.removeAttribute('src');
    URL.revokeObjectURL(url);
  };
  return { kind: 'device', sound, release };
}

/** Sound of which only so many seconds ever come: the rest is waited for, or is known not to come. */
function unfinished(seconds: number, isLost: boolean): Pick<SpeechStream, 'kind' | 'type' | 'open'> {
  const container = (['webm', 'mp3'] satisfies Container[]).find((name) => canFeed(MEDIA_TYPES[name]));
  if (!container) throw new SpeechError('unsupported', 'This browser cannot be fed with sound.');
  const bytes = silence(container, seconds);
  const bodyFrom = (offset: number): ReadableStream<Uint8Array> => {
    let isGiven = offset >= bytes.length;
    return new ReadableStream({
      pull: (body) => {
        if (!isGiven) body.enqueue(bytes.slice(offset));
        else if (isLost)
          body.error(new SpeechError('engine', 'The engine broke down.', { retryable: false }));
        else return new Promise(() => undefined);
        isGiven = true;
        return undefined;
      },
    });
  };
  return {
    kind: 'stream',
    type: MEDIA_TYPES[container],
    open: (offset) => Promise.resolve(bodyFrom(offset)),
  };
}

/** A service that generates tones with exact marks, as slowly and as badly as it is told. */
export class FakeSpeech implements SpeechProvider {
  readonly abilities = { seek: 'full', marks: 'word', background: true, download: false } as const;
  readonly #options: FakeSpeechOptions;

  constructor(options: FakeSpeechOptions = {}) {
    this.#options = options;
  }

  available(): boolean {
    return true;
  }

  voices(lang: string): { id: string; name: string; lang: string }[] {
    if (!this.#options.voices) return [];
    return ['Harbour', 'Heron', 'Reed'].map((name) => ({ id: name.toLowerCase(), name, lang }));
  }

  async generate(request: SpeechRequest, { signal, onProgress }: GenerateOptions): Promise<SpeechResult> {
    const { latency = 300, length = 40, failure, retryAfter, sound = 'plays', reach = 1 } = this.#options;
    const begun = performance.now();
    while (performance.now() - begun < latency) {
      const left = latency - (performance.now() - begun);
      onProgress({ generation: 'running', ratio: 1 - left / latency, estimate: left });
      await new Promise((resolve) => setTimeout(resolve, Math.min(200, left)));
      if (signal.aborted) throw new SpeechError('aborted', 'given up');
    }
    if (failure) throw new SpeechError(failure, failure, { retryAfter });
    const words = [...request.text.matchAll(/\S+/g)];
    const marks = words.map(
      ({ index, 0: text }) => [(index / request.text.length) * length * 1000, index, text.length] as const,
    );
    const spoken = {
      duration: length,
      marks: { source: 'engine', words: marks, duration: length * 1000 },
    } as const;
    if (sound === 'stalls' || sound === 'breaks')
      return { ...unfinished(reach, sound === 'breaks'), ...spoken };
    onProgress({ generation: 'done' });
    const recording = tones(
      length,
      marks.map(([ms]) => ms),
    );
    if (sound === 'refused') return { ...refused(recording), ...spoken };
    return { kind: 'blob', blob: recording, ...spoken };
  }
}

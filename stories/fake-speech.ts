import { SpeechError, type SpeechErrorCode } from '../src/audio/speech.js';
import type { GenerateOptions, SpeechProvider, SpeechRequest, SpeechResult } from '../src/audio/speech.js';

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
}

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
    const { latency = 300, length = 40, failure, retryAfter } = this.#options;
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
    onProgress({ generation: 'done' });
    return {
      kind: 'blob',
      blob: tones(
        length,
        marks.map(([ms]) => ms),
      ),
      duration: length,
      marks: { source: 'engine', words: marks, duration: length * 1000 },
    };
  }
}

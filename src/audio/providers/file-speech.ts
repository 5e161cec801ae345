import type { SpeechProvider } from '../speech.js';
export class FileSpeech implements SpeechProvider {
  readonly abilities = { seek: 'full', marks: 'none', background: true, download: true } as const;
  #src: string;
  constructor({ src }: { src: string; marksUrl?: string | undefined }) {
    this.#src = src;
  }
  available(): boolean {
    return true;
  }
  generate(): Promise<{ kind: 'url'; url: string }> {
    return Promise.resolve({ kind: 'url', url: this.#src });
  }
}

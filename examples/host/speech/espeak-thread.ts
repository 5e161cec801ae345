import { Worker } from 'node:worker_threads';
import { EngineError } from './engine.js';

/** As eSpeak tells of itself. */
export interface EspeakVoice {
  readonly name: string;
  readonly identifier: string;
  /** The smaller the number, the better it fits the language. */
  readonly languages: readonly { readonly name: string; readonly priority: number }[];
}

export interface EspeakPiece {
  readonly samples: Int16Array;
  readonly rate: number;
  /** Milliseconds, and place in code points. */
  readonly words: readonly (readonly [number, number])[];
}

interface Answer extends Partial<EspeakPiece> {
  readonly id: number;
  readonly done?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly take: (piece: EspeakPiece) => void;
  readonly done: (result: unknown) => void;
  readonly fail: (error: EngineError) => void;
}

/** Milliseconds without a sign of life, after which the thread is given up. */
const SILENT = 30_000;

/** The thread that eSpeak runs in: started when it is first needed, and again if it ended. Keeps no process alive. */
export class EspeakThread {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #watch: NodeJS.Timeout | undefined;
  #ids = 0;

  voices(): Promise<readonly EspeakVoice[]> {
    return this.#ask({ voices: true }, () => undefined) as Promise<readonly EspeakVoice[]>;
  }

  /** @throws {EngineError} */
  async speak(text: string, voice: string, take: (piece: EspeakPiece) => void): Promise<void> {
    await this.#ask({ text, voice }, take);
  }

  #ask(message: object, take: Waiting['take']): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#ids += 1);
    return new Promise((done, fail) => {
      this.#waiting.set(id, { take, done, fail });
      worker.ref();
      this.#watchAgain();
      worker.postMessage({ id, ...message });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./espeak-worker.mjs', import.meta.url), { execArgv: [] });
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#receive(answer);
    });
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, new Error('it ended')));
    return worker;
  }

  #receive({ id, samples, rate, words, done, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#watchAgain();
    if (!waiting) return;
    if (samples && rate !== undefined && words) {
      waiting.take({ samples, rate, words });
      return;
    }
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) {
      clearTimeout(this.#watch);
      this.#worker?.unref();
    }
    if (error === undefined) waiting.done(done);
    else waiting.fail(new EngineError(`eSpeak: ${error}`));
  }

  #watchAgain(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      if (this.#worker) this.#end(this.#worker, new Error('it does not answer'));
    }, SILENT);
    this.#watch.unref();
  }

  /** All that wait have failed; the next to ask gets a new thread. */
  #end(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    clearTimeout(this.#watch);
    void worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    const reason = error instanceof Error ? error.message : String(error);
    for (const { fail } of waiting) fail(new EngineError(`eSpeak: ${reason}`, { cause: error }));
  }
}

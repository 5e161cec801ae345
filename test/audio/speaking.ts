/** What the tests of HttpSpeech share. */
import { HttpSpeech, type HttpSpeechOptions } from '../../src/audio/providers/http-speech.js';
import type { SpeechError, SpeechProgress, SpeechRequest, SpeechResult } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { speechRequest, speechServer, type SpeechServer } from '../helpers/speech-server.js';

export type Parameters = Readonly<Record<string, string | number>>;

export interface Speaking {
  readonly server: SpeechServer;
  readonly provider: HttpSpeech;
  readonly result: Promise<SpeechResult>;
  readonly progress: readonly SpeechProgress[];
  readonly controller: AbortController;
  /** Waits until the last progress says that all is there. */
  done(): Promise<SpeechProgress>;
}

/** Has a service with these faults speak the demo text. */
export async function speak(
  parameters: Parameters = {},
  options: Partial<HttpSpeechOptions> = {},
  given: Partial<SpeechRequest> = {},
): Promise<Speaking> {
  const server = speechServer(parameters);
  const provider = new HttpSpeech({ endpoint: server.endpoint, ...options });
  const request = { ...(await speechRequest()), ...given };
  const progress: SpeechProgress[] = [];
  const controller = new AbortController();
  const onProgress = (now: SpeechProgress): unknown => progress.push(now);
  const result = provider.generate(request, { signal: controller.signal, onProgress });
  result.catch(() => undefined);
  const done = (): Promise<SpeechProgress> =>
    until('the end of generation', () => {
      const last = progress.at(-1);
      return last?.generation === 'done' && last;
    });
  return { server, provider, result, progress, controller, done };
}

export { failure } from './failure.js';

/** All bytes up to the end, or to what breaks it. */
export async function readAll(
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly error?: SpeechError }> {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await new Blob(parts).arrayBuffer());
  for (;;) {
    try {
      const { done, value } = await reader.read();
      if (done) return { bytes: await bytes() };
      parts.push(value as Uint8Array<ArrayBuffer>);
    } catch (error) {
      return { bytes: await bytes(), error: error as SpeechError };
    }
  }
}

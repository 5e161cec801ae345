import { FILE_FORMATS, type AudioFormat } from './audio-format.js';
import type { FinishedSpeech } from './finished-speech.js';
import { SpeechJob } from './speech-job.js';

/** The contract's version. */
const V = 1;

/** The object of 200. @param base path that the service is mounted at. */
export function readyBody(speech: FinishedSpeech, base: string): object {
  const { id, textHash, source, duration, words } = speech;
  return {
    v: V,
    state: 'ready',
    id,
    audio: FILE_FORMATS.map(({ name, type }) => ({
      url: `${base}/${id}.${name}`,
      type,
      duration: duration / 1000,
    })),
    marks: { v: V, id, textHash, source, duration, words },
    download: `${base}/${id}.mp3`,
  };
}

/** The object of 202. @param formats that the browser takes, the best first. */
export function generatingBody(job: SpeechJob, base: string, formats: readonly AudioFormat[]): object {
  const { id } = job.facts;
  return {
    v: V,
    state: 'generating',
    id,
    audio: formats.map(({ name, type }) => ({
      url: `${base}/${id}/live.${name}`,
      type,
      live: true,
      duration: job.duration / 1000,
    })),
    status: `${base}/${id}`,
    events: `${base}/${id}/events`,
    estimate: job.estimate,
  };
}

/** The answer to a request, and to a poll: 200, 202, or the job's problem. */
export function stateResponse(
  found: SpeechJob | FinishedSpeech,
  base: string,
  formats: readonly AudioFormat[] = FILE_FORMATS,
): Response {
  if (!(found instanceof SpeechJob)) return json(200, readyBody(found, base));
  if (found.problem) return found.problem.toResponse();
  return json(202, generatingBody(found, base, formats), {
    Location: `${base}/${found.facts.id}`,
    'Retry-After': '1',
  });
}

export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
}

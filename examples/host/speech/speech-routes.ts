import { Hono, type Context } from 'hono';
import { clientOf } from '../client-of.js';
import { json, stateResponse } from './answers.js';
import { SpokenArticles } from './article-text.js';
import { acceptedFormats, formatNamed } from './audio-format.js';
import { fileResponse, liveResponse } from './audio-response.js';
import { eventStream } from './event-stream.js';
import { isLanguage, readRequest } from './read-request.js';
import { readSettings, type SpeechSettings } from './settings.js';
import { SpeechJob } from './speech-job.js';
import { problemOf, SpeechProblem } from './speech-problem.js';
import { SpeechService } from './speech-service.js';

export interface SpeechOptions {
  /** Default: by the `SPEECH_*` variables. */
  readonly settings?: Partial<SpeechSettings>;
  /** Folder with the articles' sources. Default: the demo pages'. */
  readonly articles?: string;
  /** Gets the engine ready before the first reader asks. Default: false. */
  readonly warm?: boolean;
  /** Ends all generation. */
  readonly signal?: AbortSignal;
}

/**
 * The contract of docs/audio-endpoint.md, to be mounted at `base`.
 *
 * - `POST /` asks for speech, `GET /?lang=` for voices
 * - `GET /ID` how it stands, `/ID/events` the same as events
 * - `GET /ID/live.FORMAT` sound as it is made, `/ID.FORMAT` once it is whole
 */
export function speechRoutes(base: string, articles: string, options: SpeechOptions = {}): Hono {
  const app = new Hono();
  const service = new SpeechService(
    { ...readSettings(), ...options.settings },
    new SpokenArticles(options.articles ?? articles),
    options.signal ?? new AbortController().signal,
  );

  if (options.warm === true) void service.warm();

  app.post('/', async (c) => {
    const ask = await readRequest(c.req.raw);
    const { host } = new URL(c.req.url);
    const found = await service.request(ask, { host, client: clientOf(c) });
    return stateResponse(found, base, acceptedFormats(ask.accept));
  });

  app.get('/', async (c) => {
    const lang = c.req.query('lang') ?? '';
    if (!isLanguage(lang)) throw new SpeechProblem(400, 'Ask with ?lang= and a language tag.');
    return json(200, { voices: await service.voices(lang) });
  });

  app.get('/:id{[\\w-]+}', async (c) => stateResponse(await service.find(c.req.param('id')), base));

  app.get('/:id{[\\w-]+}/events', async (c) => {
    const found = await service.find(c.req.param('id'));
    return eventStream(found, base);
  });

  app.get('/:id{[\\w-]+}/:live{live\\.\\w+}', (c) =>
    sound(c, c.req.param('id'), c.req.param('live').slice('live.'.length), true),
  );

  app.get('/:file{[\\w-]+\\.\\w+}', (c) => {
    const [id = '', name = ''] = c.req.param('file').split('.');
    return sound(c, id, name, false);
  });

  async function sound(c: Context, id: string, name: string, live: boolean): Promise<Response> {
    const format = formatNamed(name);
    if (!format) throw new SpeechProblem(404, 'There is no such format.');
    const found = await service.find(id);
    if (found instanceof SpeechJob) {
      if (found.problem) throw found.problem;
      if (!live) throw new SpeechProblem(404, 'It is not whole yet.', { retryable: true, retryAfter: 1 });
      return liveResponse(found.live.get(name)!, format);
    }
    const file = found.files.find((candidate) => candidate.name === name);
    if (!file) throw new SpeechProblem(404, 'There is no such file.');
    const keep = live ? 'no-store' : 'public, max-age=31536000, immutable';
    return fileResponse(service.pathOf(id, name), file, format, c.req.raw.headers, keep);
  }

  app.all('/', () => {
    throw new SpeechProblem(405, 'Ask with POST, or with GET for voices.', {
      headers: { Allow: 'GET, HEAD, POST' },
    });
  });
  app.all('*', () => {
    throw new SpeechProblem(404, 'There is nothing here.');
  });
  app.onError((error) => problemOf(error).toResponse());
  return app;
}

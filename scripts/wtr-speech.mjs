/**
 * A speech service for tests (docs/audio-endpoint.md), with every fault on demand. In the test runner it is at
 * `/__speech/`; in any Node server, `handleSpeech(request, response)` answers what is below that path.
 *
 * - `POST /__speech/endpoint?…` is the endpoint; `GET` of it its voices.
 * - `PUT /__speech/text` makes a text (the body) known, and gives its hash; `DEMO_TEXT` is known from the start.
 *   Another hash without `text` is answered 409.
 * - `GET /__speech/log?run=NAME` tells what came in that run: `{ generations, requests: [{ method, path, query,
 *   headers, body, at, status, bytes, end }] }`; `at` in ms, `end`: open | finished | cut (by this server) |
 *   left (by the reader).
 *
 * Parameters of the endpoint's address. What it starts (status, events, audio) keeps to them too.
 *
 * run        name of a run: tests that give each their own do not see each other's generations and requests
 * mode       ready (standard: 200 at once) | live (202 with audio) | wait (202 without audio until all is there)
 * formats    of webm,mp3,wav: which, in this order; standard all
 * word       ms of sound for each word (400)
 * answer     ms before POST is answered (0), or `never`
 * latency    ms from POST until the first byte is generated (0)
 * speed      times real time at which it is generated (50)
 * break      0 to 1: the engine fails there; live audio breaks off, status and events give a problem 502
 * marks      on (standard) | early (all with the first answer) | late (only when ready) | url (an address) |
 *            bad (wrong shape) | none
 * source     engine (standard) | aligned | estimated
 * from       marks events bring only what is new
 * events     yes (standard) | no | a number: the connection is lost after so many events, each time | silent:
 *            nothing comes | html | 500
 * interval   ms between events, and between pieces of live audio (50)
 * status     no: there is no address to poll
 * download   the file may be taken
 * cut        bytes after which audio breaks off, `cuts` times (1)
 * range      yes (standard) | no: answered 200 with all | wrong: 206 at another place
 * audio-type another content type of audio
 * fail       a status: a problem, `fail-at` post (standard) | status | audio | voices, the first `times` times
 *            (standard: always)
 * problem    yes (standard) | html | truncated: what the body of a failure is
 * retryable  true | false, in the problem
 * retry-after seconds, or `date:SECONDS` for a date; of failures, and of 202 (there 1 if not given)
 * body       of an answer to POST: yes (standard) | truncated | html | empty | list | state | audio | scheme | huge |
 *            type (right, but as text/plain)
 * voices     yes (standard) | no (404) | bad (some are of wrong shapes) | html
 */
import { answerWrongly, fail, fails, json, retryAfter, send, wait } from './speech/answers.mjs';
import { BASE, Job, sha256, textHashOf } from './speech/job.mjs';
import { log, runOf } from './speech/runs.mjs';
import { settingsOf } from './speech/settings.mjs';
import { FORMATS } from './speech/sound.mjs';
import { sendAudio, sendEvents } from './speech/streams.mjs';

/** Known from the start: two segments, with signs of more than one UTF-16 unit. */
export const DEMO_TEXT =
  'The foghorn is silent 🌊 tonight\n\nNobody at the harbour slept well: the quiet, they said, was too loud.';

const texts = new Map([[textHashOf(DEMO_TEXT), DEMO_TEXT]]);
const jobs = new Map();

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function speak(request, response, settings, entry) {
  const asked = JSON.parse((await bodyOf(request)) || '{}');
  entry.body = asked;
  await wait(settings.answer, response);
  if (response.destroyed || fails(response, 'post', settings)) return;
  if (typeof asked.text === 'string') texts.set(textHashOf(asked.text), asked.text);
  const text = texts.get(asked.textHash);
  if (text === undefined) return fail(response, 409, settings);
  const formats = settings.formats.filter((format) => asked.accept?.includes(FORMATS[format]));
  if (!formats.length) return fail(response, 422, settings);
  const id = sha256(JSON.stringify([settings.run, asked.textHash, asked.voice, settings])).slice(0, 20);
  if (!jobs.has(id)) {
    jobs.set(id, new Job({ id, text, settings }));
    runOf(settings.run).generations++;
  }
  describe(response, jobs.get(id), settings.body);
}

function describe(response, job, body = 'yes') {
  const answer = job.describe();
  if (body !== 'yes') answerWrongly(response, body, answer);
  else if (job.broken) fail(response, 502, job.settings);
  else if (job.ready) json(response, 200, answer);
  else
    json(response, 202, answer, {
      ...(answer.status && { location: answer.status }),
      ...retryAfter(job.settings.retryAfter ?? '1'),
    });
}

const VOICES = [
  { id: 'harbour', name: 'Harbour', lang: 'en' },
  { id: 'pier', name: 'Pier', lang: 'en-GB' },
];

function sendVoices(response, settings) {
  if (fails(response, 'voices', settings)) return;
  const bad = [null, { id: 7, name: 'Seven' }, { id: 'nameless' }, { id: 'x', name: 'X', lang: 5 }, 'voice'];
  if (settings.voices === 'no') fail(response, 404, settings);
  else if (settings.voices === 'html') send(response, 200, 'text/html', '<h1>Voices</h1>');
  else json(response, 200, { voices: settings.voices === 'bad' ? [...bad, ...VOICES] : VOICES });
}

async function route(request, response, url) {
  const { method } = request;
  const path = url.pathname.slice(BASE.length);
  if (method === 'OPTIONS') return send(response, 204, 'text/plain', undefined);
  if (path === '/log') {
    const { generations, requests } = runOf(url.searchParams.get('run') ?? '');
    return json(response, 200, { generations, requests });
  }
  if (path === '/text' && method === 'PUT') {
    const text = await bodyOf(request);
    texts.set(textHashOf(text), text);
    return json(response, 200, { textHash: textHashOf(text) });
  }
  if (path === '/endpoint') {
    const settings = settingsOf(url.searchParams);
    const entry = log(settings.run, request, response, url);
    if (method === 'POST') return speak(request, response, settings, entry);
    return method === 'GET' ? sendVoices(response, settings) : fail(response, 405, settings);
  }
  const [, id, name = '', format] = /^\/jobs\/(\w+)(?:\/(\w+)(?:\.(\w+))?)?$/.exec(path) ?? [];
  const job = jobs.get(id);
  if (!job || (format && !job.settings.formats.includes(format))) return fail(response, 404, {});
  const entry = log(job.settings.run, request, response, url);
  if (name === 'events') return sendEvents(response, job);
  if (name === 'marks') return json(response, 200, job.marks());
  if (name === 'live' || name === 'file')
    return sendAudio(request, response, job, name === 'live', format, entry);
  return fails(response, 'status', job.settings) ? undefined : describe(response, job);
}

/**
 * Answers one request below `/__speech/`.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function handleSpeech(request, response) {
  const url = new URL(request.url, 'http://localhost');
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, range, authorization');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
  try {
    await route(request, response, url);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) send(response, 500, 'text/plain', String(error));
    else response.destroy();
  }
}

/** @returns {import('koa').Middleware} */
export function speechMiddleware() {
  return async (context, next) => {
    if (!context.path.startsWith(`${BASE}/`)) return next();
    context.respond = false;
    await handleSpeech(context.req, context.res);
    return undefined;
  };
}

/** What takes its time: events, and audio that is still being made. */
import { fail, fails, problemOf, send, wait } from './answers.mjs';
import { runOf } from './runs.mjs';
import { FORMATS } from './sound.mjs';

export async function sendEvents(response, job) {
  const { events, interval, marks, from } = job.settings;
  if (events === 'html') return send(response, 200, 'text/html', '<h1>Not here</h1>');
  if (events === '500') return fail(response, 500, job.settings);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  if (events === 'silent') return wait(600_000, response);
  let left = events === 'yes' ? Infinity : Number(events);
  let known = 0;
  const tell = (name, data) => {
    if (left-- <= 0) response.destroy();
    else response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  while (!response.destroyed && !job.ready && !job.broken) {
    tell('progress', { ratio: job.ratio, estimate: job.estimate });
    const { words } = job.marks();
    if (marks === 'on' && words.length > known) tell('marks', job.marks(from ? known : 0));
    known = words.length;
    await wait(interval, response);
  }
  if (response.destroyed) return undefined;
  if (job.broken) tell('error', problemOf(502, job.settings));
  else tell('ready', job.describe());
  if (!response.destroyed) response.end();
  return undefined;
}

/** From which byte on, as the reader asks and `range` allows. */
function rangeOf(request, size, { range }) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!asked || range === 'no') return { status: 200, start: 0, end: size };
  const start = Number(asked[1]) + (range === 'wrong' ? 1000 : 0);
  if (start >= size) return { status: 416 };
  return { status: 206, start, end: asked[2] ? Math.min(size, Number(asked[2]) + 1) : size };
}

/** Until the reader takes more, or has left. */
const drained = (response) =>
  new Promise((resolve) => {
    const end = () => {
      response.off('drain', end).off('close', end);
      resolve();
    };
    response.on('drain', end).on('close', end);
  });

export async function sendAudio(request, response, job, live, format, entry) {
  const { settings } = job;
  if (fails(response, 'audio', settings)) return;
  if (!live && !job.ready) return fail(response, 404, settings);
  const file = job.file(format);
  if (job.broken && Number(/\d+/.exec(request.headers.range)) + 1 >= job.available(format))
    return fail(response, 502, settings);
  const { status, start, end } = rangeOf(request, file.length, settings);
  if (status === 416)
    return send(response, 416, 'text/plain', '', { 'content-range': `bytes */${file.length}` });
  response.writeHead(status, {
    'content-type': settings.audioType ?? FORMATS[format],
    ...(settings.range !== 'no' && { 'accept-ranges': 'bytes' }),
    ...(status === 206 && { 'content-range': `bytes ${start}-${end - 1}/${live ? '*' : file.length}` }),
    ...(live
      ? { 'cache-control': 'no-store' }
      : { 'cache-control': 'max-age=3600, immutable', etag: `"${job.id}"`, 'content-length': end - start }),
  });
  response.flushHeaders();
  const run = runOf(settings.run);
  const limit = run.cuts < settings.cuts && start < settings.cut ? settings.cut : Infinity;
  let at = start;
  for (;;) {
    const next = Math.min(end, limit, job.available(format));
    if (next > at && !response.write(file.subarray(at, next))) await drained(response);
    at = Math.max(at, next);
    entry.bytes = at - start;
    if (response.destroyed) return;
    if (at >= end) return response.end();
    if (at >= limit || job.broken) {
      if (at >= limit) run.cuts++;
      await wait(30, response); // what is sent must arrive first
      entry.end = 'cut';
      return response.destroy();
    }
    await wait(settings.interval, response);
  }
}

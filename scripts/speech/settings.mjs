/** What the address of the speech endpoint for tests may ask for: the list in ../wtr-speech.mjs, read. */
import { FORMATS } from './sound.mjs';

const NEVER = Number.MAX_SAFE_INTEGER;

/** @param {URLSearchParams} query */
export function settingsOf(query) {
  const text = (name, standard) => query.get(name) ?? standard;
  const number = (name, standard) => (query.has(name) ? Number(query.get(name)) : standard);
  const formats = text('formats', 'webm,mp3,wav').split(',');
  const unknown = formats.find((format) => !(format in FORMATS));
  if (unknown) throw new RangeError(`no format ${unknown}; there are ${Object.keys(FORMATS).join(', ')}`);
  return {
    run: text('run', ''),
    mode: text('mode', 'ready'),
    formats,
    word: number('word', 400),
    answer: query.get('answer') === 'never' ? NEVER : number('answer', 0),
    latency: number('latency', 0),
    speed: number('speed', 50),
    break: number('break', Infinity),
    marks: text('marks', 'on'),
    source: text('source', 'engine'),
    from: query.has('from'),
    events: text('events', 'yes'),
    interval: number('interval', 50),
    status: text('status', 'yes') !== 'no',
    download: query.has('download'),
    cut: number('cut', Infinity),
    cuts: number('cuts', 1),
    range: text('range', 'yes'),
    audioType: text('audio-type', undefined),
    fail: number('fail', 0),
    failAt: text('fail-at', 'post'),
    times: number('times', Infinity),
    problem: text('problem', 'yes'),
    retryable: query.has('retryable') ? query.get('retryable') !== 'false' : undefined,
    retryAfter: text('retry-after', undefined),
    body: text('body', 'yes'),
    voices: text('voices', 'yes'),
  };
}

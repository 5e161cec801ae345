/** Answers of the speech service for tests, right ones and wrong ones. */
import { runOf } from './runs.mjs';

/** Until the time is over, or nobody waits for the answer any more. */
export const wait = (ms, response) =>
  new Promise((resolve) => {
    if (ms <= 0 || response.destroyed) return resolve();
    const end = () => {
      clearTimeout(timer);
      response.off('close', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, 2 ** 31 - 1));
    response.on('close', end);
  });

export function send(response, status, type, body, headers = {}) {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

export const json = (response, status, value, headers) =>
  send(response, status, 'application/json', JSON.stringify(value), headers);

export function retryAfter(value) {
  if (value === undefined) return {};
  const date = /^date:(\d+)$/.exec(value);
  return { 'retry-after': date ? new Date(Date.now() + date[1] * 1000).toUTCString() : value };
}

export const problemOf = (status, { retryable } = {}) => ({
  type: 'about:blank',
  title: `Speech fails with ${status}`,
  status,
  detail: 'as the test asked',
  ...(retryable !== undefined && { retryable }),
});

export function fail(response, status, settings) {
  const headers = retryAfter(settings.retryAfter);
  const text = JSON.stringify(problemOf(status, settings));
  if (settings.problem === 'html') send(response, status, 'text/html', '<h1>Bad gateway</h1>', headers);
  else if (settings.problem === 'truncated')
    send(response, status, 'application/problem+json', text.slice(0, 20), headers);
  else send(response, status, 'application/problem+json', text, headers);
}

/** Whether this request fails, by `fail`, `fail-at` and `times`. */
export function fails(response, place, settings) {
  const run = runOf(settings.run);
  if (!settings.fail || settings.failAt !== place || run.faults >= settings.times) return false;
  run.faults++;
  fail(response, settings.fail, settings);
  return true;
}

/** An answer to POST that is not what the contract says. */
export function answerWrongly(response, body, right) {
  const [audio] = right.audio;
  switch (body) {
    case 'truncated':
      return send(response, 200, 'application/json', JSON.stringify(right).slice(0, -9));
    case 'html':
      return send(response, 200, 'text/html', '<!doctype html><title>Sign in</title>');
    case 'empty':
      return send(response, 200, 'application/json', '');
    case 'list':
      return json(response, 200, [right]);
    case 'state':
      return json(response, 200, { ...right, state: 'soon' });
    case 'audio':
      return json(response, 200, { ...right, audio: { 0: audio, length: 1 } });
    case 'scheme':
      return json(response, 200, { ...right, audio: [{ ...audio, url: 'data:audio/wav;base64,UklGRg==' }] });
    case 'huge':
      return json(response, 200, { ...right, padding: 'x'.repeat(12_000_000) });
    default:
      return send(response, 200, 'text/plain', JSON.stringify(right));
  }
}

import { SpeechError } from '../speech.js';
import { readEvents } from './event-stream.js';
import { exchangeError, exchange } from './exchange.js';
import { TimeLimit } from '../../core/time-limit.js';
import type { Following, Wait } from './follow-generation.js';
import type { Answer } from './read-answer.js';
import { problemError, readRetryAfter } from './speech-problem.js';

/** Who is told what the service says of a generation. */
export interface Watcher {
  take(answer: Answer): void;
  progress(value: unknown): void;
  mark(value: unknown): void;
}

const SILENCE = 30_000; // ms without a byte: something on the way keeps events back
const [SHORTEST, LONGEST] = [500, 10_000]; // ms between two looks at the status
const MOST_FAILURES = 5; // of looks in a row

const pause: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined; // one event less
  }
}

/** Hears events; the last answer, or nothing if the connection does not hold. */
async function listen(url: string, following: Following, watcher: Watcher): Promise<Answer | undefined> {
  const { connect, signal, timeout = SILENCE } = following;
  const limit = new TimeLimit(signal, timeout);
  try {
    signal.throwIfAborted();
    const { ok, headers, body } = await connect(url, {
      signal: limit.signal,
      headers: { accept: 'text/event-stream' },
    });
    if (!ok || !body || !/^text\/event-stream/i.test(headers.get('content-type') ?? '')) return undefined;
    for await (const { event, data } of readEvents(body, limit.restart)) {
      const value = parse(data);
      if (event === 'error') {
        const { status } = Object(value) as { readonly status?: unknown };
        throw problemError((status as number) >= 400 ? (status as number) : 502, value);
      }
      if (event === 'ready') {
        const answer = following.read(value);
        watcher.take(answer);
        return answer;
      }
      if (event === 'progress') watcher.progress(value);
      if (event === 'marks') watcher.mark(value);
    }
  } catch (cause) {
    if (cause instanceof SpeechError || signal.aborted) throw exchangeError(cause, signal);
  } finally {
    limit.release();
  }
  return undefined;
}

/** Looks at the status again and again, ever more seldom. */
async function poll(url: string, following: Following, watcher: Watcher): Promise<Answer> {
  const { connect, signal, timeout, wait = pause, read } = following;
  let retryAfter = readRetryAfter(following.retryAfter) ?? 0;
  let [rest, failures] = [SHORTEST, 0];
  for (;;) {
    await wait(Math.max(retryAfter * 1000, rest), signal);
    rest = Math.min(rest * 1.5, LONGEST);
    try {
      const looked = await exchange(connect, url, { signal, timeout });
      const answer = read(looked.value);
      watcher.take(answer);
      if (answer.ready) return answer;
      [retryAfter, failures] = [readRetryAfter(looked.retryAfter) ?? 0, 0];
    } catch (error) {
      const { code, retryAfter: later = 0 } = error as SpeechError;
      if (!['network', 'timeout', 'busy'].includes(code) || ++failures >= MOST_FAILURES) throw error;
      retryAfter = later;
    }
  }
}

/**
 * Tells all that the service says of a generation, until it is ready: by events, else by looking.
 * @throws {SpeechError} when it failed, or no more can be known of it
 */
export async function watchGeneration(
  first: Answer,
  following: Following,
  watcher: Watcher,
): Promise<Answer> {
  watcher.take(first);
  if (first.ready) return first;
  const last = first.events && (await listen(first.events, following, watcher));
  if (last) return last;
  if (first.status) return poll(first.status, following, watcher);
  throw new SpeechError(first.events ? 'network' : 'malformed', 'There is no status to ask for');
}

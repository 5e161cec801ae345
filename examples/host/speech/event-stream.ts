import { readyBody } from './answers.js';
import { deferred } from './deferred.js';
import type { FinishedSpeech } from './finished-speech.js';
import { SpeechJob } from './speech-job.js';

/** Milliseconds between two events of a kind. */
const PACE = 150;
/** Milliseconds after which a comment shows that the connection lives. */
const STILL_HERE = 15_000;

/**
 * Tells of a generation as server-sent events: `progress` and `marks` (each with the words that are new) while
 * it runs, and last `ready` or `error`. Who comes late is told all marks from the first on.
 */
export function eventStream(found: SpeechJob | FinishedSpeech, base: string): Response {
  const encoder = new TextEncoder();
  let left = false;
  const events = tell(found, base, () => left);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await events.next();
        if (left) return;
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel() {
        left = true;
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Proxies that gather answers would hold the events back.
      'X-Accel-Buffering': 'no',
    },
  });
}

async function* tell(
  found: SpeechJob | FinishedSpeech,
  base: string,
  left: () => boolean,
): AsyncGenerator<string> {
  if (!(found instanceof SpeechJob)) {
    yield event('ready', readyBody(found, base));
    return;
  }
  let change = deferred();
  const stop = found.onChange(() => {
    const { resolve } = change;
    change = deferred();
    resolve();
  });
  let sent = 0;
  try {
    yield 'retry: 1000\n\n';
    for (;;) {
      const next = change.promise;
      yield event('progress', { ratio: Math.round(found.ratio * 1000) / 1000, estimate: found.estimate });
      if (found.words.length > sent) {
        yield marks(found, sent);
        sent = found.words.length;
      }
      if (found.finished) {
        yield event('ready', readyBody(found.finished, base));
        return;
      }
      if (found.problem) {
        yield event('error', found.problem);
        return;
      }
      if (!(await within(next, STILL_HERE))) yield ': still here\n\n';
      if (left()) return;
      if (found.state === 'running') await pause(PACE);
    }
  } finally {
    stop();
  }
}

function marks({ facts: { id, textHash, source }, words }: SpeechJob, from: number): string {
  return event('marks', { v: 1, id, textHash, source, from, words: words.slice(from) });
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function within(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, milliseconds, false)));
  return Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer));
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** The speech service for tests (scripts/wtr-speech.mjs lists what its address may ask for). */
import type { SpeechRequest, SpeechText } from '../../src/audio/speech.js';

const SERVICE = new URL('/__speech/', location.href).href;

/** A request as the service saw it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Of a POST. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Milliseconds of the server's clock. */
  readonly at: number;
  readonly status?: number;
  /** Bytes of audio that were sent. */
  readonly bytes?: number;
  /** `cut` by the service, `left` by the reader. */
  readonly end: 'open' | 'finished' | 'cut' | 'left';
}

export interface SpeechLog {
  readonly generations: number;
  readonly requests: readonly LoggedRequest[];
}

export interface SpeechServer {
  readonly endpoint: string;
  /** What this endpoint, and all that it led to, was asked for. */
  log(): Promise<SpeechLog>;
  /** Waits until the log is such. */
  logged(what: string, condition: (log: SpeechLog) => boolean, timeout?: number): Promise<SpeechLog>;
}

/** An endpoint of its own, with a log of its own. */
export function speechServer(parameters: Readonly<Record<string, string | number>> = {}): SpeechServer {
  const run = String(parameters['run'] ?? crypto.randomUUID());
  const query = new URLSearchParams({ ...parameters, run });
  const log = async (): Promise<SpeechLog> =>
    (await (await fetch(`${SERVICE}log?run=${run}`)).json()) as SpeechLog;
  return {
    endpoint: `${SERVICE}endpoint?${String(query)}`,
    log,
    logged: async (what, condition, timeout = 10_000) => {
      const end = Date.now() + timeout;
      for (;;) {
        const now = await log();
        if (condition(now)) return now;
        if (Date.now() > end) throw new Error(`Waited for: ${what}; there is ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
}

/** Makes a text known to the service, so that it speaks it, and gives its hash. */
export async function knowText(text: string): Promise<string> {
  const response = await fetch(`${SERVICE}text`, { method: 'PUT', body: text });
  return ((await response.json()) as { textHash: string }).textHash;
}

/** Two paragraphs, with a sign of two UTF-16 units: 19 words. */
export const DEMO_TEXT =
  'The foghorn is silent 🌊 tonight\n\nNobody at the harbour slept well: the quiet, they said, was too loud.';

/** A text as it is spoken: paragraphs apart by blank lines. */
export function spokenText(text = DEMO_TEXT, lang = 'en'): SpeechText {
  let start = 0;
  const segments = text.split('\n\n').map((paragraph) => {
    const segment = { kind: 'paragraph', text: paragraph, start } as const;
    start += paragraph.length + 2;
    return segment;
  });
  return { text, segments, lang };
}

/** All that the service has, what is best to stream first. */
export const ACCEPT = ['audio/webm; codecs=opus', 'audio/mpeg', 'audio/wav'] as const;

/** What a player asks for. The service knows the text afterwards. */
export async function speechRequest(
  given: Partial<Omit<SpeechRequest, keyof SpeechText>> & { readonly text?: string } = {},
): Promise<SpeechRequest> {
  const { text = DEMO_TEXT, ...fields } = given;
  return {
    ...spokenText(text),
    articleId: 'https://paper.example/foghorn',
    textHash: await knowText(text),
    accept: ACCEPT,
    startAt: 0,
    ...fields,
  };
}

import { bodyText } from '../body-text.js';
import { SpeechProblem } from './speech-problem.js';

/** What a player asks for. The text itself is not read: this host knows its articles. */
export interface SpeechAsk {
  readonly articleId: string;
  readonly textHash: string;
  readonly lang: string;
  readonly voice: string | undefined;
  /** `undefined`: all there is. */
  readonly accept: readonly string[] | undefined;
}

/** Bytes of a request: the longest text, if one is sent along, and more. */
const MAX_BODY = 512 * 1024;

/** @throws {SpeechProblem} 400, 413, 415 */
export async function readRequest(request: Request): Promise<SpeechAsk> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new SpeechProblem(415, 'Send a request as application/json.', {
      headers: { Accept: 'application/json' },
    });
  }
  let text: string | undefined;
  let body: unknown;
  try {
    text = await bodyText(request, MAX_BODY);
    body = text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw bad('The request is not JSON in UTF-8.');
  }
  if (text === undefined) {
    throw new SpeechProblem(413, `A request has at most ${MAX_BODY / 1024} kB.`, {
      headers: { Connection: 'close' },
    });
  }
  return readAsk(body);
}

function readAsk(body: unknown): SpeechAsk {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw bad('The request is not an object.');
  const { v, articleId, textHash, lang, voice, accept, startAt, text } = body as Record<string, unknown>;
  if (v !== 1) throw bad('"v" is not 1: this host knows that version only.');
  if (!isText(articleId, 2048)) throw bad('"articleId" is not an address.');
  if (!isText(textHash, 64) || !/^[0-9a-f]{64}$/.test(textHash)) {
    throw bad('"textHash" is not a SHA-256 in lower-case hexadecimal.');
  }
  if (!isText(lang, 100) || !isLanguage(lang)) throw bad('"lang" is not a language tag.');
  if (voice !== undefined && !isText(voice, 200)) throw bad('"voice" is not a text.');
  if (startAt !== undefined && !(Number.isSafeInteger(startAt) && (startAt as number) >= 0)) {
    throw bad('"startAt" is not an offset.');
  }
  if (text !== undefined && typeof text !== 'string') throw bad('"text" is not a text.');
  return { articleId, textHash, lang, voice, accept: readAccept(accept) };
}

function readAccept(accept: unknown): readonly string[] | undefined {
  if (accept === undefined) return undefined;
  if (!Array.isArray(accept) || accept.length > 50 || !accept.every((entry) => isText(entry, 200))) {
    throw bad('"accept" is not a list of media types.');
  }
  return accept;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

/** Whether a text is a BCP 47 tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const bad = (detail: string): SpeechProblem => new SpeechProblem(400, detail);

import { safeUrl } from '../../../src/core/safe-url.js';
import { bodyText } from '../body-text.js';
import { badField, CommentProblem } from './comment-problem.js';
import type { CommentSettings } from './settings.js';
import { LONGEST_KEY } from './thread-store.js';

/** What a reader wants to have published, checked. */
export interface DraftInput {
  readonly parent: string | null;
  readonly text: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly url: string | undefined;
  /** Somebody filled in the field that people do not see. */
  readonly trapped: boolean;
}

/** Bytes of a request: the longest comment, each of its characters escaped, and more. */
const MAX_BODY = 128 * 1024;
const LONGEST_NAME = 100; // code points
const LONGEST_TEXT = 5000; // code points, of a report
const EMAIL = /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u;

/** A body, which is an object. @throws {CommentProblem} `validation`, `too_long`, `unsupported_type` */
export async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new CommentProblem('unsupported_type', 'Send it as application/json.', {
      headers: { Accept: 'application/json' },
    });
  }
  let text: string | undefined;
  let value: unknown;
  try {
    text = await bodyText(request, MAX_BODY);
    value = text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw new CommentProblem('validation', 'That is not JSON in UTF-8.');
  }
  if (text === undefined) {
    throw new CommentProblem('too_long', `A request has at most ${MAX_BODY / 1024} kB.`, {
      headers: { Connection: 'close' },
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommentProblem('validation', 'That is not a JSON object.');
  }
  return value as Record<string, unknown>;
}

/** @throws {CommentProblem} `validation` with the field, `too_long` */
export function readDraft(
  { parent, text, author, trap }: Readonly<Record<string, unknown>>,
  settings: CommentSettings,
): DraftInput {
  const { name, email, url } = Object(author) as Record<string, unknown>;
  return {
    parent: parent === undefined || parent === null ? null : readId(parent, 'parent'),
    text: readText(text, settings),
    name: readName(name),
    email: readEmail(email, settings),
    url: readUrl(url),
    trapped: typeof trap === 'string' && trap.trim() !== '',
  };
}

/** Text as it was written, without what no text has. @throws {CommentProblem} `validation`, `too_long` */
export function readText(value: unknown, { maxLength }: Pick<CommentSettings, 'maxLength'>): string {
  if (typeof value !== 'string') throw badField('text', 'The text is missing.');
  const text = plain(value).trim();
  if (isEmpty(text)) throw badField('text', 'Write something first.');
  const length = codePoints(text);
  if (length > maxLength) {
    throw new CommentProblem(
      'too_long',
      `A comment has at most ${maxLength} characters, this one ${length}.`,
      {
        fields: { text: `${length - maxLength} characters too many.` },
      },
    );
  }
  return text;
}

/** @throws {CommentProblem} `validation` */
export function readReport({ reason, text = '' }: Readonly<Record<string, unknown>>): {
  readonly reason: string;
  readonly text: string;
} {
  if (typeof reason !== 'string' || !/^[\w-]{1,40}$/.test(reason)) {
    throw badField('reason', 'A reason is one word.');
  }
  if (typeof text !== 'string' || codePoints(text) > LONGEST_TEXT) {
    throw badField('text', `At most ${LONGEST_TEXT} characters.`);
  }
  return { reason, text: plain(text).trim() };
}

/** @throws {CommentProblem} `validation`, `not_found` for a thread that this site does not have */
export function readKey(value: unknown, { threads }: Pick<CommentSettings, 'threads'>): string {
  if (typeof value !== 'string' || value.length > LONGEST_KEY || isEmpty(value) || value !== plain(value)) {
    throw badField('thread', `A thread has a name of at most ${LONGEST_KEY} characters.`);
  }
  if (threads.length && !threads.some((start) => value.startsWith(start))) {
    throw new CommentProblem('not_found', 'There is no such thread here.');
  }
  return value;
}

/** @throws {CommentProblem} `validation` */
export function readId(value: unknown, field: string): string {
  if (typeof value !== 'string' || !/^[1-9]\d{0,14}$/.test(value))
    throw badField(field, 'That is no comment.');
  return value;
}

function readName(value: unknown): string {
  if (typeof value !== 'string') throw badField('name', 'The name is missing.');
  const name = plain(value).replace(/\s+/gu, ' ').trim();
  if (isEmpty(name)) throw badField('name', 'Say your name.');
  if (codePoints(name) > LONGEST_NAME) throw badField('name', `At most ${LONGEST_NAME} characters.`);
  return name;
}

function readEmail(value: unknown, { email: rule }: CommentSettings): string | undefined {
  if (rule === 'hidden') return undefined;
  const email = typeof value === 'string' ? value.trim() : '';
  if (email === '' && rule === 'optional') return undefined;
  if (email.length > 254 || !EMAIL.test(email)) {
    throw badField('email', 'That is no address of mail.');
  }
  return email;
}

function readUrl(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const url = safeUrl(value);
  if (url === undefined) throw badField('url', 'An address begins with https://.');
  return url;
}

/** Without control characters and halves of characters, which databases and terminals trip over. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** Whether there is nothing to be seen. */
const isEmpty = (text: string): boolean => !/[^\p{C}\p{Z}]/u.test(text);

const codePoints = (text: string): number => Array.from(text).length;

import type { Context } from 'hono';
import type { Comment } from '../../../src/comments/comment.js';
import { bodyText } from '../body-text.js';
import { messagePage } from '../templates/message-page.js';
import { CommentProblem } from './comment-problem.js';

/** What a form without JavaScript sends, and what its sender reads. */

const MAX_BODY = 256 * 1024; // bytes
const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

export type FormFields = Readonly<Record<string, string>>;

export const isForm = (c: Context): boolean => FORM.test(c.req.header('content-type') ?? '');

/** Whether the answer is to be read as a page. A script that sends a form asks for JSON. */
export const wantsPage = (c: Context): boolean =>
  isForm(c) && !/\bapplication\/json\b/i.test(c.req.header('accept') ?? '');

/** @throws {CommentProblem} `unsupported_type`, `too_long`, `validation` */
export async function readForm(c: Context): Promise<FormFields> {
  if (!isForm(c)) throw new CommentProblem('unsupported_type', 'A form is wanted.');
  const text = await bodyText(c.req.raw, MAX_BODY).catch(() => {
    throw new CommentProblem('validation', 'That is not UTF-8.');
  });
  if (text === undefined) throw new CommentProblem('too_long', 'That is too long.');
  return Object.fromEntries(new URLSearchParams(text));
}

/**
 * The fields `thread`, `parent`, `name`, `email`, `url`, `text` and `trap` as the contract has them. Browsers let any page
 * send a form anywhere, so it has to come from this host or from a site that may ask.
 *
 * @throws {CommentProblem} as {@link readForm}, and `forbidden`
 */
export async function readFormDraft(
  c: Context,
  origins: readonly string[],
): Promise<{ readonly body: Readonly<Record<string, unknown>>; readonly key: string | undefined }> {
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== new URL(c.req.url).origin && !origins.includes(origin)) {
    throw new CommentProblem('forbidden', 'That form is on a page of another site.');
  }
  const { thread, parent, name, email, url, text, trap, key } = await readForm(c);
  return {
    body: { thread, parent: parent || null, text, author: { name, email, url }, trap },
    key: key || undefined,
  };
}

/** What became of a comment, with the way back to where it was written. */
export function storedPage(c: Context, { status }: Comment): Response {
  const [heading, message] =
    status === 'pending'
      ? ['Thank you', 'Your comment waits for approval. It will appear then.']
      : ['Thank you', 'Your comment is published.'];
  return c.html(messagePage(heading, message, wayBack(c)), status === 'pending' ? 202 : 201);
}

/** Why it was not taken. The browser still has the text, one step back. */
export function problemPage(c: Context, { message, status }: CommentProblem): Response {
  const page = messagePage(
    'Your comment was not posted',
    `${message} Go back: your text is still there.`,
    wayBack(c),
  );
  return c.html(page, status as 400);
}

function wayBack(c: Context): { readonly label: string; readonly href: string } | undefined {
  const referer = c.req.header('referer');
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const { protocol } = new URL(referer);
  return /^https?:$/.test(protocol) ? { label: 'Back to the article', href: referer } : undefined;
}

import type { CommentDraft } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { ServiceOptions } from '../comment-service.js';
import type { Ask } from './waline-page.js';
import { findComment } from './waline-find.js';

const LONGEST = 65_535; // bytes

/** What Waline wants of a comment. It stores an answer to any one, but shows it only under the first comment above. */
export async function walinePost(
  ask: Ask,
  path: string,
  { parent, text, author, proof }: CommentDraft,
  options: ServiceOptions,
): Promise<object> {
  if (new TextEncoder().encode(text).length > LONGEST) throw new CommentError('too_long');
  const query = { limit: 100, sort: 'newest' } as const;
  const found = parent === null ? undefined : await findComment(ask, path, parent, query, options);
  return {
    url: path,
    comment: text,
    nick: author.name,
    mail: author.email ?? '',
    link: author.url ?? '',
    ua: '', // it would show every reader what browser this one has
    ...(found && { pid: parent, rid: found.root.id }),
    ...(proof !== undefined && { turnstile: proof, recaptchaV3: proof }),
  };
}

import type { Comment, CommentDraft } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CreateOptions, ServiceOptions } from '../comment-service.js';
import { cleanComment, record } from './clean.js';
import { exchange } from './exchange.js';
import type { Reply } from './fetch-reply.js';
import { replyError } from './reply-error.js';
import { FLOOD, missing, plain } from './wordpress-errors.js';
import { commentsOf, FIELDS, type WordPressRest } from './wordpress-rest.js';

const LONGEST = 65_525; // bytes, of the column in the database
const SCRIPT = 'wp-comments-post.php';

/** The page's own comment form, if it has one: plugins may have added fields that they want back. */
const formOf = (page: Document): HTMLFormElement | null =>
  page.querySelector<HTMLFormElement>(`form[action*="${SCRIPT}"]`);

const hiddenFields = (form: HTMLFormElement | null): Record<string, string> =>
  Object.fromEntries(
    [...(form?.querySelectorAll<HTMLInputElement>('input[type="hidden"][name]') ?? [])].map(
      ({ name, value }) => [name, value],
    ),
  );

/** What an answer to the form means that leads nowhere. */
async function formError(
  rest: WordPressRest,
  post: string,
  reply: Reply,
  draft: CommentDraft,
  options: ServiceOptions,
): Promise<CommentError> {
  // JSON, as was asked for; a page where a plugin answers
  const said = record(reply.value)['message'] ?? /wp-die-message"[^>]*>([^]*?)<\/div>/.exec(reply.text)?.[1];
  const message = plain(said);
  const { status } = reply;
  const fail = (code: CommentError['code'], details = {}): CommentError =>
    replyError(reply, code, { message, ...details });
  if (said === undefined) return replyError(reply);
  if (status === 429) return fail('rate_limited', { retryAfterMs: FLOOD });
  if (status === 403) {
    // closed, or for members only: it says so in the site's language alone
    const { value } = await rest.ask(`posts/${post}`, { _fields: 'comment_status' }, options);
    return fail(record(value)['comment_status'] === 'open' ? 'auth' : 'closed');
  }
  if (status !== 200) return replyError(reply, undefined, { message });
  if (new TextEncoder().encode(draft.text).length > LONGEST) return fail('too_long');
  const fields = missing(draft, message);
  return fail('validation', { fields: Object.keys(fields).length ? fields : { email: message } });
}

/** Posts as the site's own form does, which takes guests where the REST API does not. From the same origin only. */
export async function postForm(
  rest: WordPressRest,
  page: Document,
  post: string,
  draft: CommentDraft,
  { key, signal }: CreateOptions,
): Promise<Comment> {
  const form = formOf(page);
  const home = rest.root.replace(/(wp-json|index\.php|\?).*/, '');
  const address = new URL(form?.getAttribute('action') ?? SCRIPT, form ? page.baseURI : home);
  if (address.origin !== page.location.origin)
    throw new CommentError(
      'auth',
      `${rest.root} refuses guests, and its form takes comments from its own site only.`,
    );
  const newest = rest.address('comments', {
    _fields: FIELDS,
    post,
    per_page: 10,
    orderby: 'id',
    order: 'desc',
  });
  const { parent, text, author } = draft;
  const reply = await exchange(address.href, {
    signal,
    credentials: 'same-origin', // whoever is signed in posts as themselves
    form: {
      ...hiddenFields(form),
      comment_post_ID: post,
      comment_parent: parent ?? '0',
      author: author.name,
      email: author.email ?? '',
      url: author.url ?? '',
      comment: text,
      redirect_to: newest, // instead of the whole page
    },
  });
  if (!reply.ok || reply.url === address.href) throw await formError(rest, post, reply, draft, { signal });
  const id = new URL(reply.url).searchParams.get('unapproved');
  const answers = commentsOf(reply).filter((comment) => comment.parent === parent);
  // with an address of mail it would say if it were not approved, so it is the newest
  const approved = author.email ? answers[0] : answers.find(({ author: { name } }) => name === author.name);
  if (!id && approved) return approved;
  return cleanComment({
    id: id ?? key,
    parent,
    author: { name: author.name, url: author.url },
    body: { format: 'text', value: text },
    createdAt: Date.now(),
    status: 'pending',
  })!;
}

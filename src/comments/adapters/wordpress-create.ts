import type { Comment, CommentDraft } from '../comment.js';
import type { CreateOptions } from '../comment-service.js';
import { record } from './clean.js';
import { fetchCode } from './fetch-reply.js';
import { restError } from './wordpress-errors.js';
import { commentOf, type WordPressRest } from './wordpress-rest.js';

/** Sites whose REST API refuses guests: it is asked once. */
const refusing = new Set<string>();

/** Posts by the REST API, or as the site's own form does where that refuses guests, as WordPress is set up at first. */
export async function createComment(
  rest: WordPressRest,
  page: Document,
  post: string,
  draft: CommentDraft,
  options: CreateOptions,
): Promise<Comment> {
  if (!refusing.has(rest.root)) {
    const { parent, text: content, author } = draft;
    const json = {
      post: Number(post),
      parent: Number(parent) || 0,
      content,
      author_name: author.name,
      author_email: author.email || undefined,
      author_url: author.url || undefined,
    };
    const reply = await rest.ask('comments', {}, { json, signal: options.signal });
    if (record(reply.value)['code'] !== 'rest_comment_login_required') {
      const comment = reply.ok ? commentOf(reply.value) : undefined;
      if (!comment) throw restError(reply, draft);
      return comment;
    }
    refusing.add(rest.root);
  }
  const { postForm } = await fetchCode(import('./wordpress-form.js'));
  return postForm(rest, page, post, draft, options);
}

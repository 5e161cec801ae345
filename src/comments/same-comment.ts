import type { Comment, CommentDraft } from './comment.js';

/** How far the clocks of a reader and a service may be apart. */
const CLOCKS_APART = 10 * 60_000; // ms

/** Letters and digits of a text, whatever a service made of the rest: HTML, Markdown, other quotation marks. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The same of a comment's body. */
const bareBody = ({ format, value }: Comment['body']): string =>
  bare(format === 'html' ? value.replace(/<[^>]*>|&#?\w+;/g, ' ') : value);

/** Whether a comment is what became of a draft that was sent at some time, ms. */
export const sameComment = (
  { author, body, createdAt }: Comment,
  draft: CommentDraft,
  since: number,
): boolean =>
  bare(author.name) === bare(draft.author.name) &&
  Date.parse(createdAt) > since - CLOCKS_APART &&
  bareBody(body) === bare(draft.text) &&
  (bare(draft.text) !== '' || body.value.trim() === draft.text);

import type { Extensions } from '../core/extensions.js';
import type { Comment, CommentBody } from './comment.js';
import { cut } from './tame-text.js';
import { textBody } from './text-body.js';

/** So much of a text is shown at first. */
const SHORT = 10_000; // UTF-16 units

/** What reads HTML: fetched when a service sends any. */
let parser: { htmlBody(html: string, page: Document): DocumentFragment | undefined } | undefined;
const load = (): Promise<NonNullable<typeof parser>> => import('./html-body.js');

/** Whether there is more of it than is shown at first. */
export const isLong = ({ format, value }: CommentBody): boolean => format === 'text' && value.length > SHORT;

/** Fetches what these need to be shown. */
export async function prepareBodies(comments: readonly Comment[], extensions: Extensions): Promise<void> {
  if (comments.some(({ body }) => body.format === 'html'))
    await extensions.fetch(load, (loaded) => {
      parser = loaded;
    });
}

/**
 * What was written, as nodes made anew: the one way in which it comes into the page. HTML that cannot be read, since the
 * code for that could not be had or the page allows no parser, stands there as the text that it is.
 *
 * @param target emptied and filled
 * @param isWhole a long text to its end
 */
export function commentBody({ format, value }: CommentBody, target: HTMLElement, isWhole = false): void {
  const page = target.ownerDocument;
  target.replaceChildren(
    (format === 'html' && parser?.htmlBody(value, page)) ||
      textBody(isWhole ? value : cut(value, SHORT), page),
  );
}

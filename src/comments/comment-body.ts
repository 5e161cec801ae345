import type { CommentBody } from './comment.js';
import { cut } from './tame-text.js';
import { textBody } from './text-body.js';

/** So much of a text is shown at first. */
const SHORT = 10_000; // UTF-16 units

/** Whether there is more of it than is shown at first. */
export const isLong = ({ format, value }: CommentBody): boolean => format === 'text' && value.length > SHORT;

/**
 * What was written, as nodes made anew: the one way in which it comes into the page. The code that reads HTML is fetched
 * when a service sends any; where it cannot be had, the text stands there as it was sent.
 *
 * @param target emptied and filled
 * @param isWhole a long text to its end
 */
export async function commentBody(
  { format, value }: CommentBody,
  target: HTMLElement,
  isWhole = false,
): Promise<void> {
  const page = target.ownerDocument;
  const text = value ?? ''; // services send what they like
  const plain = (): Node => textBody(isWhole ? text : cut(text, SHORT), page);
  if (format !== 'html') {
    target.replaceChildren(plain());
    return;
  }
  const html = await import('./html-body.js').catch(() => undefined);
  target.replaceChildren(html?.htmlBody(text, page) ?? textBody(text, page));
}

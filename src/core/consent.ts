/** What a reader agrees to: one of the library's own names, or one of the site's (`data-news-consent="functional"`). */
export type ConsentPurpose = 'audio' | 'comments' | 'related' | (string & {});

/** Where all copies of the library on a page keep what was said. */
export const CONSENT = Symbol.for('news-article/consent');

/** What was said of a purpose. */
export type Said = readonly [purpose: ConsentPurpose, isGiven: boolean];

/** A document with all that was said on it, the last at the end. Who wants to hear of more replaces `push`. */
export type AgreedDocument = Document & { [CONSENT]?: Said[] };

/**
 * Says that the reader agrees to a purpose, or no longer does: parts with `data-news-consent` begin, or stop. It may
 * be called before they are there, and again. Nothing is kept beyond the page.
 */
export const consent = (purpose: ConsentPurpose, isGiven = true): void =>
  void ((document as AgreedDocument)[CONSENT] ??= []).push([purpose, isGiven]);

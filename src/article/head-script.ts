import type { findHead, findHeadline, placeAfter } from './landmarks.js';
import type { RESERVED_PARTS } from './parts.js';

/**
 * What the head script shares with the code that it loads: a list, since it has no bytes to spare for names.
 * - `ready` settles when it has reserved what it will;
 * - `sheet` has the rules that reserve space, `parts` is the table of those that have space reserved;
 * - the others are how it reads the page: `autoload.js` takes these instead of bringing its own.
 */
export type HeadScript = readonly [
  ready: Promise<void>,
  sheet: CSSStyleSheet,
  parts: typeof RESERVED_PARTS,
  head: typeof findHead,
  headline: typeof findHeadline,
  place: typeof placeAfter,
];

/** Where it leaves that. */
export const HEAD_SCRIPT = Symbol.for('news-article/head');

/** A document as the head script marks it. */
export type MarkedDocument = Document & { [HEAD_SCRIPT]?: HeadScript };

const readiness = (page: MarkedDocument): Promise<void> | undefined => page[HEAD_SCRIPT]?.[0];

/** Waits until the page is parsed and the head script, if there is one, has reserved its space. */
export async function pageReady(page: Document): Promise<void> {
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve));
  await readiness(page);
}

/** Whether nothing has to be waited for. */
export const isPageReady = (page: Document): boolean => page.readyState !== 'loading' && !readiness(page);

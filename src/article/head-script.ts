import type { findHead, findHeadline, placeAfter } from './landmarks.js';
import type { RESERVED_PARTS } from './parts.js';

/** What the head script shares with the code that it loads. */
export interface HeadScript {
  /** Settles when it has reserved what it will. */
  readonly ready: Promise<void>;
  /** The rules that reserve space. */
  readonly sheet: CSSStyleSheet;
  /** How it reads the page: `autoload.js` takes these instead of bringing its own. */
  readonly landmarks: {
    readonly findHead: typeof findHead;
    readonly findHeadline: typeof findHeadline;
    readonly placeAfter: typeof placeAfter;
  };
  /** The table of parts that have space reserved. */
  readonly parts: typeof RESERVED_PARTS;
}

/** Where it leaves that. */
export const HEAD_SCRIPT = Symbol.for('news-article/head');

/** A document as the head script marks it. */
export type MarkedDocument = Document & { [HEAD_SCRIPT]?: HeadScript };

const readiness = (page: MarkedDocument): Promise<void> | undefined => page[HEAD_SCRIPT]?.ready;

/** Waits until the page is parsed and the head script, if there is one, has reserved its space. */
export async function pageReady(page: Document): Promise<void> {
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  await readiness(page);
}

/** Whether nothing has to be waited for. */
export const isPageReady = (page: Document): boolean => page.readyState !== 'loading' && !readiness(page);

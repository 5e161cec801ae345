/** Where the head script leaves the promise that it has reserved what it will. Shared with loader.ts. */
export const RESERVED = Symbol.for('news-article/reserved');

/** A document as the head script marks it. */
export type ReservingDocument = Document & { [RESERVED]?: Promise<void> };

/** Waits until the page is parsed and the head script, if there is one, has reserved its space. */
export async function pageReady(page: Document): Promise<void> {
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  await (page as ReservingDocument)[RESERVED];
}

/** Whether nothing has to be waited for. */
export const isPageReady = (page: Document): boolean =>
  page.readyState !== 'loading' && !(page as ReservingDocument)[RESERVED];

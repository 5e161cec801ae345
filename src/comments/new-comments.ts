import type { ListLoading } from './list-loading.js';
import type { CommentSort } from './comment.js';

/** How often is looked for new comments, at first, and at the least where none come or it fails. */
const SOON = 60_000; // ms
const LATE = 10 * SOON;

type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Looks for new comments while the page is seen: less and less often where there are none or it fails, and at once
 * when a reader comes back after a while.
 *
 * @param check whether there were any
 * @returns the way out
 */
export function watchForNew(check: () => Promise<boolean>, page: Page): () => void {
  let wait = SOON;
  let due = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isOver = false;

  const plan = (): void => {
    clearTimeout(timer);
    if (!isOver && !isLooking && page.visibilityState !== 'hidden')
      timer = setTimeout(() => void look(), Math.max(0, due - Date.now()));
  };

  const look = async (): Promise<void> => {
    isLooking = true;
    const found = await check().catch(() => false);
    isLooking = false;
    wait = found ? SOON : Math.min(LATE, wait * 2);
    due = Date.now() + wait;
    plan();
  };

  page.addEventListener('visibilitychange', plan);
  plan();
  return () => {
    isOver = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', plan);
  };
}

/**
 * Whether more were published since. Where new ones are at the end of what is not loaded yet, and cannot be had first,
 * nothing is said of them.
 */
export async function lookForNew(
  { store, sort }: ListLoading,
  sorts: readonly CommentSort[],
): Promise<boolean> {
  if (store.wanted || (sort !== 'newest' && store.next && !sorts.includes('newest'))) return false;
  const { source, left } = store;
  const { total: now = 0 } = (await source.load({ limit: 1, sort }, left.signal)) ?? {};
  const fresh = Math.max(0, now - (store.total ?? now));
  const isMore = fresh > store.fresh;
  if (fresh !== store.fresh) {
    store.fresh = fresh;
    source.changed();
  }
  return isMore;
}

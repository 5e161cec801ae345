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
  let due = Date.now() + wait;
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

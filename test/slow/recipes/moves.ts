import type { Page } from 'playwright-core';

/** What {@link watch} leaves on the page: each block that stood at two places. */
interface Watched {
  newsMoves?: Set<string>;
  newsBlocks?: number;
}

/**
 * Runs in the page before it is parsed: notes where the blocks of the article are painted, in every frame. Read in a
 * ResizeObserver, after the frame's layout and before its paint, as test/pages/movement.ts does in frames.
 */
function watch(): void {
  const seen = new Map<Element, number>();
  const moves = ((globalThis as Watched).newsMoves = new Set<string>());
  const sample = (): void => {
    for (const block of document.querySelectorAll(
      'article:has(h1) :is(h1,h2,p,figure,blockquote,ul,ol,header,img)',
    )) {
      if (block.closest('[data-news-part]')) continue;
      const { top, width } = block.getBoundingClientRect();
      if (width === 0) continue;
      const at = top + scrollY;
      const before = seen.get(block);
      if (before === undefined) seen.set(block, at);
      else if (Math.abs(before - at) > 0.01)
        moves.add(
          `<${block.localName}> ${block.textContent.slice(0, 40)}: ${String(before)} → ${String(at)}`,
        );
    }
    (globalThis as Watched).newsBlocks = seen.size;
  };
  const frame = (): void => {
    if (document.documentElement) {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        sample();
      });
      observer.observe(document.documentElement);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Has every page that is opened from now on watch its article. */
export async function watchMoves(page: Page): Promise<void> {
  // what tsx calls in functions that it has compiled
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(watch);
}

/** What moved so far, and how many blocks were seen. */
export const movesOf = (
  page: Page,
): Promise<{ readonly moves: readonly string[]; readonly blocks: number }> =>
  page.evaluate(() => {
    const { newsMoves = new Set(), newsBlocks = 0 } = globalThis as Watched;
    return { moves: [...newsMoves], blocks: newsBlocks };
  });

import { makeFrame, until } from '../helpers/frame.js';

/** One block that stood at two places. */
export interface Move {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  /** Frames after the first in which the block was seen. */
  readonly frame: number;
}

const BLOCKS = 'article *:is(h1,h2,h3,p,figure,blockquote,ul,ol,li,header,img,figcaption,aside,footer)';

const name = (block: Element): string =>
  `<${block.localName}${block.className ? ` class="${block.className}"` : ''}> ${block.textContent.trim().slice(0, 40)}`;

/**
 * Opens a page and records where every block of its article stands in every painted frame, from the first on.
 * Positions are read in a ResizeObserver: after the frame's layout, before its paint, and so what is painted.
 * @param quiet ms without a frame in which anything changed, after the page has loaded, that end the watch.
 */
export async function watchMovement(
  url: string,
  width: number,
  settled: (page: Document) => boolean,
): Promise<{ readonly moves: readonly Move[]; readonly blocks: number; readonly page: HTMLIFrameElement }> {
  const frame = makeFrame(width, 844);
  const first = new Map<Element, { readonly top: number; readonly left: number; readonly at: number }>();
  const moves = new Map<string, Move>();
  let count = 0;
  let watched: Document | undefined;

  const sample = (page: Document): void => {
    count++;
    const scroll = page.defaultView?.scrollY ?? 0;
    for (const block of page.querySelectorAll(BLOCKS)) {
      if (block.closest('[data-news-part]')) continue;
      const { top, left, width: across } = block.getBoundingClientRect();
      if (across === 0) continue;
      const before = first.get(block);
      if (!before) first.set(block, { top: top + scroll, left, at: count });
      else if (Math.abs(before.top - top - scroll) > 0.01 || Math.abs(before.left - left) > 0.01)
        moves.set(name(block), {
          block: name(block),
          from: before.top,
          to: top + scroll,
          frame: count - before.at,
        });
    }
  };

  const probe = (page: Document): void => {
    const view = page.defaultView;
    if (!view || frame.contentDocument !== page) return;
    const observer = new view.ResizeObserver(() => {
      observer.disconnect();
      sample(page);
    });
    observer.observe(page.documentElement);
    view.requestAnimationFrame(() => probe(page));
  };

  const poll = setInterval(() => {
    const page = frame.contentDocument;
    if (!page || page === watched || page.URL === 'about:blank' || !page.documentElement) return;
    watched = page;
    page.defaultView?.requestAnimationFrame(() => probe(page));
  }, 1);

  frame.src = url;
  await until(
    `${url} to be settled`,
    () => {
      const page = frame.contentDocument;
      return page?.readyState === 'complete' && page.URL !== 'about:blank' && settled(page);
    },
    25_000,
  );
  await new Promise((resolve) => setTimeout(resolve, 300)); // frames after the last part has come
  clearInterval(poll);
  return { moves: [...moves.values()], blocks: first.size, page: frame };
}

import type { FollowOptions, SpokenPage } from './follow-along.js';
import { firstLine, scrollerOf, viewOf } from './scrolling.js';

/** Where the selection or the cursor stands in the text, if it is seen. */
function selectedOffset(page: SpokenPage): number | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset } = range;
  const around = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  // a cursor may have no box of its own
  const box = firstLine(range) ?? around?.getBoundingClientRect();
  const { top, bottom } = viewOf(scrollerOf(startContainer));
  if (!box || box.bottom <= top || box.top >= bottom) return undefined;
  return page.offsetAt(startContainer, startOffset);
}

/**
 * Offset in the text of where a reader seems to be: at what is selected or at the cursor, if that is in view, else at
 * the first block that begins in the top third of the view, else at the one that lies across it, else at the next.
 */
export function whereReading({ text, page }: Pick<FollowOptions, 'text' | 'page'>): number | undefined {
  const selected = selectedOffset(page);
  if (selected !== undefined) return selected;
  let across: number | undefined;
  let view: ReturnType<typeof viewOf> | undefined;
  for (const [index, { start }] of text.segments.entries()) {
    const block = page.segmentElement(index);
    const box = block?.getBoundingClientRect();
    if (!block || !box?.height) continue;
    const { top, bottom } = (view ??= viewOf(scrollerOf(block)));
    const third = top + (bottom - top) / 3;
    if (box.top >= top && box.top < third) return start;
    if (box.bottom > third) return across ?? start;
    if (box.bottom > top) across = start;
  }
  return across;
}

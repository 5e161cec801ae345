const LARGE = 44; // CSS pixels: a target of its own beside the text
const SMALL = 24; // the least, where there is nothing else to press around it
const GAP = 8;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Whether nothing but boxes around the block is there. */
function isFree({ x, y, size }: Place, block: Element): boolean {
  const root = block.getRootNode() as Document | ShadowRoot;
  return [2, size / 2, size - 2].every((step) => {
    const hit = root.elementFromPoint(x + step, y + step);
    return !!hit && hit !== block && (hit.contains(block) || hit === (root as Partial<ShadowRoot>).host);
  });
}

/** Where a round button for a block stands: in the margin beside its first line that is seen, else after its last word, else in the space above. */
function placeFor(block: Element): Place {
  const { clientWidth, clientHeight } = document.documentElement;
  const box = block.getBoundingClientRect();
  const isRtl = getComputedStyle(block).direction === 'rtl';
  const range = document.createRange();
  range.selectNodeContents(block);
  const lines = [...range.getClientRects()].filter(({ height }) => height > 0);
  const line = lines.find(({ top }) => top >= 0) ?? box;
  const last = lines.at(-1) ?? box;

  const y = Math.max(GAP, line.top + (line.height - LARGE) / 2);
  const before = { x: box.left - GAP - LARGE, y, size: LARGE };
  const after = { x: box.right + GAP, y, size: LARGE };
  for (const place of isRtl ? [before, after] : [after, before])
    if (place.x >= 0 && place.x + LARGE <= clientWidth && isFree(place, block)) return place;

  // a line of several directions or elements is several boxes
  const ends = lines.filter(({ bottom }) => bottom > last.top + 1);
  const left = Math.min(...ends.map((end) => end.left));
  const right = Math.max(...ends.map((end) => end.right));
  const rest = isRtl ? left - box.left : box.right - right;
  const isSeen = last.top >= 0 && last.bottom <= clientHeight;
  if (rest >= GAP + SMALL && isSeen)
    return {
      x: isRtl ? left - GAP - SMALL : right + GAP,
      y: last.top + (last.height - SMALL) / 2,
      size: SMALL,
    };
  const top = Math.max(GAP, (lines[0] ?? box).top - SMALL);
  return { x: isRtl ? box.left : box.right - SMALL, y: top, size: SMALL };
}

/** Places a button of the top layer at a block, clear of its text, in coordinates of the page so that it moves with it. */
export function placeBeside(button: HTMLElement, block: Element): void {
  const { x, y, size } = placeFor(block);
  const px = (value: number): string => `${String(value)}px`;
  button.style.setProperty('left', px(x + scrollX));
  button.style.setProperty('top', px(y + scrollY));
  button.style.setProperty('width', px(size));
  button.style.setProperty('height', px(size));
}

const EDGE = 8; // CSS pixels to the window's edge
const GAP = 4; // CSS pixels to what opened it

/**
 * Where a menu stands: below what opened it, or above where there is more room, within the window. In coordinates of
 * the page, so that it moves with it.
 */
export function placeMenu(menu: HTMLElement, opener: Element, isRtl: boolean): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const width = Math.min(parseFloat(getComputedStyle(menu).fontSize) * 18, clientWidth - 2 * EDGE);
  const wanted = isRtl ? right - width : left;
  const x = Math.max(EDGE, Math.min(wanted, clientWidth - width - EDGE));
  const below = clientHeight - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const isAbove = below < 320 && above > below;
  const place = {
    left: `${String(x + scrollX)}px`,
    top: isAbove ? 'auto' : `${String(bottom + GAP + scrollY)}px`,
    bottom: isAbove ? `${String(clientHeight - top + GAP - scrollY)}px` : 'auto',
    'max-height': `${String(Math.max(160, isAbove ? above : below))}px`,
  };
  for (const [name, value] of Object.entries(place)) menu.style.setProperty(name, value);
}

/** Where the tools of a quotation stand: below its last line, or above its first where there is no room. */
export function placeTools(tools: HTMLElement, range: Range): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const lines = range.getClientRects();
  const last = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tools;
  // fingers have handles below what they select
  const gap = matchMedia('(pointer: coarse)').matches ? 28 : EDGE;
  const x = Math.max(EDGE, Math.min(last.left + (last.width - width) / 2, clientWidth - width - EDGE));
  const below = last.bottom + gap;
  const above = range.getBoundingClientRect().top - height - gap;
  const y = below + height < clientHeight || above < 0 ? below : above;
  tools.style.setProperty('left', `${String(x + scrollX)}px`);
  // the end of a long selection may be out of sight
  tools.style.setProperty(
    'top',
    `${String(Math.max(EDGE, Math.min(y, clientHeight - height - EDGE)) + scrollY)}px`,
  );
}

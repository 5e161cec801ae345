import { seenBox, zoomOf } from './zoom.js';

const EDGE = 8; // CSS pixels to the window's edge
const GAP = 4; // CSS pixels to what opened it

/** How wide a page's window is between its scrollbars, and how far within it the page's coordinates begin. */
function pageRoom(): { readonly room: number; readonly begin: number } {
  const { documentElement } = document;
  const { clientWidth } = documentElement;
  const gutter = getComputedStyle(documentElement).scrollbarGutter;
  // one that is kept free is not taken off `clientWidth` everywhere
  const room = /^stable/.test(gutter)
    ? Math.min(clientWidth, documentElement.getBoundingClientRect().width)
    : clientWidth;
  return { room, begin: /both/.test(gutter) ? (innerWidth - room) / 2 : 0 };
}

const px = (length: number, zoom: number): string => `${String(length / zoom)}px`;

/** Where something of some width stands that wants to begin at `left`, so that it is in the window. */
function within(left: number, width: number): number {
  const { room, begin } = pageRoom();
  return Math.max(EDGE, Math.min(left - begin, room - width - EDGE)) + scrollX;
}

/**
 * Where a menu stands: below what opened it, or above where there is more room, within the window. In coordinates of
 * the page, so that it moves with it.
 */
function placeMenu(menu: HTMLElement, opener: Element, isRtl: boolean): void {
  const { clientHeight } = document.documentElement;
  const { room } = pageRoom();
  const { left, right, top, bottom } = seenBox(opener.getBoundingClientRect(), opener);
  const zoom = zoomOf(menu);
  const width = Math.min(parseFloat(getComputedStyle(menu).fontSize) * 18 * zoom, room - 2 * EDGE);
  const wanted = isRtl ? right - width : left;
  const below = clientHeight - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const isAbove = below < 320 && above > below;
  Object.assign(menu.style, {
    left: px(within(wanted, width), zoom),
    top: isAbove ? 'auto' : px(bottom + GAP + scrollY, zoom),
    bottom: isAbove ? px(clientHeight - top + GAP - scrollY, zoom) : 'auto',
    // the style sheet knows the window only with its scrollbar
    maxWidth: px(room - 2 * EDGE, zoom),
    maxHeight: px(Math.max(160, isAbove ? above : below), zoom),
  });
}

/**
 * Places a menu, and again when the window changes its size, or what opened it its place in the page, as it does in a
 * sticky bar or a box that is scrolled. Returns the way out.
 */
export function keepPlace(menu: HTMLElement, opener: Element, isRtl: boolean): () => void {
  const stops = new AbortController();
  const options = { signal: stops.signal, capture: true, passive: true };
  const place = (): void => placeMenu(menu, opener, isRtl);
  const placeInPage = (): string => {
    const { left, top } = opener.getBoundingClientRect();
    return [left + scrollX, top + scrollY].map(Math.round).join();
  };
  let before = placeInPage();
  place();
  // a page that is scrolled takes the menu along by itself
  document.addEventListener(
    'scroll',
    () => {
      const now = placeInPage();
      if (now === before) return;
      before = now;
      place();
    },
    options,
  );
  addEventListener('resize', place, options);
  return () => stops.abort();
}

/** Where the tools of a quotation stand: below its last line, or above its first where there is no room. */
export function placeTools(tools: HTMLElement, range: Range): void {
  const { clientHeight } = document.documentElement;
  const lines = range.getClientRects();
  const whole = range.getBoundingClientRect();
  const element = range.startContainer.parentElement ?? document.documentElement;
  const last = seenBox(lines[lines.length - 1] ?? whole, element);
  const zoom = zoomOf(tools);
  const { width, height } = seenBox(tools.getBoundingClientRect(), tools);
  // fingers have handles below what they select
  const gap = matchMedia('(pointer: coarse)').matches ? 28 : EDGE;
  const x = within(last.left + (last.width - width) / 2, width);
  const below = last.bottom + gap;
  const above = seenBox(whole, element).top - height - gap;
  const y = below + height < clientHeight || above < 0 ? below : above;
  Object.assign(tools.style, {
    left: px(x, zoom),
    // the end of a long selection may be out of sight
    top: px(Math.max(EDGE, Math.min(y, clientHeight - height - EDGE)) + scrollY, zoom),
  });
}

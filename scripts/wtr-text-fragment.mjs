/**
 * Follows links with a text fragment as a reader does, in a browser context of its own, and reads off the screen what
 * is highlighted: scripts cannot ask for it, but `::target-text` is painted. Pages are served from memory.
 */
import { randomUUID } from 'node:crypto';

const PATH = '/__text-fragment/';
const STYLE = `<style>
  html { background: #fff; color: #000; font: 16px/1.5 sans-serif; scrollbar-width: none; }
  ::target-text { background: #f0f; color: #f0f; }
</style>`;

const pages = new Map();

/** The plugin's `serve` hook. */
export function serveTextFragmentPage({ path }) {
  const html = pages.get(path);
  return html === undefined ? undefined : { body: html, type: 'html' };
}

/**
 * Runs in the page: its visible text, `«` and `»` around what the screenshot shows highlighted, `|` between blocks.
 * A sign counts as highlighted if most of its box has the highlight's colour.
 */
async function readHighlight(screenshot) {
  const image = new Image();
  image.src = `data:image/png;base64,${screenshot}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / innerWidth;
  const isHighlightedAt = (x, y) => {
    const at = (Math.floor((scrollY + y) * scale) * image.width + Math.floor((scrollX + x) * scale)) * 4;
    return data[at] > 230 && data[at + 1] < 30 && data[at + 2] > 230;
  };
  // Five places, none at the sides: edges are blurred there, and a coloured sign such as an emoji may hide all but
  // the lines at top and bottom.
  const isHighlighted = ({ left, width, top, height }) =>
    [
      [0.5, 0.5],
      [0.5, 0.05],
      [0.5, 0.95],
      [0.3, 0.05],
      [0.7, 0.95],
    ].filter(([x, y]) => isHighlightedAt(left + x * width, top + y * height)).length >= 3;

  let text = '';
  let open = false;
  let gap = '';
  let block;
  const range = document.createRange();
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const blockOf = (element) => {
    let at = element;
    while (at?.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display))
      at = at.parentElement;
    return at;
  };
  const readText = (node) => {
    const own = blockOf(node.parentElement) ?? node.parentNode;
    if (own !== block) gap = '|';
    block = own;
    for (const { segment: sign, index } of graphemes.segment(node.data)) {
      range.setStart(node, index);
      range.setEnd(node, index + sign.length);
      const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      if (/\s/.test(sign)) gap ||= ' ';
      else if (box) {
        const lit = isHighlighted(box);
        if (open && !lit) text += '»';
        text += text ? gap : '';
        if (lit && !open) text += '«';
        open = lit;
        gap = '';
        text += sign;
      }
    }
  };
  const childrenOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    return assigned.length > 0 ? assigned : node.childNodes;
  };
  const visit = (node) => {
    if (node.nodeType === 3) readText(node);
    if (node.nodeType !== 1 || getComputedStyle(node).display === 'none') return;
    if (node.localName === 'br') gap = '|';
    childrenOf(node).forEach(visit);
  };
  visit(document.body);
  return text + (open ? '»' : '');
}

/** In a context of its own, without an opener: only such a navigation may follow a text fragment. */
async function openPage(page, type) {
  if (type === 'puppeteer') {
    const context = await page.browser().createBrowserContext();
    return { page: await context.newPage(), close: () => context.close() };
  }
  const context = await page
    .context()
    .browser()
    .newContext({ viewport: { width: 800, height: 600 } });
  return { page: await context.newPage(), close: () => context.close() };
}

/** Most ms for one link. A browser under load now and then never gives the picture of a page behind another. */
const PATIENCE = 40_000;

/**
 * Opens an address in a page of its own, and says what is highlighted there. It does not stay open: behind another page
 * the tests that follow would get few frames.
 */
async function follow(session, address) {
  const opened = await openPage(session.browser.getPage(session.id), session.browser.type);
  let patience;
  const read = async () => {
    await opened.page.goto(address);
    const screenshot = await opened.page.screenshot({ fullPage: true, encoding: 'base64' });
    return opened.page.evaluate(
      readHighlight,
      typeof screenshot === 'string' ? screenshot : screenshot.toString('base64'),
    );
  };
  try {
    return await Promise.race([
      read(),
      new Promise((_resolve, reject) => {
        patience = setTimeout(() => reject(new Error(`No picture after ${PATIENCE} ms`)), PATIENCE);
      }),
    ]);
  } finally {
    clearTimeout(patience);
    await opened.close().catch(() => undefined);
  }
}

/**
 * @param {{ html: string, origin: string, directive: string }} payload a page, and the text directive to open it with
 * @returns the page's visible text, with what is highlighted in « »
 */
export async function followTextFragment(session, { html, origin, directive }) {
  const path = `${PATH}${randomUUID()}.html`;
  const address = `${origin}${path}#:~:${directive}`;
  pages.set(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${STYLE}</head><body>${html}</body></html>`,
  );
  try {
    return {
      text: await follow(session, address).catch((error) => {
        console.warn(`${error.message}, once more: ${directive}`);
        return follow(session, address);
      }),
    };
  } finally {
    pages.delete(path);
  }
}

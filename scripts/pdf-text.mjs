/** Reads the text off a PDF, for tests of what a page is on paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What `read` makes of each page. */
async function readPages(pdf, read) {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(read(items, page));
  }
  await task.destroy();
  return pages;
}

/**
 * @param {Uint8Array} pdf
 * @returns {Promise<string>} all pages, white space collapsed.
 */
export async function pdfText(pdf) {
  const pages = await readPages(pdf, (items) =>
    items.map((item) => `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`).join(''),
  );
  return pages.join('\n').replace(/\s+/g, ' ').trim();
}

/**
 * The pages with each piece of text and its place, in points from the top left corner. `top` and `bottom` are what
 * letters of its size need: 0.75 of it above their line, 0.22 below.
 *
 * @param {Uint8Array} pdf
 */
export function pdfPages(pdf) {
  return readPages(pdf, (items, page) => {
    const [, , width, height] = page.view;
    const pieces = items
      .filter(({ str }) => str?.trim())
      .map(({ str, transform: [a, b, , , x, y], width: length }) => {
        const size = Math.hypot(a, b);
        const line = height - y;
        return {
          text: str,
          left: x,
          right: x + length,
          top: line - 0.75 * size,
          bottom: line + 0.22 * size,
          size,
        };
      });
    return { width, height, pieces };
  });
}

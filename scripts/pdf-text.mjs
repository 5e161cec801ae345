/** Reads the text off a PDF, for tests of what a page is on paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * @param {Uint8Array} pdf
 * @returns {Promise<string>} all pages, white space collapsed.
 */
export async function pdfText(pdf) {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`).join(''));
  }
  await task.destroy();
  return pages.join('\n').replace(/\s+/g, ' ').trim();
}

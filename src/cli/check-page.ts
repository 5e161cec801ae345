import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { checkDisclosure } from '../disclosure/checker/check-disclosure.js';
import type { DisclosureFinding } from '../disclosure/checker/findings.js';

/**
 * Checks a page's source. parse5 reads it as browsers do (tags that may be left out, misnested ones), linkedom
 * makes it a document. Nothing of the page is run or loaded.
 */
export function checkPage(html: string, url?: string): readonly DisclosureFinding[] {
  const { document } = parseHTML(serialize(parse(html)));
  return checkDisclosure(document, { url });
}

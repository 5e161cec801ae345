import { parseHTML } from 'linkedom';

/** A page as a browser would have it at an address, as far as adapters look at pages. */
export function pageAt(url: string, html = ''): Document {
  const page: Document = parseHTML(html || '<!doctype html><html><head></head><body></body></html>').document;
  Object.defineProperty(page, 'location', { value: new URL(url) });
  Object.defineProperty(page, 'baseURI', { value: url });
  return page;
}

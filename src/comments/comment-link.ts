import { safeUrl } from '../core/safe-url.js';

/** Makes an element; with text if there is any. */
export function make(page: Document, name: string, text?: string): HTMLElement {
  const element = page.createElement(name);
  if (text) element.textContent = text;
  return element;
}

/** A link that a reader has written, to http(s) only; undefined where it leads elsewhere. */
export function commentLink(page: Document, address: string | null, text?: string): HTMLElement | undefined {
  const url = safeUrl(address);
  if (!url) return undefined;
  const link = make(page, 'a', text) as HTMLAnchorElement;
  link.href = url;
  link.rel = LINK_REL;
  return link;
}

/** What search engines and the page that is opened are told of it. */
export const LINK_REL = 'ugc nofollow noopener noreferrer';

import { HASH } from './comment-hash.js';

/** Readers who want no discussions hide them once, for all articles of the site. */
const KEY = 'news-article:no-discussions';

export function isHiddenByReader(): boolean {
  try {
    // an address that leads to a comment wants it seen
    return localStorage.getItem(KEY) !== null && !location.hash.startsWith(HASH);
  } catch {
    return false; // storage is not allowed
  }
}

export function rememberHidden(isHidden: boolean): void {
  try {
    if (isHidden) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // until the page is left
  }
}

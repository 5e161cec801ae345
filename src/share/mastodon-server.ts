import { mastodonHost } from './mastodon-host.js';

/** Where the reader's own server is kept: in their browser, for this site only, and nowhere else. */
const KEY = 'news-article:mastodon';
/** Where nothing can be stored. */
let named: string | undefined;

/** The server that the reader named on this site, if storage is allowed. */
export function knownServer(): string | undefined {
  try {
    return named ?? mastodonHost(localStorage.getItem(KEY) ?? '');
  } catch {
    return undefined;
  }
}

/** Remembers the reader's server; without storage, until the page is left. */
export function rememberServer(host: string): void {
  try {
    localStorage.setItem(KEY, host);
    named = undefined;
  } catch {
    named = host; // storage is full or not allowed
  }
}

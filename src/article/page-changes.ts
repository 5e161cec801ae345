/**
 * Tells when a client-side router has moved to another address, and when it then rewrites the head. One watch for
 * all elements of a page, from the first one on. Nothing is patched: the Navigation API where it exists, else
 * `popstate` and changes of the head, which routers make (title, canonical link) after `history.pushState`.
 */
type Listener = () => void;

const listeners = new Set<Listener>();
const SETTLING = 10_000; // ms after a move in which changes of the head belong to it
let known: string | undefined;
let moved = -SETTLING;

/** What a router changes, in whatever order: address, canonical address, title. */
const place = (): string =>
  [
    location.href.split('#')[0],
    document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href,
    document.title,
  ].join('\n');

/** Given as it is, not from a function around: bundlers put that into the first element's, which is held by it then. */
function check(change: Event | readonly MutationRecord[]): void {
  const now = place();
  const isMove = now !== known;
  if (isMove) moved = performance.now();
  known = now;
  if (isMove || (!('type' in change) && performance.now() - moved < SETTLING))
    for (const listener of listeners) listener();
}

function watch(): void {
  known = place();
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  new MutationObserver(check).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['href', 'content'],
  });
}

/** Calls back when the page may speak of another article. Returns the way out. */
export function onAddressChange(listener: Listener): () => void {
  if (known === undefined) watch();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

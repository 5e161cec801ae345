/**
 * Tells when a client-side router has moved to another address, and when it then rewrites the head. One set of
 * listeners for all elements of a page. Nothing is patched: the Navigation API where it exists, else
 * `popstate` and changes of the head, which routers make (title, canonical link) after `history.pushState`.
 */
type Listener = () => void;

const listeners = new Set<Listener>();
const SETTLING = 10_000; // ms after a move in which changes of the head belong to it
let known = '';
let moved = -SETTLING;
let observer: MutationObserver | undefined;

/** What a router changes, in whatever order: address, canonical address, title. */
const place = (): string =>
  [
    location.href.split('#')[0],
    document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href,
    document.title,
  ].join('\n');

const tell = (): void => {
  for (const listener of listeners) listener();
};

function check(): void {
  const now = place();
  if (now === known) return;
  known = now;
  moved = performance.now();
  tell();
}

function handleHead(): void {
  const before = known;
  check();
  if (before === known && performance.now() - moved < SETTLING) tell();
}

const navigation = (): EventTarget | undefined => (globalThis as { navigation?: EventTarget }).navigation;

function watch(): void {
  known = place();
  navigation()?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  observer = new MutationObserver(handleHead);
  observer.observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['href', 'content'],
  });
}

function rest(): void {
  navigation()?.removeEventListener('currententrychange', check);
  removeEventListener('popstate', check);
  observer?.disconnect();
  observer = undefined;
}

/** Calls back when the page may speak of another article. Returns the way out. */
export function onAddressChange(listener: Listener): () => void {
  if (listeners.size === 0) watch();
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) rest();
  };
}

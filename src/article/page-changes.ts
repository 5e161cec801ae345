/**
 * Tells when a client-side router has moved to another address, and when it then rewrites the head. One set of
 * listeners for all elements of a page. Nothing is patched: the Navigation API where it exists, else
 * `popstate` and changes of the head, which routers make (title, canonical link) after `history.pushState`.
 */
type Listener = () => void;

const listeners = new Set<Listener>();
const SETTLING = 10_000; // ms after a move in which changes of the head belong to it
let address = '';
let moved = -SETTLING;
let observer: MutationObserver | undefined;

const withoutFragment = (): string => location.href.split('#')[0] ?? '';

const tell = (): void => {
  for (const listener of listeners) listener();
};

function check(): void {
  const now = withoutFragment();
  if (now === address) return;
  address = now;
  moved = performance.now();
  tell();
}

function handleHead(): void {
  const known = address;
  check();
  if (known === address && performance.now() - moved < SETTLING) tell();
}

const navigation = (): EventTarget | undefined => (globalThis as { navigation?: EventTarget }).navigation;

function watch(): void {
  address = withoutFragment();
  navigation()?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  observer = new MutationObserver(handleHead);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
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

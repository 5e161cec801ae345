/**
 * Tells when a client-side router has moved to another address. One set of listeners for all elements of a
 * page. Nothing is patched: the Navigation API where it exists, else `popstate` and changes of the head,
 * which routers make (title, canonical link) after `history.pushState`.
 */
type Listener = (url: string) => void;

const listeners = new Set<Listener>();
let address = '';
let observer: MutationObserver | undefined;

const withoutFragment = (): string => location.href.split('#')[0] ?? '';

function check(): void {
  const now = withoutFragment();
  if (now === address) return;
  address = now;
  for (const listener of listeners) listener(now);
}

const navigation = (): EventTarget | undefined => (globalThis as { navigation?: EventTarget }).navigation;

function watch(): void {
  address = withoutFragment();
  navigation()?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  observer = new MutationObserver(check);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
}

function rest(): void {
  navigation()?.removeEventListener('currententrychange', check);
  removeEventListener('popstate', check);
  observer?.disconnect();
  observer = undefined;
}

/** Calls back with the new address. Returns the way out. */
export function onAddressChange(listener: Listener): () => void {
  if (listeners.size === 0) watch();
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) rest();
  };
}

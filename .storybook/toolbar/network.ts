/**
 * A slow network, or none: for what the page fetches by `fetch()` and for code that is imported on demand, which a
 * build step (`lazy-imports.ts`) sends through here. Pictures, sound and the story's own first code come as ever.
 */

export type Network = 'fast' | 'slow' | 'offline';

/** Milliseconds until an answer begins. */
const DELAY = 2000;

let network: Network = 'fast';
/** What a story has had already: a browser would not fetch it again. */
const fetched = new Set<string>();

function wait(signal?: AbortSignal | null): Promise<void> {
  if (network === 'offline') return Promise.reject(new TypeError('The network is off in the toolbar.'));
  return new Promise((resolve, reject) => {
    setTimeout(resolve, network === 'slow' ? DELAY : 0);
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

const { fetch: ownFetch } = window;

window.fetch = async (input, init) => {
  if (network !== 'fast') await wait(init?.signal ?? (input instanceof Request ? input.signal : null));
  return ownFetch.call(window, input, init);
};

/** What `import()` is replaced with: `key` names the module, `load` imports it. */
async function importLater<T>(key: string, load: () => Promise<T>): Promise<T> {
  if (network !== 'fast' && !fetched.has(key)) await wait();
  fetched.add(key);
  return load();
}

declare global {
  interface Window {
    importLater?: typeof importLater;
  }
}

window.importLater = importLater;

/** Elements ask the browser, too. */
Object.defineProperty(navigator, 'onLine', {
  configurable: true,
  get: () => network !== 'offline' && Reflect.get(Navigator.prototype, 'onLine', navigator),
});

/** Sets the network of the canvas. */
export function setNetwork(now: Network): void {
  if (now === network) return;
  const wasOffline = network === 'offline';
  network = now;
  if (wasOffline !== (now === 'offline')) dispatchEvent(new Event(wasOffline ? 'online' : 'offline'));
}

/** Another story begins, as on a first visit. */
export function forgetFetched(): void {
  fetched.clear();
}

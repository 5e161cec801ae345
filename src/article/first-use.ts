/** What readers do before they select, copy or print. */
const SIGNS = ['pointerdown', 'keydown', 'selectionchange', 'scroll'];

/** Calls back once, when a reader does anything. Returns the way out. */
export function onFirstUse(use: () => void): () => void {
  const watch = new AbortController();
  const handle = (): void => {
    watch.abort();
    use();
  };
  for (const sign of SIGNS) document.addEventListener(sign, handle, { capture: true, signal: watch.signal });
  return () => watch.abort();
}

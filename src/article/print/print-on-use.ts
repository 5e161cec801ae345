/** What readers do before they print. */
const SIGNS = ['pointerdown', 'keydown', 'scroll'];

const fetchPrint = (): void => {
  import('./print-article.js').then(
    ({ followPrints }) => followPrints(),
    () => undefined, // offline: paper has no addresses
  );
};

/** Fetches what an article has on paper only, once a reader does anything: a printout waits for nothing. */
export function printOnUse(): void {
  for (const sign of SIGNS) addEventListener(sign, fetchPrint, { capture: true, once: true });
}

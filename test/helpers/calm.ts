/** Waits until nothing changes in a page any more. */
import { elementsBelow } from './composed-tree.js';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Changes with nearly everything that a reader can see, but costs little: how many elements, how much text, how high. */
function stateOf({ body }: Document): string {
  let count = 0;
  let text = body.textContent?.length ?? 0;
  for (const { shadowRoot } of elementsBelow(body)) {
    count++;
    text += shadowRoot?.textContent?.length ?? 0;
  }
  return [count, text, body.scrollHeight, body.scrollWidth].join();
}

/** Resolves when two looks, `pause` ms apart, see the same; or after `limit` ms, for pages that never rest. */
export async function calm(page: Document, pause = 40, limit = 2000): Promise<void> {
  const end = performance.now() + limit;
  for (let before: string | undefined; performance.now() < end;) {
    const now = stateOf(page);
    if (now === before) return;
    before = now;
    await later(pause);
  }
}

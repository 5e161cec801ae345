/** What is put into a page before all other code: it counts, and reads the page as a reader would. */
import { countResources, type Counts } from './counting.js';
import { pause, Reading } from './reading.js';

/** For whoever drives the browser. */
export interface InPage {
  readonly counts: () => Counts;
  /** Mounts a page, uses it and takes it away, so many times; says which parts were used. */
  readonly run: (addresses: readonly string[], times: number) => Promise<Readonly<Record<string, number>>>;
  /** Puts a page into this document, as a client-side router does. */
  readonly mount: (address: string) => Promise<void>;
  readonly unmount: () => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
}

declare global {
  interface Window {
    soak: InPage;
  }
}

const page = window;
const counts = countResources(page);
const reading = new Reading(page);

window.soak = {
  counts,
  pause,
  mount: (address) => reading.mount(address),
  unmount: () => reading.unmount(),
  run: async (addresses, times) => {
    const used: Record<string, number> = {};
    for (let time = 0; time < times; time += 1) {
      await reading.mount(addresses[time % addresses.length]!);
      for (const tag of await reading.use()) used[tag] = (used[tag] ?? 0) + 1;
      await reading.unmount();
    }
    return used;
  },
};

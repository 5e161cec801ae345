/** How work grows with what it is given. Times are compared with each other: a busy machine slows both. */

function quickest(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * How many times as long it takes with four times as much: about 4 where time grows as what is given, 16 where it grows
 * as its square.
 * @param make what the work is done on, made before the clock starts
 * @param size so much takes some milliseconds: browsers' clocks are coarse
 */
export function growth<T>(make: (size: number) => T, work: (given: T) => unknown, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  const time = quickest(() => work(small));
  return quickest(() => work(large)) / Math.max(time, 1);
}

/** More than noise, less than a square. */
export const STEEP = 12;

import type { Count, CountedWindow } from './counting.js';

type Callback = (...args: unknown[]) => void;

/** What makes them, what clears them, whether they come again and again. */
const MAKERS = [
  ['setTimeout', 'clearTimeout', false],
  ['setInterval', 'clearInterval', true],
  ['requestAnimationFrame', 'cancelAnimationFrame', false],
  ['requestIdleCallback', 'cancelIdleCallback', false],
] as const;

/** Timers and frames that are still to come. */
export function countTimers(window: CountedWindow): Count {
  const pending = new Map<string, Set<number>>();
  const functions = window as unknown as Record<string, ((...args: unknown[]) => number) | undefined>;
  for (const [make, clear, repeats] of MAKERS) {
    const native = functions[make];
    const nativeClear = functions[clear];
    if (!native || !nativeClear) continue; // no engine has all of them
    const ids = new Set<number>();
    pending.set(make, ids);
    functions[make] = (callback, ...rest) => {
      const id = native.call(
        window,
        (...args: unknown[]) => {
          if (!repeats) ids.delete(id);
          (callback as Callback)(...args);
        },
        ...rest,
      );
      ids.add(id);
      return id;
    };
    functions[clear] = (id) => {
      ids.delete(id as number);
      return nativeClear.call(window, id);
    };
  }
  return (add) => {
    for (const [name, ids] of pending) add(name, ids.size);
  };
}

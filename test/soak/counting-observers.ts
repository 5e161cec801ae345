import type { Count, CountedWindow } from './counting.js';

const KINDS = ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'] as const;

interface Observer {
  observe: (target: Node, options?: unknown) => void;
  unobserve?: (target: Node) => void;
  disconnect: () => void;
}

/** Observers that watch something which is in the page. Those of removed nodes go with these. */
export function countObservers(window: CountedWindow): Count {
  const all = new Map<string, Set<readonly WeakRef<Node>[]>>();
  for (const kind of KINDS) {
    const Native = window[kind] as unknown as new (...args: unknown[]) => Observer;
    const { observe, unobserve, disconnect } = Native.prototype as Observer;
    const watched = new WeakMap<Observer, WeakRef<Node>[]>();
    const lists = new Set<readonly WeakRef<Node>[]>();
    all.set(kind, lists);
    const change = (observer: Observer, targets: readonly WeakRef<Node>[]): void => {
      const before = watched.get(observer);
      if (before) lists.delete(before);
      const now = [...targets];
      watched.set(observer, now);
      if (now.length) lists.add(now);
    };
    const others = (observer: Observer, target: Node): readonly WeakRef<Node>[] =>
      (watched.get(observer) ?? []).filter((each) => each.deref() !== target);
    const prototype = Native.prototype as Observer;
    prototype.observe = function (target, options) {
      observe.call(this, target, options);
      change(this, [...others(this, target), new WeakRef(target)]);
    };
    if (unobserve)
      prototype.unobserve = function (target) {
        unobserve.call(this, target);
        change(this, others(this, target));
      };
    prototype.disconnect = function () {
      disconnect.call(this);
      change(this, []);
    };
  }
  return (add) => {
    for (const [kind, lists] of all)
      for (const targets of lists) {
        if (targets.every((each) => !each.deref())) lists.delete(targets);
        if (targets.some((each) => each.deref()?.isConnected)) add(kind);
      }
  };
}

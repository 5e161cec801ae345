/**
 * Counts what a page has in use that no garbage collector takes back: listeners on what stays as long as the page,
 * timers, observers of what is in the page, object URLs, channels. Installed into a window before any other code.
 */
import { countObservers } from './counting-observers.js';
import { countTimers } from './counting-timers.js';

/** How many are in use, by what they are: `window keydown`, `setTimeout`, `MutationObserver`, `object URL`. */
export type Counts = Readonly<Record<string, number>>;

export type CountedWindow = Window & typeof globalThis;

/** Adds what is in use now. */
export type Count = (add: (what: string, many?: number) => void) => void;

/** Of a listener that is in use. Holds nothing that the page itself lets go. */
interface Listening {
  readonly target: WeakRef<EventTarget>;
  readonly type: string;
}

/** How a listener is found again: held by target and listener. */
interface Known {
  readonly listening: Listening;
  readonly capture: boolean;
  /** No longer waits for its end. */
  readonly stop: () => void;
}

const captureOf = (options: unknown): boolean =>
  typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;

/** A name for what lives as long as the page; undefined for what goes with its last reference. */
function lasting(target: EventTarget, window: CountedWindow): string | undefined {
  const { document } = window;
  if (target === window) return 'window';
  if (target === document) return 'document';
  if (target instanceof window.AbortSignal) return undefined;
  if (target instanceof window.Node)
    return target.isConnected ? (target as Element).localName || target.nodeName : undefined;
  // a media query, the Navigation API, a worker, a channel, a request
  return Object.prototype.toString.call(target).slice('[object '.length, -1);
}

function countListeners(window: CountedWindow): Count {
  const { prototype } = window.EventTarget;
  const { addEventListener: add, removeEventListener: remove } = prototype;
  const all = new Set<Listening>();
  const known = new WeakMap<EventTarget, WeakMap<object, Known[]>>();
  const find = (target: EventTarget, type: string, listener: object, capture: boolean): Known | undefined =>
    known
      .get(target)
      ?.get(listener)
      ?.find((each) => each.listening.type === type && each.capture === capture);
  const forget = (target: EventTarget, type: string, listener: object, capture: boolean): void => {
    const found = find(target, type, listener, capture);
    if (!found) return;
    all.delete(found.listening);
    found.stop();
    const list = known.get(target)!.get(listener)!;
    list.splice(list.indexOf(found), 1);
  };
  prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    const capture = captureOf(options);
    const { once, signal } = typeof options === 'object' ? options : {};
    add.call(target, type, listener, options);
    if (!listener || signal?.aborted || find(target, type, listener, capture)) return;
    const end = (): void => forget(target, type, listener, capture);
    if (once) add.call(target, type, end, { once, capture });
    if (signal) add.call(signal, 'abort', end, { once: true });
    const listening = { target: new WeakRef(target), type };
    const stop = (): void => {
      remove.call(target, type, end, capture);
      if (signal) remove.call(signal, 'abort', end);
    };
    const listeners = known.get(target) ?? new WeakMap<object, Known[]>();
    known.set(target, listeners);
    listeners.set(listener, [...(listeners.get(listener) ?? []), { listening, capture, stop }]);
    all.add(listening);
  };
  prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener) forget(target, type, listener, captureOf(options));
    remove.call(target, type, listener, options);
  };
  return (add) => {
    for (const listening of all) {
      const target = listening.target.deref();
      if (!target) all.delete(listening);
      const name = target && lasting(target, window);
      if (name) add(`${name} ${listening.type}`);
    }
  };
}

function countObjectUrls(window: CountedWindow): Count {
  const { URL } = window;
  const urls = new Set<string>();
  const { createObjectURL: create, revokeObjectURL: revoke } = URL;
  URL.createObjectURL = (source) => {
    const url = create.call(URL, source);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revoke.call(URL, url);
  };
  return (add) => add('object URL', urls.size);
}

/** What is open until it is closed. */
const CLOSABLE = ['BroadcastChannel', 'EventSource', 'WebSocket', 'AudioContext'] as const;

interface Closable {
  close(): unknown;
}

function countClosable(window: CountedWindow): Count {
  const open = new Map<string, Set<object>>();
  for (const name of CLOSABLE) {
    const Native = window[name] as unknown as new (...args: unknown[]) => Closable;
    const all = new Set<object>();
    open.set(name, all);
    const Counted = class extends Native {
      constructor(...args: unknown[]) {
        super(...args);
        all.add(this);
      }
      override close(): unknown {
        all.delete(this);
        return super.close();
      }
    };
    Object.defineProperty(window, name, { value: Counted, configurable: true, writable: true });
  }
  return (add) => {
    for (const [name, all] of open) add(name, all.size);
  };
}

/** Begins to count. Gives a function that says what is in use now. */
export function countResources(window: CountedWindow): () => Counts {
  const counts = [
    countListeners(window),
    countTimers(window),
    countObservers(window),
    countObjectUrls(window),
    countClosable(window),
  ];
  return () => {
    const sum: Record<string, number> = {};
    for (const count of counts)
      count((what, many = 1) => {
        if (many) sum[what] = (sum[what] ?? 0) + many;
      });
    return sum;
  };
}

/** What there is more of than before, as `document selectionchange: 12 (2 before)`. */
export const grown = (before: Counts, after: Counts): readonly string[] =>
  Object.entries(after)
    .filter(([what, many]) => many > (before[what] ?? 0))
    .map(([what, many]) => `${what}: ${many} (${before[what] ?? 0} before)`);

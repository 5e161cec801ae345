/** Watches what a piece of code takes of the browser, and says what of it is left. */

export interface Leftovers {
  /** Listeners that have not run for their only time and whose signal has not ended, timers, object URLs. */
  readonly left: () => string[];
  readonly stop: () => void;
}

/** Code that takes listeners away by `removeEventListener` is not understood. */
export function watchLeftovers(): Leftovers {
  const real = {
    listen: EventTarget.prototype.addEventListener,
    set: globalThis.setTimeout,
    clear: globalThis.clearTimeout,
    create: URL.createObjectURL,
    revoke: URL.revokeObjectURL,
  };
  const listeners: { readonly name: string; readonly signal: AbortSignal | undefined; hasRun: boolean }[] =
    [];
  const timers = new Set<number>();
  const urls = new Set<string>();

  EventTarget.prototype.addEventListener = function (type, listener, options): void {
    const target = this ?? globalThis;
    const { signal, once } = typeof options === 'object' ? options : {};
    const entry = { name: `${target.constructor.name} ${type}`, signal, hasRun: false };
    listeners.push(entry);
    if (once) real.listen.call(target, type, () => (entry.hasRun = true), { once });
    real.listen.call(target, type, listener, options);
  };
  globalThis.setTimeout = ((handler: () => void, ms?: number) => {
    const id = real.set.call(
      globalThis,
      () => {
        timers.delete(id);
        handler();
      },
      ms,
    ) as unknown as number;
    timers.add(id);
    return id;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    timers.delete(id as number);
    real.clear.call(globalThis, id);
  };
  URL.createObjectURL = (object) => {
    const url = real.create(object);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    real.revoke(url);
  };
  return {
    left: () => [
      ...listeners.filter(({ signal, hasRun }) => !hasRun && !signal?.aborted).map(({ name }) => name),
      ...[...timers].map((id) => `timer ${id}`),
      ...urls,
    ],
    stop() {
      EventTarget.prototype.addEventListener = real.listen;
      globalThis.setTimeout = real.set;
      globalThis.clearTimeout = real.clear;
      URL.createObjectURL = real.create;
      URL.revokeObjectURL = real.revoke;
    },
  };
}

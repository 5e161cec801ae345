/**
 * Resolves at the first of these events, or after a time; then there is neither listener nor timer.
 * @param ms default: no limit
 * @throws the signal's reason
 */
export async function firstOf(
  signal: AbortSignal,
  ms?: number,
  ...events: readonly (readonly [EventTarget, ...string[]])[]
): Promise<void> {
  signal.throwIfAborted();
  const ends = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<unknown>((resolve) => {
    if (ms !== undefined) timer = setTimeout(resolve, ms);
    for (const [target, ...types] of [...events, [signal, 'abort'] as const]) {
      for (const type of types) target.addEventListener(type, resolve, { signal: ends.signal });
    }
  });
  clearTimeout(timer);
  ends.abort();
  signal.throwIfAborted();
}

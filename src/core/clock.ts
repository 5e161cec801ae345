/** One timer for all relative times of a page. It rests while the page is hidden or nobody listens. */
const MINUTE = 60_000;
const listeners = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  const now = Date.now();
  for (const listener of listeners) listener(now);
}

function adjust(): void {
  clearInterval(timer);
  if (listeners.size && document.visibilityState !== 'hidden') timer = setInterval(tick, MINUTE);
}

function handleVisibility(): void {
  if (document.visibilityState !== 'hidden') tick();
  adjust();
}

/** Calls back about once a minute, and at once when the page is shown again. Returns the way out. */
export function onMinute(listener: (now: number) => void): () => void {
  if (!listeners.size) document.addEventListener('visibilitychange', handleVisibility);
  listeners.add(listener);
  if (listeners.size === 1) adjust();
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    document.removeEventListener('visibilitychange', handleVisibility);
    adjust();
  };
}

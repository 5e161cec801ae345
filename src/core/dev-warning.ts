const told = new Set<string>();

/** True on a developer's machine (localhost, a file) or with `?news-debug` in the address. */
export function isDevelopment(): boolean {
  const place = globalThis.location as Location | undefined;
  if (!place) return false;
  return (
    /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.(local|localhost|test))$/.test(place.hostname) ||
    place.protocol === 'file:' ||
    /[?&]news-debug\b/.test(place.search)
  );
}

/** Says something once, to developers only. Readers' consoles stay quiet. */
export function warn(code: string, message: string): void {
  if (told.has(code + message) || !isDevelopment()) return;
  told.add(code + message);
  console.warn(`[news-article] ${code}: ${message}`);
}

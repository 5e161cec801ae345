/** Whether the page's address asks for what its makers see. */
export const isDebugged = (): boolean => /[?&]news-debug\b/.test(globalThis.location.search);

/** True on a developer's machine (localhost, a file) or with `?news-debug` in the address. */
export function isDevelopment(): boolean {
  const place = globalThis.location as Location | undefined;
  if (!place) return false;
  return (
    /^(localhost|127(\.\d+){3}|\[::1\]|.+\.(local(host)?|test))$/.test(place.hostname) ||
    place.protocol === 'file:' ||
    isDebugged()
  );
}

/** What developers are told, with the element and the error, where an update fails. Readers' consoles stay quiet. */
export const UPDATE_FAILED = '[news-article] update-failed:';

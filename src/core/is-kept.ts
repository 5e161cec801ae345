/** Whether something is kept under one of these names in the reader's browser, as far as that may be read. */
export function isKept(...keys: readonly string[]): boolean {
  try {
    return keys.some((key) => localStorage.getItem(key));
  } catch {
    return false;
  }
}

/** The first of these records that is kept in the reader's browser, as text; undefined if none is, or may be read. */
export function firstKept(...keys: readonly string[]): string | undefined {
  try {
    return keys.map((key) => localStorage.getItem(key)).find((text) => text) ?? undefined;
  } catch {
    return undefined;
  }
}

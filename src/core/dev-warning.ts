import { UPDATE_FAILED, isDevelopment } from './development.js';

const told = new Set<string>();

/**
 * Says something once, to developers only. Readers' consoles stay quiet.
 *
 * @param message a text, or what was thrown: anything, even what cannot be read
 */
export function warn(code: string, message: unknown): void {
  if (!isDevelopment()) return;
  let line = `[news-article] ${code}: `;
  try {
    line += String(message);
  } catch {
    // what throws as it is read says no more
  }
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}

/** Says that an element cannot use what it was given. */
export function warnOfUpdate(element: Element, error: unknown): void {
  if (isDevelopment()) console.warn(UPDATE_FAILED, element, error);
}

/** Says that a tag is another copy's: two of the library are on the page. */
export function warnOfCopy(tag: string): void {
  warn('two-copies', `<${tag}> is registered by another copy.`);
}

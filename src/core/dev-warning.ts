import { UPDATE_FAILED, isDevelopment } from './development.js';

const told = new Set<string>();

/** Says something once, to developers only. Readers' consoles stay quiet. */
export function warn(code: string, message: string): void {
  if (told.has(code + message) || !isDevelopment()) return;
  told.add(code + message);
  console.warn(`[news-article] ${code}: ${message}`);
}

/** Says that an element cannot use what it was given. */
export function warnOfUpdate(element: Element, error: unknown): void {
  if (isDevelopment()) console.warn(UPDATE_FAILED, element, error);
}

/** Says that a tag is another copy's: two of the library are on the page. */
export function warnOfCopy(tag: string): void {
  warn('two-copies', `<${tag}> is registered by another copy.`);
}

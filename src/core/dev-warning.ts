import { isDevelopment } from './development.js';

const told = new Set<string>();

/** Says something once, to developers only. Readers' consoles stay quiet. */
export function warn(code: string, message: string): void {
  if (told.has(code + message) || !isDevelopment()) return;
  told.add(code + message);
  console.warn(`[news-article] ${code}: ${message}`);
}

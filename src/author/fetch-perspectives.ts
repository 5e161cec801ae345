import type { Perspective } from '../article/model.js';
import { readText } from '../core/read-text.js';
import { safeUrl } from '../core/safe-url.js';
import { collapse } from '../core/text.js';
import { isLater } from './perspective-dates.js';

/** Versions of an editorial perspective from an address: whatever answers is a stranger. */

const TIMEOUT = 10_000; // ms
const LARGEST = 1_000_000; // bytes
const MAX_VERSIONS = 50;
const MAX_FACT = 200; // characters

/** One version from JSON: our own names, which are schema.org's of a CreativeWork where it has any. */
function readVersion(value: unknown, base: string): Perspective | undefined {
  const fields = (typeof value === 'string' ? { text: value } : (value ?? {})) as Record<string, unknown>;
  const fact = (name: string): Record<string, string> => {
    const given = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text = typeof given === 'string' || typeof given === 'number' ? collapse(String(given)) : '';
    return text ? { [name]: text.slice(0, MAX_FACT) } : {};
  };
  const { text } = fields;
  if (typeof text !== 'string' || !text.trim()) return undefined;
  const url = safeUrl(fields['url'], base);
  const facts = ['version', 'dateModified', 'model', 'provider'].map(fact);
  return Object.assign({ text, ...(url && { url }) }, ...facts) as Perspective;
}

const newestFirst = (a: Perspective, b: Perspective): number =>
  +isLater(b.dateModified, a.dateModified) - +isLater(a.dateModified, b.dateModified);

/** Versions from JSON: one or a list, newest first where dates say so. */
export function readPerspectives(value: unknown, base: string): Perspective[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const versions = list.flatMap((item) => readVersion(item, base) ?? []);
  return versions.sort(newestFirst).slice(0, MAX_VERSIONS);
}

/**
 * Fetches versions: JSON (one or a list), or plain text.
 * @throws whatever kept it from coming: the connection, the time limit, its size or its kind.
 */
export async function fetchPerspectives(
  url: string,
  { signal, timeout = TIMEOUT }: { readonly signal: AbortSignal; readonly timeout?: number },
): Promise<Perspective[]> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      headers: { accept: 'application/ld+json, application/json, text/plain' },
    });
    const type = response.headers.get('content-type') ?? '';
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(type);
    if (!response.ok || !(isJson || /^text\/(plain|markdown)\b/i.test(type)))
      throw new TypeError(`${url} answered ${String(response.status)}, ${type}.`);
    const text = await readText(response, LARGEST);
    const versions = readPerspectives(isJson ? JSON.parse(text) : text, response.url || url);
    if (!versions.length) throw new TypeError(`${url} has no perspective.`);
    return versions;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

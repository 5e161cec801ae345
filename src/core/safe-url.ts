/**
 * The one gate for addresses that come from data: an absolute http(s) URL, or nothing.
 * `base` resolves relative addresses; without it they are refused. Never throws.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value.trim() || value.length > 4000) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

import { safeUrl } from './safe-url.js';

/** An http(s) address that may be passed on, as browsers write it; undefined if it carries a user name or password. */
export function shareableUrl(value: unknown, base?: string): string | undefined {
  const url = safeUrl(value, base);
  return url && !/^https?:..[^/]*@/.test(url) ? url : undefined;
}

import { safeUrl } from '../core/safe-url.js';
import type { ServiceSettings } from './choose-service.js';

/**
 * What an adapter is made of by a script that names it itself: relative addresses are the page's. A server has no page,
 * and only absolute ones.
 */
export function settingsHere(
  endpoint: string | undefined,
  page: Document = globalThis.document,
): ServiceSettings {
  return { endpoint: safeUrl(endpoint, page?.baseURI), page };
}

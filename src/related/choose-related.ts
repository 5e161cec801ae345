import type { RelatedService } from './related-service.js';

/** Services that the library speaks to by name. The JSON of `src` needs none. */
export const RELATED_SERVICES = ['wordpress'] as const;
export type RelatedServiceName = (typeof RELATED_SERVICES)[number];

/** What a service is made of. */
export interface RelatedSettings {
  /** Address of JSON; with `wordpress` of its posts. */
  readonly src?: string | undefined;
  /** Root of the service's API; `wordpress` finds its own. */
  readonly endpoint?: string | undefined;
  /** The page it stands on. */
  readonly page: Document;
}

/**
 * Fetches the adapter for a service; without a name that for JSON.
 * @throws {Error} for a name that is none, and where its code cannot be had
 */
export async function chooseRelated(
  name: string | undefined,
  settings: RelatedSettings,
): Promise<RelatedService> {
  switch (name) {
    case undefined:
    case '':
      return (await import('./adapters/json.js')).jsonRelated(settings);
    case 'wordpress':
      return (await import('./adapters/wordpress.js')).wordpressRelated(settings);
    default:
      throw new Error(`There is no service "${name}".`);
  }
}

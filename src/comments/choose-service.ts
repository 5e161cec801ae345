import { CommentError } from './comment-error.js';
import type { CommentService } from './comment-service.js';

/** Comment systems that the library speaks to. `http` is our own contract: docs/comments-api.md. */
export const COMMENT_SERVICES = ['http', 'wordpress', 'waline', 'isso', 'local'] as const;
export type CommentServiceName = (typeof COMMENT_SERVICES)[number];

/** What a service is made of. */
export interface ServiceSettings {
  /** Address of the service, resolved; `wordpress` finds its own. */
  readonly endpoint?: string | undefined;
  /** The page it stands on. */
  readonly page: Document;
}

type MakeService = (settings: ServiceSettings) => CommentService;

/** Each fetched when a page wants it. */
const ADAPTERS: Readonly<Record<CommentServiceName, () => Promise<MakeService>>> = {
  http: () => import('./adapters/http.js').then(({ httpComments }) => httpComments),
  wordpress: () => import('./adapters/wordpress.js').then(({ wordpressComments }) => wordpressComments),
  waline: () => import('./adapters/waline.js').then(({ walineComments }) => walineComments),
  isso: () => import('./adapters/isso.js').then(({ issoComments }) => issoComments),
  local: () => import('./adapters/local.js').then(({ localComments }) => localComments),
};

/**
 * Fetches the adapter for a comment system.
 * @throws {CommentError} `unsupported` for a name that is none; `network` where its code cannot be had
 */
export async function chooseService(name: string, settings: ServiceSettings): Promise<CommentService> {
  if (!Object.hasOwn(ADAPTERS, name)) throw new CommentError('unsupported', `There is no service "${name}".`);
  try {
    return (await ADAPTERS[name as CommentServiceName]())(settings);
  } catch (cause) {
    if (cause instanceof CommentError) throw cause;
    throw new CommentError('network', 'The code of the service could not be fetched.', { cause });
  }
}

import type { ServiceSettings } from '../choose-service.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';

export function wordpressComments({ endpoint }: ServiceSettings): CommentService {
  throw new CommentError('unsupported', `Not yet: ${String(endpoint)}`);
}

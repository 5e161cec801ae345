import type { BodyHost } from '../core/late-body.js';
import type { NewsElement } from '../core/news-element.js';
import type { CommentService } from './comment-service.js';

/** The properties that every part of a discussion has. */
export interface CommentPart extends NewsElement {
  /** Of a form: an address that only takes comments. */
  action?: string | undefined;
  service?: string | CommentService | undefined;
  endpoint?: string | undefined;
  thread?: string | undefined;
}

/** What the body of such a part is given. */
export type CommentHost = BodyHost<CommentPart>;

/** What an element names as its service: to be compared, and to see whether it names any. */
export const serviceOf = ({ action, service, endpoint }: CommentPart): string | CommentService | undefined =>
  action || service || (endpoint ? 'http' : undefined);

import type { CommentCapabilities } from './comment.js';

/** No comment is longer, whatever its service would take. */
const LONGEST = 5000;

/** The longest comment that a service gets, in the unit in which it counts. */
export const limitOf = ({ maxLength: { value } }: CommentCapabilities): number =>
  value > 0 ? Math.min(LONGEST, value) : LONGEST;

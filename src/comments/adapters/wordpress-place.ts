import type { CommentPage, CommentQuery } from '../comment.js';
import type { ServiceOptions } from '../comment-service.js';

/** Where a page of comments begins. */
export interface Place {
  /** How many that answer none come before it. */
  readonly offset: number;
  /** How many comments were given so far; NaN where that is not known, since it began amid them. */
  readonly given: number;
  /** The newest first: later ones do not count, lest they move the others. */
  readonly before?: string | undefined;
}

export type ListFrom = (
  post: string,
  place: Place,
  query: CommentQuery,
  options: ServiceOptions,
) => Promise<CommentPage>;

export const cursorOf = ({ offset, given, before }: Place): string => `${offset}~${given}~${before ?? ''}`;

export function placeOf(cursor = '0~0'): Place {
  const [offset, given, before] = cursor.split('~');
  return { offset: Number(offset), given: Number(given), before };
}

import { placeComments, type CommentNode } from './comment-tree.js';
import type { ListBody } from './list-body.js';

/** A comment that is here, with its answers. */
export const findNode = ({ roots }: Pick<ListBody, 'roots'>, id: string): CommentNode | undefined =>
  placeComments(roots, () => false).find(({ node }) => node.comment.id === id)?.node;

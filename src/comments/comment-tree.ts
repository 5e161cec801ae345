import type { Comment, CommentSort } from './comment.js';

/** A comment with what answers it. Pure data: services send flat lists, in any order, and not always sound ones. */
export interface CommentNode {
  readonly comment: Comment;
  /** When it was written, ms. A date that is none counts as the oldest. */
  readonly time: number;
  /** What it answers, if that is here. */
  readonly parent: CommentNode | undefined;
  /** Oldest first. */
  readonly answers: readonly CommentNode[];
  /** 1 for one that answers none. */
  readonly depth: number;
  /** How many comments are below it. */
  readonly size: number;
}

type Growing = { -readonly [K in keyof CommentNode]: K extends 'answers' ? Growing[] : CommentNode[K] } & {
  parent: Growing | undefined;
};

const oldestFirst = (a: CommentNode, b: CommentNode): number => a.time - b.time;

/** Cuts each circle of comments that answer each other, at the one that comes first. */
function cutCycles(nodes: Iterable<Growing>): void {
  const sound = new Set<Growing>();
  for (const start of nodes) {
    if (!start.parent || sound.has(start.parent)) continue;
    const path = new Set<Growing>();
    let at: Growing | undefined = start;
    while (at && !sound.has(at) && !path.has(at)) {
      path.add(at);
      at = at.parent;
    }
    if (at && path.has(at)) at.parent = undefined;
    for (const node of path) sound.add(node);
  }
}

/**
 * Comments and their answers. Of two with one id the later counts; one whose parent is not here answers none; a deleted
 * one stays only for its answers. `top` keeps the order in which they came: only the service knows what is on top, and
 * nothing may jump when a reader votes.
 */
export function commentTree(items: Iterable<Comment>, sort: CommentSort): readonly CommentNode[] {
  const nodes = new Map<string, Growing>();
  for (const comment of items) {
    const time = Date.parse(comment.createdAt) || 0;
    nodes.set(comment.id, { comment, time, parent: undefined, answers: [], depth: 1, size: 0 });
  }
  for (const node of nodes.values()) node.parent = nodes.get(node.comment.parent ?? '');
  cutCycles(nodes.values());
  let roots: Growing[] = [];
  for (const node of nodes.values()) (node.parent?.answers ?? roots).push(node);
  const all = placeComments(roots, () => false).map(({ node }) => node as Growing);
  for (const node of all) node.depth = (node.parent?.depth ?? 0) + 1;
  for (const node of all.toReversed()) {
    const { status, replyCount = 0 } = node.comment;
    node.answers = node.answers.filter((answer) => answer.size >= 0).sort(oldestFirst);
    if (status === 'deleted' && !node.answers.length && !replyCount) node.size = -1;
    else for (const answer of node.answers) node.size += answer.size + 1;
  }
  roots = roots.filter(({ size }) => size >= 0);
  if (sort === 'top') return roots;
  return roots.sort(sort === 'newest' ? (a, b) => oldestFirst(b, a) : oldestFirst);
}

/** How deep lists stand in each other. What is deeper stands in the last, and says what it answers. */
export const DEEPEST = 3;

/** A comment at its place. */
export interface PlacedComment {
  readonly node: CommentNode;
  /** In whose list of answers it stands; undefined in the list of all. */
  readonly holder: CommentNode | undefined;
}

/** What is to be seen, from top to bottom: without what is below a comment that is folded. */
export function placeComments(
  roots: readonly CommentNode[],
  isFolded: (id: string) => boolean,
): readonly PlacedComment[] {
  const placed: PlacedComment[] = [];
  const left = roots.map((node): PlacedComment => ({ node, holder: undefined })).reverse();
  for (let at = left.pop(); at; at = left.pop()) {
    placed.push(at);
    const { node, holder } = at;
    if (isFolded(node.comment.id)) continue;
    const below = node.depth < DEEPEST ? node : holder;
    for (const answer of node.answers.toReversed()) left.push({ node: answer, holder: below });
  }
  return placed;
}

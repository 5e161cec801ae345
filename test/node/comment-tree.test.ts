/** Flat lists of comments as services send them, sound and not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Comment } from '../../src/comments/comment.js';
import { commentTree, placeComments, type CommentNode } from '../../src/comments/comment-tree.js';

const comment = (id: string, parent: string | null = null, fields: Partial<Comment> = {}): Comment => ({
  id,
  parent,
  author: { name: `Reader ${id}` },
  body: { format: 'text', value: id },
  createdAt: `2026-10-20T09:${String(fields.score ?? 0).padStart(2, '0')}:00Z`,
  status: 'visible',
  ...fields,
});

/** `a(b(c) d)`. */
const written = (nodes: readonly CommentNode[]): string =>
  nodes.map(({ comment: { id }, answers }) => id + (answers.length ? `(${written(answers)})` : '')).join(' ');

const tree = (items: readonly Comment[], sort: 'oldest' | 'newest' | 'top' = 'oldest'): string =>
  written(commentTree(items, sort));

describe('comments and their answers', () => {
  it('finds answers wherever they stand in the list', () => {
    const items = [comment('c', 'b'), comment('a'), comment('b', 'a'), comment('d', 'a'), comment('e')];
    assert.equal(tree(items), 'a(b(c) d) e');
  });

  it('takes the later of two with one id, at the place of the first', () => {
    const [first] = commentTree(
      [comment('a', null, { editedAt: '1' }), comment('b'), comment('a', null, { editedAt: '2' })],
      'top',
    );
    assert.equal(first?.comment.editedAt, '2');
    assert.equal(tree([comment('a'), comment('b'), comment('a')]), 'a b');
  });

  it('promotes orphans', () => {
    assert.equal(tree([comment('a', 'gone'), comment('b', 'a')]), 'a(b)');
  });

  it('cuts circles, and loses nobody in them', () => {
    assert.equal(tree([comment('a', 'a')]), 'a');
    assert.equal(tree([comment('a', 'c'), comment('b', 'a'), comment('c', 'b')]), 'a(b(c))');
    assert.equal(tree([comment('tail', 'x'), comment('x', 'y'), comment('y', 'x')]), 'x(tail y)');
  });

  it('keeps a deleted comment for its answers only', () => {
    const gone = { status: 'deleted' } as const;
    assert.equal(tree([comment('a', null, gone), comment('b', 'a')]), 'a(b)');
    assert.equal(tree([comment('a', null, gone)]), '');
    assert.equal(tree([comment('a', null, gone), comment('b', 'a', gone), comment('c', 'b', gone)]), '');
    assert.equal(tree([comment('a', null, { ...gone, replyCount: 3 })]), 'a', 'its answers are not here yet');
  });

  it('sorts comments as asked and answers by age, and keeps ties as they came', () => {
    const items = [
      comment('b', null, { score: 5 }),
      comment('a', null, { score: 1 }),
      comment('c', null, { score: 5 }),
      comment('z', 'a', { score: 9 }),
      comment('y', 'a', { score: 7 }),
    ];
    assert.equal(tree(items, 'oldest'), 'a(y z) b c');
    assert.equal(tree(items, 'newest'), 'b c a(y z)');
    assert.equal(tree(items, 'top'), 'b a(y z) c', 'as the service had it');
  });

  it('takes a date that is none for the oldest', () => {
    const items = [comment('a', null, { score: 1 }), comment('b', null, { createdAt: 'yesterday' })];
    assert.equal(tree(items, 'oldest'), 'b a');
    assert.equal(tree(items, 'newest'), 'a b');
  });

  it('has ids that are names of properties', () => {
    const items = [
      comment('__proto__'),
      comment('constructor', '__proto__'),
      comment('toString', 'hasOwnProperty'),
    ];
    assert.equal(tree(items), '__proto__(constructor) toString');
  });

  it('says how deep each is and how many are below it', () => {
    const [a] = commentTree(
      [comment('a'), comment('b', 'a'), comment('c', 'b'), comment('d', 'a')],
      'oldest',
    );
    assert.equal(a?.size, 3);
    assert.deepEqual([a.depth, a.answers[0]?.depth, a.answers[0]?.answers[0]?.depth], [1, 2, 3]);
  });

  it('takes ten times as many in about ten times as long, also where each answers the one before', () => {
    /** The fastest of five, in ms: nothing else had the processor. */
    const timeOf = (count: number): number => {
      const chain = Array.from({ length: count }, (_, at) => comment(String(at), at ? String(at - 1) : null));
      const backwards = chain.toReversed();
      const flat = chain.map((each) => ({ ...each, parent: null }));
      const took = Array.from({ length: 5 }, () => {
        const start = performance.now();
        const placed = placeComments(commentTree(backwards, 'oldest'), () => false);
        const roots = commentTree(flat, 'newest');
        const ms = performance.now() - start;
        assert.deepEqual([placed.length, roots.length], [count, count]);
        return ms;
      });
      return Math.min(...took);
    };
    const few = timeOf(2000);
    // in the square of their number it would be a hundred times as long
    assert.ok(timeOf(20_000) < (few + 1) * 50);
  });

  it('shows everyone once, whatever answers whom', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, fc.option(ids))), (pairs) => {
        const items = pairs.map(([id, parent]) => comment(id, parent));
        const placed = placeComments(commentTree(items, 'oldest'), () => false);
        assert.deepEqual(
          placed.map(({ node }) => node.comment.id).sort(),
          [...new Set(pairs.map(([id]) => id))].sort(),
        );
      }),
    );
  });
});

describe('the places of comments', () => {
  const chain = commentTree(
    [
      comment('a'),
      comment('b', 'a'),
      comment('c', 'b'),
      comment('d', 'c'),
      comment('e', 'd'),
      comment('f', 'b'),
    ],
    'oldest',
  );
  const places = (folded?: string): string[] =>
    placeComments(chain, (id) => id === folded).map(
      ({ node, holder }) => `${node.comment.id}<${holder?.comment.id ?? ''}`,
    );

  it('stand in each other three deep; what is deeper follows in the last list', () => {
    assert.deepEqual(places(), ['a<', 'b<a', 'c<b', 'd<b', 'e<b', 'f<b']);
  });

  it('leave out what is folded', () => {
    assert.deepEqual(places('b'), ['a<', 'b<a']);
    assert.deepEqual(places('c'), ['a<', 'b<a', 'c<b', 'f<b']);
  });
});

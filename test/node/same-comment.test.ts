/** Whether a comment on a list is what became of a draft: asked after an answer was lost, before anything is sent again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment, CommentDraft } from '../../src/comments/comment.js';
import { sameComment } from '../../src/comments/same-comment.js';

const SENT = Date.UTC(2026, 10, 3, 12);
const MINUTE = 60_000;

const draft = (text: string, name = 'Ann Lee'): CommentDraft => ({ parent: null, author: { name }, text });

const stored = (
  value: string,
  { format = 'text', name = 'Ann Lee', at = SENT }: { format?: string; name?: string; at?: number } = {},
): Comment =>
  ({ id: '1', author: { name }, body: { format, value }, createdAt: new Date(at).toISOString() }) as Comment;

const isSame = (comment: Comment, text: string): boolean => sameComment(comment, draft(text), SENT);

describe('the comment that a draft became', () => {
  it('has its words and its name', () => {
    assert.ok(isSame(stored('The river is back.'), 'The river is back.'));
    assert.ok(!isSame(stored('The river is gone.'), 'The river is back.'));
    assert.ok(!isSame(stored('The river is back.', { name: 'Bo Lee' }), 'The river is back.'));
  });

  it('may have been given other signs, spaces and capitals', () => {
    assert.ok(isSame(stored('“The  river” is\nBACK …'), '"The river" is back...'));
    assert.ok(isSame(stored('The river is back.', { name: ' ann  LEE ' }), 'The river is back.'));
  });

  it('may have become HTML, whose tags and entities are none of its words', () => {
    const html = '<p class="back">It&#8217;s <em>back</em> &amp; wide</p>';
    assert.ok(isSame(stored(html, { format: 'html' }), "It's *back* & wide"));
    assert.ok(!isSame(stored(html), "It's *back* & wide"), 'of a text they are words');
    assert.ok(!isSame(stored('<p>It is back</p>', { format: 'html' }), 'It is'));
  });

  it('counts letters and digits of every script', () => {
    assert.ok(!isSame(stored('川が戻った'), '川が消えた'));
    assert.ok(!isSame(stored('In 1953'), 'In 1954'));
  });

  it('was written at that time, as far as clocks agree', () => {
    const text = 'The river is back.';
    assert.ok(isSame(stored(text, { at: SENT - 9 * MINUTE }), text), 'a clock that is slow');
    assert.ok(!isSame(stored(text, { at: SENT - 10 * MINUTE }), text), 'the same words, said before');
    assert.ok(isSame(stored(text, { at: SENT + 60 * MINUTE }), text), 'sent late');
  });

  it('has the same signs, where there are only signs', () => {
    assert.ok(isSame(stored(' :-) \n'), ':-)'));
    assert.ok(!isSame(stored(':-('), ':-)'));
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DEFAULT_CAPABILITIES,
  type CommentCapabilities,
  type CommentDraft,
} from '../../src/comments/comment.js';
import { checkDraft, wholeUrl } from '../../src/comments/form-check.js';
import { limitOf } from '../../src/comments/length-limit.js';
import { leftOf, lengthOf, nearness, sentText } from '../../src/comments/text-length.js';

const withLimit = (value: number, unit: CommentCapabilities['maxLength']['unit']): CommentCapabilities => ({
  ...DEFAULT_CAPABILITIES,
  maxLength: { value, unit },
});

void test('counts as the service does', () => {
  const text = 'né 👍🏽';
  assert.equal(lengthOf(text, 'utf16'), 7);
  assert.equal(lengthOf(text, 'codepoint'), 5);
  assert.equal(lengthOf(text, 'bytes'), 12);
  assert.equal(lengthOf('\ud83d alone', 'codepoint'), 7);
});

void test('the limit is 5000 or what the service takes', () => {
  assert.equal(limitOf(withLimit(65_525, 'bytes')), 5000);
  assert.equal(limitOf(withLimit(2048, 'codepoint')), 2048);
  for (const none of [0, -1, Number.NaN]) assert.equal(limitOf(withLimit(none, 'utf16')), 5000);
});

void test('counts what is sent', () => {
  assert.equal(sentText('\n  \n  code\n\nend \n'), '  code\n\nend');
  assert.equal(leftOf('  ab  ', withLimit(10, 'utf16')), 6);
  assert.equal(leftOf('x'.repeat(15), withLimit(10, 'utf16')), -5);
});

void test('speaks at 500, 100 and 0', () => {
  assert.deepEqual([501, 500, 101, 100, 1, 0, -5].map(nearness), [0, 1, 1, 2, 2, 3, 3]);
});

const draft = (author: Partial<CommentDraft['author']>, text = 'Text'): CommentDraft => ({
  parent: null,
  text,
  author: { name: 'Ilse', ...author },
});

void test('asks for what the service asks for, in the order of the fields', () => {
  const required = {
    ...DEFAULT_CAPABILITIES,
    fields: { name: 'required', email: 'required', url: 'optional' },
  } as const;
  assert.deepEqual(checkDraft(draft({ name: ' ' }, ' \n'), required), {
    name: 'missing',
    email: 'missing',
    text: 'missing',
  });
  assert.deepEqual(checkDraft(draft({ email: 'ilse@', url: 'javascript:alert(1)' }), required), {
    email: 'invalid',
    url: 'invalid',
  });
  assert.deepEqual(
    checkDraft(draft({ email: 'ilse@localhost', url: 'https://paper.example' }), required),
    {},
  );
});

void test('ignores what is hidden', () => {
  const hidden = {
    ...DEFAULT_CAPABILITIES,
    fields: { name: 'hidden', email: 'hidden', url: 'hidden' },
  } as const;
  assert.deepEqual(checkDraft(draft({ name: '', email: 'nonsense', url: 'nonsense' }), hidden), {});
});

void test('nothing is cut: what is too long is said to be', () => {
  assert.deepEqual(checkDraft(draft({}, 'x'.repeat(5001)), DEFAULT_CAPABILITIES), { text: 'tooLong' });
});

void test('makes an address of what people write', () => {
  assert.equal(wholeUrl('paper.example/ilse'), 'https://paper.example/ilse');
  assert.equal(wholeUrl('http://paper.example'), 'http://paper.example');
  assert.equal(wholeUrl('javascript:alert(1)'), 'javascript:alert(1)');
  assert.equal(wholeUrl(''), '');
});

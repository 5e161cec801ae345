import type { Part } from './parts.js';

/** The parts that no space is reserved for: the head script does not have them. */
export const LATER_PARTS: readonly Part[] = [
  { name: 'figure', tag: 'news-figure' },
  { name: 'related', tag: 'news-related-articles', place: 'end' },
];

import type { ProblemCode } from '../model.js';

/** What each code means, for who maintains the page. */
export const MESSAGES: Readonly<Record<ProblemCode, string>> = {
  'malformed-json': 'Not JSON; skipped.',
  'mended-json': 'Not JSON as it stands; mended.',
  'wrong-type': 'Not what is expected here; dropped.',
  'invalid-date': 'Not a date; dropped.',
  'invalid-language': 'Not a language tag; dropped.',
  'unsafe-url': 'Not an http(s) address; dropped.',
  contradiction: 'Differs from what was taken.',
  'several-articles': 'None of the articles carries the page’s address; the first was taken.',
  cycle: 'Refers back to itself; cut.',
  'too-long': 'Over the limit; cut.',
  failed: 'Could not be read; skipped.',
};

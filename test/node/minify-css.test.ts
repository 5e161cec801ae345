/** White space in style sheets means something in some places; only what means nothing may go. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { minifyCss } = (await import(
  new URL('../../scripts/minify-css-literals.mjs', import.meta.url).href
)) as { minifyCss: (css: string) => string };

const CASES: Readonly<Record<string, readonly [string, string]>> = {
  'comments, line breaks and last semicolons go': [
    '\n  a {\n    /* why */\n    color: red;\n    margin: 0;\n  }\n',
    ' a{color:red;margin:0}',
  ],
  'a descendant with a pseudo-class is not the element with it': ['.a :hover > b {}', '.a :hover>b{}'],
  'signs in sums and queries keep their room': [
    '@container (width < 32em) { a { inline-size: calc(1em + 0.5em - 10.05px) } }',
    '@container (width < 32em){a{inline-size:calc(1em + .5em - 10.05px)}}',
  ],
  'strings stay as written': [
    "a { content: '; } /* x */ 0.5: 1' / ''; }",
    "a{content:'; } /* x */ 0.5: 1' / ''}",
  ],
  'brackets and importance need no room around them': [
    'a { color: var( --a, calc( (1px + 2px) * 3 ) ) !important }',
    'a{color:var(--a,calc((1px + 2px) * 3))!important}',
  ],
  'zeros go before the point only': [
    'a { line-height: 0.5; --b0.1: 0; margin: 0 -0.2em }',
    'a{line-height:.5;--b0.1:0;margin:0 -.2em}',
  ],
};

describe('minified style sheets', () => {
  for (const [what, [css, expected]] of Object.entries(CASES))
    it(what, () => assert.equal(minifyCss(css), expected));
});

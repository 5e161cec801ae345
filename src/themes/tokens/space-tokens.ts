import type { TokenGroup } from './token.js';

export const spaceTokens: TokenGroup = {
  title: 'Space',
  about:
    'Distances within a part are in proportion to its text and have no tokens, but for those of the header, which stand between pieces that a page may leave out.',
  tokens: [
    {
      name: '--news-space-2',
      type: 'dimension',
      path: 'space.2',
      fallback: '0.5em',
      use: 'above the line of the byline',
    },
    {
      name: '--news-space-3',
      type: 'dimension',
      path: 'space.3',
      fallback: '0.75em',
      use: 'between a thing and its note',
    },
    {
      name: '--news-space-4',
      type: 'dimension',
      path: 'space.4',
      fallback: '1em',
      use: 'between the pieces of a part',
    },
    {
      name: '--news-measure',
      type: 'dimension',
      path: 'size.measure',
      fallback: '44em',
      use: 'widest line of text in a part, about 66 characters of body text',
    },
    {
      name: '--news-target-size',
      type: 'dimension',
      path: 'size.target',
      fallback: '44px',
      use: 'least height of what is pressed',
    },
  ],
};

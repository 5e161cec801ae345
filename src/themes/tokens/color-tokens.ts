import type { Token, TokenGroup, TokenName } from './token.js';

const color = (name: string, values: Pick<Token, 'fallback' | 'otherwise' | 'use'>): Token => ({
  name: `--news-color-${name}` satisfies TokenName,
  type: 'color',
  path: `color.${name}`,
  ...values,
});

const TEXT = '--news-color-text';

export const colorTokens: TokenGroup = {
  title: 'Colour',
  about:
    "The defaults are mixed from the page's own text colour, so they fit light and dark pages without being told. `muted` and `faint` keep 4.5 : 1 on white for text of `#555` and darker, and on black for `#999` and lighter. Set `text` and `background` together.",
  tokens: [
    color('text', { fallback: 'currentcolor', use: 'text' }),
    color('muted', {
      fallback: { of: TEXT, opacity: 0.88 },
      otherwise: 'text at 88 %',
      use: 'standfirst, secondary text',
    }),
    color('faint', {
      fallback: { of: TEXT, opacity: 0.82 },
      otherwise: 'text at 82 %',
      use: 'dates, captions, hints',
    }),
    color('background', {
      fallback: 'canvas',
      otherwise: 'black or white, whichever contrasts with the text',
      use: 'what covers the page: dialogs, menus; letters on a shape filled with the text colour',
    }),
    color('surface', {
      fallback: { of: TEXT, opacity: 0.06 },
      otherwise: 'text at 6 %',
      use: 'a tinted area; what is pointed at',
    }),
    color('rule', {
      fallback: { of: TEXT, opacity: 0.2 },
      otherwise: 'text at 20 %',
      use: 'hairlines',
    }),
    color('rule-strong', { fallback: 'currentcolor', use: 'the heavy rule that opens a section' }),
    color('edge', {
      fallback: { of: TEXT, opacity: 0.6 },
      otherwise: 'text at 60 %',
      use: 'edges of fields, buttons and menus',
    }),
    color('underline', {
      fallback: { of: '--news-color-edge' },
      otherwise: '`--news-color-edge`, and none below links that stand alone',
      use: 'the line below links; set, it is also below links that stand alone, such as the kicker',
    }),
    color('accent', { fallback: 'currentcolor', use: "kicker, play, what is the reader's own" }),
    color('on-accent', {
      fallback: { of: '--news-color-background' },
      otherwise: '`--news-color-background`, else black or white, whichever contrasts',
      use: 'on `accent`',
    }),
    color('mark', {
      fallback: '#ffbe0061',
      otherwise: 'yellow at 38 %',
      use: 'the word being read aloud; fainter, its sentence',
    }),
    color('focus', { fallback: 'currentcolor', use: 'focus ring' }),
    color('danger', {
      fallback: { light: '#b3261e', dark: '#ffb4ab' },
      otherwise: 'a red that fits the text colour',
      use: 'errors; at 16 % behind what was removed from a perspective',
    }),
    color('success', {
      fallback: '#1a7f37',
      use: 'at 18 % behind what was added to a perspective',
    }),
  ],
};

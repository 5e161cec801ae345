import { okLightness, parseHex, type Color } from './colors.js';
import { ON_TEXT, type Paint } from './contrast-pairs.js';
import { colorOf, type Mode } from './resolve.js';
import type { Theme } from './theme.js';
import type { TokenName } from './tokens/token.js';

/** What is used for a colour. */
export type Palette = (color: Paint['color']) => Color;

const isToken = (color: Paint['color']): color is TokenName => color.startsWith('--');

function known(color: string): Color {
  const parsed = parseHex(color);
  if (!parsed) throw new Error(`no colour: ${color}`);
  return parsed;
}

/** The colours of a theme in one mode. */
export function themePalette(theme: Theme, mode: Mode): Palette {
  return (color) => {
    if (color === ON_TEXT) return colorOf(theme, '--news-color-background', mode);
    return isToken(color) ? colorOf(theme, color, mode) : known(color);
  };
}

/** A page that sets no token. */
export interface PlainPage {
  readonly title: string;
  readonly text: `#${string}`;
  readonly background: `#${string}`;
}

/** Light text, by the lightness at which core/tokens.styles.ts turns. */
const isLight = (color: Color): boolean => okLightness(color) > 0.62;

/** What the elements take for a page that sets no token: mixed from its text colour. */
export function plainPalette({ text, background }: PlainPage): Palette {
  const light = isLight(known(text));
  const theme: Theme = {
    name: 'none',
    title: 'No theme',
    about: '',
    level: 'AA',
    faces: {
      '--news-font-display': 'sans',
      '--news-font-heading': 'sans',
      '--news-font-text': 'sans',
      '--news-font-ui': 'sans',
    },
    values: {
      '--news-color-text': text,
      '--news-color-background': background,
      // oklch(0.14 0 none) and oklch(0.995 0 none), oklch(0.8 0.1 27) and oklch(0.5 0.16 27), in sRGB
      '--news-color-on-accent': light ? '#090909' : '#fdfdfd',
      '--news-color-danger': light ? '#f8a59b' : '#ac312c',
    },
  };
  const palette = themePalette(theme, 'light');
  return (color) => palette(color === ON_TEXT ? '--news-color-on-accent' : color);
}

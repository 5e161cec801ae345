/** What was changed of a theme. */
import { toHex, type Color } from '../../src/themes/colors.js';
import { colorOf, type Mode } from '../../src/themes/resolve.js';
import type { Theme } from '../../src/themes/theme.js';
import { themes } from '../../src/themes/themes.js';
import { tokens } from '../../src/themes/tokens/index.js';
import type { TokenName, Value } from '../../src/themes/tokens/token.js';

export interface Edits {
  /** Name of the theme that is changed. */
  readonly base: string;
  readonly values: Readonly<Partial<Record<TokenName, Value>>>;
  /** What is looked at; the light mode without it. */
  readonly mode?: 'dark';
}

export const baseOf = ({ base }: Edits): Theme => themes.find(({ name }) => name === base) ?? themes[0]!;

/** The theme with its changes. */
export function editedTheme(edits: Edits): Theme {
  const base = baseOf(edits);
  const names = Object.keys(edits.values);
  if (names.length === 0) return base;
  return {
    ...base,
    name: 'mine',
    title: 'Mine',
    about: `Made from ${base.title} by changing ${names.join(', ')}.`,
    values: { ...base.values, ...edits.values },
  };
}

const hexOf = (color: Color): string =>
  toHex(color) +
  (color.alpha < 1
    ? Math.round(color.alpha * 255)
        .toString(16)
        .padStart(2, '0')
    : '');

/** A colour's text in one mode. */
export const colorText = (theme: Theme, name: TokenName, mode: Mode): string =>
  hexOf(colorOf(theme, name, mode));

/** With a token changed; a colour in one mode only. */
export function withValue(edits: Edits, name: TokenName, value: Value, mode: Mode): Edits {
  const theme = editedTheme(edits);
  const isColor = tokens.get(name)?.type === 'color' && typeof value === 'string' && value !== 'currentcolor';
  const whole = isColor
    ? {
        light: colorText(theme, name, 'light'),
        dark: colorText(theme, name, 'dark'),
        [mode]: value,
      }
    : value;
  return { ...edits, values: { ...edits.values, [name]: whole } };
}

/** With a token as the theme has it. */
export function withoutValue(edits: Edits, name: TokenName): Edits {
  const values = Object.entries(edits.values).filter(([other]) => other !== name);
  return { ...edits, values: Object.fromEntries(values) };
}

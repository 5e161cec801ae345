import { faded, parseHex, type Color } from './colors.js';
import { cssValue } from './css-value.js';
import type { Theme } from './theme.js';
import { tokens } from './tokens/index.js';
import { isModes, isReference, type TokenName, type Value } from './tokens/token.js';

export const MODES = ['light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

/** What a theme uses for a token: its own value, or the default. */
export function valueOf(theme: Theme, name: TokenName): Value {
  const value = theme.values[name] ?? tokens.get(name)?.fallback;
  if (value === undefined) throw new Error(`no token ${name}`);
  return value === 'currentcolor' ? { of: '--news-color-text' } : value;
}

/** A token's colour in one mode of a theme. */
export function colorOf(theme: Theme, name: TokenName, mode: Mode): Color {
  const value = valueOf(theme, name);
  if (isReference(value)) return faded(colorOf(theme, value.of, mode), value.opacity ?? 1);
  const text = isModes(value) ? value[mode] : cssValue(value);
  const color = parseHex(text);
  if (!color) throw new Error(`${theme.name}: ${name} is no colour that can be computed: ${text}`);
  return color;
}

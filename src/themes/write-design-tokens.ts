/**
 * A theme in the Design Tokens Format, 2025.10, one mode a file. What the format cannot say stands beside what
 * comes nearest, in the extension `news-article`: the custom property, and its value in CSS.
 */
import { toHex } from './colors.js';
import { cssValue } from './css-value.js';
import { colorOf, valueOf, type Mode } from './resolve.js';
import type { Theme } from './theme.js';
import { tokenGroups, tokens } from './tokens/index.js';
import { isFaces, isFluid, isReference, type Token, type TokenName, type Value } from './tokens/token.js';

const SCHEMA = 'https://www.designtokens.org/schemas/2025.10/format.json';
const EXTENSION = 'news-article';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A length in rem or px; em are of the size in rem that they stand in. */
function dimension(text: string, em: number): Json {
  const [, number, unit] =
    /^(-?[\d.]+)(em|rem|px)?$/.exec(text) ?? /^max\(([\d.]+)(rem), [\d.]+px\)$/.exec(text) ?? [];
  if (number === undefined) throw new Error(`no length that a design tool could take: ${text}`);
  if (unit === 'em') return { value: round(Number(number) * em), unit: 'rem' };
  return { value: Number(number), unit: unit ?? 'px' };
}

/** Whether the format says as much as the CSS does. */
const isExact = (text: string): boolean => /^(?:0|-?[\d.]+(?:rem|px))$/.test(text);

/** A size in rem; of one that grows, where it is widest. */
function sizeOf(theme: Theme, name: TokenName): number {
  const value = valueOf(theme, name);
  const base = name === '--news-text-size' ? 1 : sizeOf(theme, '--news-text-size');
  const { value: size } = dimension(isFluid(value) ? value.wide : cssValue(value), base) as { value: number };
  return size;
}

function color(theme: Theme, { name }: Token, value: Value, mode: Mode): Json {
  if (isReference(value) && value.opacity === undefined) return `{${tokens.get(value.of)!.path}}`;
  const resolved = colorOf(theme, name, mode);
  return {
    colorSpace: 'srgb',
    components: resolved.rgb.map(round),
    alpha: round(resolved.alpha),
    hex: toHex(resolved),
  };
}

/** Numbers in the brackets of `cubic-bezier()`. */
const curve = (text: string): Json => [...text.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

function plain(theme: Theme, token: Token, value: Value, mode: Mode): Json {
  if (token.type === 'color') return color(theme, token, value, mode);
  if (isReference(value)) return `{${tokens.get(value.of)!.path}}`;
  if (isFaces(value)) return value;
  const text = cssValue(value);
  switch (token.type) {
    case 'cubicBezier':
      return curve(text);
    case 'dimension':
      return dimension(text, sizeOf(theme, token.relativeTo ?? '--news-text-size'));
    case 'duration':
      return { value: parseFloat(text), unit: 'ms' };
    case 'fontFamily':
      throw new Error(`${theme.name}: ${token.name} needs a list of faces`);
    case 'fontWeight':
    case 'number':
      return Number(text);
  }
}

/** What CSS has where the format has less. */
function cssOf({ type }: Token, value: Value): string | undefined {
  if (isFluid(value)) return cssValue(value);
  if (type === 'dimension' && typeof value === 'string' && !isExact(value)) return value;
  return undefined;
}

function entry(theme: Theme, token: Token, mode: Mode): Json {
  const value = valueOf(theme, token.name);
  const css = cssOf(token, value);
  const one = (ofValue: Value, use: string): Json => ({
    $type: token.type,
    $value: plain(theme, token, ofValue, mode),
    $description: use.replaceAll('`', ''),
    $extensions: { [EXTENSION]: { property: token.name, ...(css && { css }) } },
  });
  if (!isFluid(value)) return one(value, token.use);
  const what = token.use.replace(/;.*/, '');
  return {
    narrow: one(value.narrow, `${what}, on the narrowest screens`),
    wide: one(value.wide, `${what}, where there is room`),
  };
}

/** The file `<theme>.<mode>.tokens.json`, as an object. */
export function writeDesignTokens(theme: Theme, mode: Mode): { readonly [key: string]: Json } {
  const groups: Record<string, Record<string, Json>> = {};
  for (const token of tokenGroups.flatMap((group) => group.tokens)) {
    const [group, name] = token.path.split('.') as [string, string];
    (groups[group] ??= {})[name] = entry(theme, token, mode);
  }
  return {
    $schema: SCHEMA,
    $description: `${theme.title}, ${mode}. ${theme.about} Lengths in em are given in rem of the base size; "css" in the extension "${EXTENSION}" is what the style sheet has.`,
    ...groups,
  };
}

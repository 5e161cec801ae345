/**
 * What someone typed, or an address brought, as a value of a token. Only what is written as expected is let through:
 * one value, without functions but those of sizes and curves, and nothing that could end a declaration.
 */
import { parseHex } from '../../src/themes/colors.js';
import { cssValue } from '../../src/themes/css-value.js';
import type { Fluid, Token, TokenType, Value } from '../../src/themes/tokens/token.js';

const LONGEST = 600;
const LENGTH = /^(?:0|-?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(?:em|rem|px))$/;
const AT_LEAST = /^max\(\d(?:\.\d{1,4})?rem, \d{1,3}px\)$/;
const GROWING = /^\d(?:\.\d{1,4})?(?:em|rem) \+ \d{1,2}(?:\.\d{1,4})?(?:cqi|vw)$/;
const FACE = /^[\p{L}\p{N}_-][\p{L}\p{N} ._-]{0,60}$/u;
const CSS_WIDE = /^(?:inherit|initial|unset|revert|revert-layer|default)$/i;
const CURVE = /^cubic-bezier\(([\d.-]+), ([\d.-]+), ([\d.-]+), ([\d.-]+)\)$/;

/** What is asked for, in words. */
export const EXPECTED: Readonly<Record<TokenType, string>> = {
  color: 'a colour as #rrggbb',
  cubicBezier: 'a curve as cubic-bezier(0.2, 0, 0, 1)',
  dimension: 'a length such as 1.2em, 4px or clamp(2em, 1.2em + 4cqi, 3em)',
  duration: 'a time such as 160ms',
  fontFamily: 'names of faces, with commas between them',
  fontWeight: 'a number from 1 to 1000',
  number: 'a number such as 1.5',
};

const PROPERTIES: Readonly<Record<TokenType, string>> = {
  color: 'color',
  cubicBezier: 'transition-timing-function',
  dimension: 'letter-spacing',
  duration: 'transition-duration',
  fontFamily: 'font-family',
  fontWeight: 'font-weight',
  number: 'line-height',
};

function fluid(text: string): Fluid | undefined {
  const [, inside] = /^clamp\(([^()]+)\)$/.exec(text) ?? [];
  const [narrow, growing, wide, ...more] = inside?.split(/\s*,\s*/) ?? [];
  if (narrow === undefined || growing === undefined || wide === undefined || more.length > 0)
    return undefined;
  if (!LENGTH.test(narrow) || !GROWING.test(growing) || !LENGTH.test(wide)) return undefined;
  return { narrow, fluid: growing, wide };
}

function faces(text: string): readonly string[] | undefined {
  const names = text.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
  const areNames = names.every((name) => FACE.test(name) && !CSS_WIDE.test(name));
  return areNames && names.length <= 30 ? names : undefined;
}

function numberBetween(text: string, least: number, most: number): string | undefined {
  if (!/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) return undefined;
  return Number(text) >= least && Number(text) <= most ? text : undefined;
}

function curve(text: string): string | undefined {
  const [x1, , x2] = CURVE.exec(text)?.slice(1).map(Number) ?? [];
  const isInside = (x: number | undefined): boolean => x !== undefined && x >= 0 && x <= 1;
  return isInside(x1) && isInside(x2) ? text : undefined;
}

function readType(type: TokenType, text: string): Value | undefined {
  switch (type) {
    case 'color':
      return text === 'currentcolor' || parseHex(text) ? text.toLowerCase() : undefined;
    case 'cubicBezier':
      return curve(text);
    case 'dimension':
      return LENGTH.test(text) || AT_LEAST.test(text) ? text : fluid(text);
    case 'duration':
      return /^\d{1,5}ms$/.test(text) ? text : undefined;
    case 'fontFamily':
      return faces(text);
    case 'fontWeight':
      return numberBetween(text, 1, 1000);
    case 'number':
      return numberBetween(text, 0, 10);
  }
}

/** The value that a text stands for; `undefined` where it is not one value of the token's type. */
export function parseValue({ type }: Pick<Token, 'type'>, text: string): Value | undefined {
  if (text.length > LONGEST) return undefined;
  const value = readType(type, text.trim().replace(/\s+/g, ' '));
  return value !== undefined && CSS.supports(PROPERTIES[type], cssValue(value)) ? value : undefined;
}

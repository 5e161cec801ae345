import { isFaces, isFluid, isModes, isReference, type Value } from './tokens/token.js';

/** Names of families that are keywords, and would be taken for names in quotation marks. */
const KEYWORDS =
  /^(?:serif|sans-serif|monospace|cursive|system-ui|ui-[a-z-]+|-apple-system|BlinkMacSystemFont)$/;
const IDENTIFIER = /^[a-z][\w-]*$/i;

const face = (name: string): string =>
  KEYWORDS.test(name) || IDENTIFIER.test(name) ? name : `'${name.replace(/['\\]/g, '\\$&')}'`;

/** A value as a style sheet has it. */
export function cssValue(value: Value): string {
  if (isFaces(value)) return value.map(face).join(', ');
  if (isFluid(value)) return `clamp(${value.narrow}, ${value.fluid}, ${value.wide})`;
  if (isModes(value))
    return value.light === value.dark ? value.light : `light-dark(${value.light}, ${value.dark})`;
  if (!isReference(value)) return value;
  const { of, opacity } = value;
  if (opacity === undefined) return `var(${of})`;
  return `color-mix(in srgb, var(${of}) ${Math.round(opacity * 100)}%, transparent)`;
}

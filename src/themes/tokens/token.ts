/** What a token is, and how its values are written. Both CSS and the design tokens' JSON are made from this. */

/** The types of the Design Tokens Format that tokens have. */
export type TokenType =
  'color' | 'cubicBezier' | 'dimension' | 'duration' | 'fontFamily' | 'fontWeight' | 'number';

export type TokenName = `--news-${string}`;

/** A length that grows with the part it stands in: `clamp(narrow, fluid, wide)`. */
export interface Fluid {
  readonly narrow: string;
  readonly fluid: string;
  readonly wide: string;
}

/** A colour for each mode, as `#rrggbb` or `#rrggbbaa`. */
export interface Modes {
  readonly light: string;
  readonly dark: string;
}

/** The value of another token, a colour in part see-through. */
export interface Reference {
  readonly of: TokenName;
  /** 0 to 1. Default 1. */
  readonly opacity?: number;
}

/** CSS as it is (`0.35em`, `1.5`, `160ms`), a list of faces, or one of the above. */
export type Value = string | readonly string[] | Fluid | Modes | Reference;

export interface Token {
  readonly name: TokenName;
  readonly type: TokenType;
  /** Where it stands in the JSON: `color.on-accent`. */
  readonly path: `${string}.${string}`;
  /** What is used where it is not set. */
  readonly fallback: Value;
  /** The size that the em of a distance between letters is of. Default: the base size. */
  readonly relativeTo?: TokenName;
  /** The default in words, where the value would not say it. */
  readonly otherwise?: string;
  readonly use: string;
}

/** Tokens that stand together in the documents and in a theme's file. */
export interface TokenGroup {
  readonly title: string;
  /** What holds for all of them, in Markdown. */
  readonly about?: string;
  readonly tokens: readonly Token[];
}

export const isFaces = (value: Value): value is readonly string[] => Array.isArray(value);
export const isFluid = (value: Value): value is Fluid => typeof value === 'object' && 'fluid' in value;
export const isModes = (value: Value): value is Modes => typeof value === 'object' && 'dark' in value;
export const isReference = (value: Value): value is Reference => typeof value === 'object' && 'of' in value;

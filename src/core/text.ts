/** A text on one line: white space collapsed, none at the ends; empty for nothing. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Splits a list of names at semicolons, as the attribute `author` has it, at most 50; no name is empty. */
export const splitNames = (names: string | null | undefined): string[] =>
  (names ?? '').split(';', 50).map(collapse).filter(Boolean);

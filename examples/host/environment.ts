/** Reading of environment variables; each throws an Error with a one-line message when a value does not fit. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable's text; undefined when it is not set or empty. */
export function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** A whole number from `least` on. */
export function count(env: Environment, name: string, fallback: number, least = 0): number {
  const value = text(env, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least) {
    throw new Error(`${name}=${value}: not a number from ${least} on.`);
  }
  return number;
}

/** One of some words, the first unless it is set. */
export function choice<Word extends string>(
  env: Environment,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = text(env, name);
  if (value === undefined) return words[0];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`${name}=${value}: not one of ${words.join(', ')}.`);
  return word;
}

/** Entries apart by commas. */
export function list(env: Environment, name: string): readonly string[] {
  return (text(env, name) ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

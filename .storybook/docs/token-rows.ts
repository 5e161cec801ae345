/** What is known of the tokens that an element reads: its own, and those of the theme. */
import { defaultOf } from '../../scripts/themes-tables.js';
import { tokenGroups } from '../../src/themes/tokens/index.js';
import type { Named } from '../manifest.js';

export interface TokenRow extends Named {
  /** What is used where it is not set, in Markdown. */
  readonly standard: string;
}

export interface TokenRows {
  readonly title: string;
  readonly tokens: readonly TokenRow[];
}

/**
 * What is known of tokens, by group: first those that an element has for itself, as its manifest names them.
 * `read` are the names of all that it reads.
 */
export function tokenRows(own: readonly Named[], read: readonly string[]): readonly TokenRows[] {
  const known = new Set(own.map(({ name }) => name));
  const itsOwn = own.map((token) => ({ ...token, standard: token.default ? `\`${token.default}\`` : '' }));
  const others = tokenGroups.map(({ title, tokens }) => ({
    title,
    tokens: tokens
      .filter(({ name }) => read.includes(name) && !known.has(name))
      .map((token) => ({ name: token.name, description: token.use, standard: defaultOf(token) })),
  }));
  return [{ title: 'Its own', tokens: itsOwn }, ...others].filter(({ tokens }) => tokens.length > 0);
}

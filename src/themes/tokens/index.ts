/** The public tokens: the one place where they are written. `npm run themes` makes the rest from it. */
import { colorTokens } from './color-tokens.js';
import { elementTokens } from './element-tokens.js';
import { shapeTokens } from './shape-tokens.js';
import { spaceTokens } from './space-tokens.js';
import type { Token, TokenGroup, TokenName } from './token.js';
import { typeTokens } from './type-tokens.js';

export const tokenGroups: readonly TokenGroup[] = [
  typeTokens,
  spaceTokens,
  colorTokens,
  shapeTokens,
  elementTokens,
];

export const tokens: ReadonlyMap<TokenName, Token> = new Map(
  tokenGroups.flatMap((group) => group.tokens.map((token) => [token.name, token])),
);

import { cssValue } from '../src/themes/css-value.js';
import { tokenGroups } from '../src/themes/tokens/index.js';
import type { Token, TokenType } from '../src/themes/tokens/token.js';

const TYPES: Readonly<Record<TokenType, string>> = {
  color: 'colour',
  cubicBezier: 'easing',
  dimension: 'length',
  duration: 'time',
  fontFamily: 'font family',
  fontWeight: 'font weight',
  number: 'number',
};

/** What is used where a token is not set, in Markdown. */
export function defaultOf({ fallback, otherwise }: Token): string {
  if (otherwise !== undefined) return otherwise;
  const css = cssValue(fallback);
  return `\`${/^var\((.+)\)$/.exec(css)?.[1] ?? css}\``;
}

const row = (token: Token): string =>
  `| \`${token.name}\` | ${TYPES[token.type]} | ${defaultOf(token)} | ${token.use} |`;

/** The public tokens by group, in Markdown. */
export function tokenTables(): string {
  return tokenGroups
    .map(({ title, about, tokens }) =>
      [
        `## ${title}`,
        ...(about === undefined ? [] : ['', about]),
        '',
        '| Token | Type | Default | Use |',
        '|---|---|---|---|',
        ...tokens.map(row),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Which public tokens an element reads in the state it is in. */

const DEFINED = /(--_[\w-]+):\s*[^;]*?var\((--news-[\w-]+)/g;
const READ = /var\(\s*(--news-[\w-]+)/g;
const READ_PRIVATE = /var\(\s*(--_[\w-]+)/g;

/** Tokens that style sheets read, directly or through a private name that is read. */
export function tokensIn(css: string): readonly string[] {
  const publicNames = new Map([...css.matchAll(DEFINED)].map(([, name, token]) => [name!, token!]));
  const rules = css.replace(DEFINED, '');
  const used = [...rules.matchAll(READ_PRIVATE)].flatMap(([, name]) => publicNames.get(name!) ?? []);
  return [...new Set([...rules.matchAll(READ)].map(([, token]) => token!).concat(used))].sort();
}

const textOf = ({ cssRules }: CSSStyleSheet): string =>
  [...cssRules].map(({ cssText }) => cssText).join('\n');

export const tokensOf = ({ shadowRoot }: Element): readonly string[] =>
  tokensIn([...(shadowRoot?.adoptedStyleSheets ?? [])].map(textOf).join('\n'));

export interface TokenNote {
  readonly standard: string;
  readonly use: string;
}

/** What docs/theming.md says of the tokens, by name. */
export function tokenNotes(markdown: string): ReadonlyMap<string, TokenNote> {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| `--news-'));
  return new Map(
    rows.map((line) => {
      const [name = '', , standard = '', use = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [name.replaceAll('`', ''), { standard: standard.replaceAll('`', ''), use }];
    }),
  );
}

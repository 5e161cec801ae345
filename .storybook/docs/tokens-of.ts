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

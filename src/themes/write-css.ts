import { cssValue } from './css-value.js';
import { SCRIPTS, type Script, type ScriptFaces } from './faces.js';
import { valueOf } from './resolve.js';
import type { FontToken, Theme } from './theme.js';
import { tokenGroups, tokens } from './tokens/index.js';
import { isFaces, type TokenName, type Value } from './tokens/token.js';

/** What paper shows, whatever the screen did: ink on white. */
const ON_PAPER: Readonly<Partial<Record<TokenName, Value>>> = {
  '--news-color-text': '#000',
  '--news-color-muted': '#222',
  '--news-color-faint': '#333',
  '--news-color-background': '#fff',
  '--news-color-surface': 'transparent',
  '--news-color-rule': '#999',
  '--news-color-rule-strong': '#000',
  '--news-color-edge': '#555',
  '--news-color-accent': '#000',
  '--news-color-on-accent': '#fff',
};

type Values = Readonly<Partial<Record<TokenName, Value>>>;

/** The number of a token, a little larger. */
function more(theme: Theme, name: TokenName, by: number): string {
  return String(Math.round((Number(valueOf(theme, name)) + by) * 100) / 100);
}

/** The faces of a script for each role; roles of one kind follow the first of them. */
function scriptFonts({ faces: roles }: Theme, { faces }: Script): Values {
  const entries = Object.entries(roles) as [FontToken, keyof ScriptFaces][];
  return Object.fromEntries(
    entries.map(([name, kind]) => {
      const first = entries.find(([, other]) => other === kind)![0];
      return [name, first === name ? faces[kind] : { of: first }];
    }),
  );
}

/** What a theme sets on pages in one script. */
function scriptValues(theme: Theme, script: Script): Values {
  if (!script.tall) return scriptFonts(theme, script);
  return {
    ...scriptFonts(theme, script),
    '--news-leading': more(theme, '--news-leading', 0.1),
    '--news-leading-text': more(theme, '--news-leading-text', 0.2),
    '--news-leading-tight': more(theme, '--news-leading-tight', 0.1),
    '--news-tracking-display': '0',
    '--news-tracking-caps': '0',
  };
}

/** One line of a comment on what a token is for. */
function note(name: TokenName): string {
  const use = tokens.get(name)?.use ?? '';
  return use
    .replace(/[;:(].*$/, '')
    .replaceAll('`', '')
    .trim();
}

const declarations = (values: Values): string =>
  (Object.entries(values) as [TokenName, Value][])
    .map(([name, value]) => `${name}: ${cssValue(value)};`)
    .join('\n');

/** A declaration with what it is for: beside it, or above it where it is long. */
function noted(name: TokenName, value: Value): string {
  const declaration = `${name}: ${cssValue(value)};`;
  const comment = `/* ${note(name)} */`;
  return isFaces(value) ? `${comment}\n${declaration}` : `${declaration} ${comment}`;
}

/** The values of a theme by group, in the order of the documents. */
function grouped(values: Values): string {
  return tokenGroups
    .flatMap(({ title, tokens: own }) => {
      const set = own.filter(({ name }) => name in values);
      if (set.length === 0) return [];
      return [`/* ${title} */\n${set.map(({ name }) => noted(name, values[name]!)).join('\n')}`];
    })
    .join('\n\n');
}

/** Text in lines, for a comment. */
function wrapped(text: string, width = 105): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => ` * ${line}`).join('\n');
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** A theme as a style sheet, to load or to copy. */
export function writeCss(theme: Theme): string {
  const wrapper = `.news-theme-${theme.name}`;
  const everywhere = `:is(:root, ${wrapper})`;
  const scripts = SCRIPTS.map((script) => {
    const languages = script.languages.map((language) => `[lang|='${language}']`).join(', ');
    const page = `${everywhere}:where(${script.languages.map((language) => `:lang(${language})`).join(', ')})`;
    return `/* ${script.title} */
${page},\n${everywhere} :where(${languages}) {\n${indented(declarations(scriptValues(theme, script)))}\n}`;
  });
  return `/*
${wrapped(`${theme.title}. ${theme.about}`)}
 *
 * Loaded, it sets the tokens for the whole page. To theme a region only, copy the file and keep the class
 * alone of each selector. What each token does: docs/theming.md.
 *
 * Light or dark follows \`color-scheme\`, which is the page's to set (\`color-scheme: light dark\` for what the
 * reader's system says). A page that never sets it stays light, and so does this theme.
 * Faces are looked for on the reader's machine; none is downloaded.
 */
:root,
${wrapper} {
${indented(grouped(theme.values))}
}

/*
 * Faces for pages, and for parts of pages, in scripts of their own. The faces above have no such letters, or
 * a page's first letters would be drawn as those of another language.
 */
${scripts.join('\n\n')}

/* On <body> or a wrapper, the class also paints: paper, ink and the reading face. */
${wrapper} {
  background: var(--news-color-background);
  color: var(--news-color-text);
  font-family: var(--news-font-text);
}

/* Paper is paper: ink on white, whatever the screen showed. */
@media print {
  :root,
  ${wrapper} {
${indented(indented(declarations(ON_PAPER)))}
  }
}
`;
}

/** What is made from src/themes: style sheets, tables in the documents, design tokens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { MODES } from '../src/themes/resolve.js';
import { themes } from '../src/themes/themes.js';
import { writeCss } from '../src/themes/write-css.js';
import { writeDesignTokens } from '../src/themes/write-design-tokens.js';
import { contrastPage } from './themes-contrast.js';
import { tokenTables } from './themes-tables.js';

/** Text by its path in the repository, or in the folder asked for. */
export type Outputs = ReadonlyMap<string, string>;

const START = '<!-- tokens:start, by npm run themes -->';
const END = '<!-- tokens:end -->';

/** The part of a document between its marks, replaced. */
function replaced(document: string, content: string): string {
  const [before, rest] = document.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('no marks for the tables');
  return `${before}${START}\n\n${content}\n\n${END}${after}`;
}

/** What is kept in the repository, formatted as all of it is. */
export async function repositoryOutputs(root: string): Promise<Outputs> {
  const raw = [
    ...themes.map((theme) => [`src/themes/${theme.name}.css`, writeCss(theme)] as const),
    [
      'docs/theming.md',
      replaced(readFileSync(join(root, 'docs/theming.md'), 'utf8'), tokenTables()),
    ] as const,
    ['docs/contrast.md', contrastPage()] as const,
  ];
  const formatted = raw.map(async ([path, text]) => {
    const filepath = join(root, path);
    return [path, await format(text, { ...(await resolveConfig(filepath)), filepath })] as const;
  });
  return new Map(await Promise.all(formatted));
}

/** The files in the Design Tokens Format, by name. */
export function designTokenFiles(): Outputs {
  const files = themes.flatMap((theme) =>
    MODES.map((mode) => [`${theme.name}.${mode}.tokens.json`, writeDesignTokens(theme, mode)] as const),
  );
  return new Map(files.map(([name, tokens]) => [name, `${JSON.stringify(tokens, null, 2)}\n`]));
}

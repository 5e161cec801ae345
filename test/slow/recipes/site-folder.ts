import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// @ts-expect-error a build script without types
import { ROOT } from '../../../scripts/project.mjs';
// @ts-expect-error a build script without types
import { recipePiece, recipeText } from '../../../scripts/recipe-pieces.mjs';

/** A piece of code of a recipe: the first after these words. */
export const pieceOf = recipePiece as (recipe: string, words: string) => string;

/** What a recipe says after these words. */
export const textAfter = recipeText as (recipe: string, words: string) => string;

/** A site that was built. */
export interface Site {
  /** Folder of the finished files. */
  readonly folder: string;
  /** Path of a post's page. */
  path(name: string, language?: string): string;
  /** Paths of lists and of pages that are no articles. */
  readonly others: readonly string[];
  remove(): void;
}

/** Makes the folder of a site with these files, and with the library where the recipe has it copied. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>, library: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'news-article-recipe-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(ROOT as string, 'dist/cdn'), join(folder, library), { recursive: true });
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Puts a piece of a recipe into a file of a theme, in place of what the recipe says. */
export function replace(text: string, what: string, piece: string): string {
  const [head, rest, more] = text.split(what);
  if (rest === undefined || more !== undefined) throw new Error(`not once: ${what}`);
  return `${head ?? ''}${piece}${rest}`;
}

/** Puts a piece of a recipe into a file of a theme, above what the recipe says. */
export const insert = (text: string, above: string, piece: string): string =>
  replace(text, above, `${piece}${above}`);

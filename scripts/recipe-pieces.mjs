/** Pieces of code that docs/recipes/ tells site owners to paste, for the tests that paste them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** What follows certain words of a recipe, up to the end of their section; throws as below. */
export function recipeText(recipe, words) {
  const text = readFileSync(join(ROOT, 'docs/recipes', `${recipe}.md`), 'utf8');
  const [, after, again] = text.split(words);
  if (after === undefined || again !== undefined)
    throw new Error(`docs/recipes/${recipe}.md has not once: ${words}`);
  return after.split(/^## /m)[0];
}

/**
 * The first fenced block after certain words of a recipe.
 * @param {string} recipe name of the file, without `.md`
 * @param {string} words what stands before the block, as it is written; once in the file
 * @returns {string}
 * @throws if the words stand there not at all or more than once, or no block follows in their section
 */
export function recipePiece(recipe, words) {
  const [, code] = /^```[\w-]*\n([^]*?)^```/m.exec(recipeText(recipe, words)) ?? [];
  if (code === undefined) throw new Error(`docs/recipes/${recipe}.md: no code follows: ${words}`);
  return code;
}

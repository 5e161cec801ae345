import type { CSSResult } from 'lit';
import { PART_TAGS, registeredPart, type PartTag } from './elements.js';

/**
 * How the parts of server output get their rules until their code comes: `inline`, a `<style>` in each; `link`, a
 * `<link>` to a file for each, which a strict Content-Security-Policy lets pass without hashes.
 */
export type ServerStyles = 'inline' | 'link';

/**
 * What only server output needs: the distance that `<news-article>` will give a player in the page's own style scope
 * (reserve.styles.ts), so that nothing moves then; and nothing to press that does nothing where scripts never run.
 */
const SERVED_RULES: Readonly<Partial<Record<PartTag, string>>> = {
  'news-audio-player':
    ':host{margin-block-end:.5em}@media (scripting:none){.frame{display:none}::slotted(audio){display:block!important}}',
  'news-share-bar': '@media (scripting:none){.more{display:none}}',
};

/** The rules of a part, as they stand in its `<style>` and in `news-article/styles/TAG.css`. */
export const styleSheet = (tag: PartTag): string =>
  registeredPart(tag)
    .Part.elementStyles.map((sheet) => (sheet as CSSResult).cssText)
    .join('') + (SERVED_RULES[tag] ?? '');

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/**
 * Sources for `style-src` that allow the `<style>` of each part, and nothing else: `'sha256-…'`, quotes included. They
 * change with the version of the library.
 *
 * @param tags Default: all parts.
 */
export const styleHashes = async (tags: readonly PartTag[] = PART_TAGS): Promise<string[]> => [
  ...new Set(await Promise.all(tags.map((tag) => hashOf(styleSheet(tag))))),
];

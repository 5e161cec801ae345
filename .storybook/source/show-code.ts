/** Gives docs pages and the panel "Code" the source of a story. */
import type { Decorator } from '@storybook/web-components-vite';
import { sourceOf } from './source-of.js';

const sources = new Map<string, string>();

/** Keeps the source of what a story renders. */
export const showCode: Decorator = (story, { id }) => {
  const shown = story();
  sources.set(id, sourceOf(shown));
  return shown;
};

/** What is shown instead of what Storybook finds in the page. */
export const shownCode = (found: string, { id }: { readonly id: string }): string => sources.get(id) ?? found;

/** Svelte: what its checker looks at is the type of a tag in `SvelteHTMLElements`. What must be an error is marked. */
import 'news-article/define.js';
import 'news-article/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { RelatedArticle } from 'news-article';

declare const articles: readonly RelatedArticle[];

export const share: SvelteHTMLElements['news-share-bar'] = {
  quote: true,
  display: 'icons',
  class: 'quiet',
  'onnews-share': (event) => console.log(event.shareTarget),
  'on:news-share': (event) => console.log(event.shareTarget),
};
export const header: SvelteHTMLElements['news-article-header'] = { 'heading-level': 2, headingLevel: 2 };
export const related: SvelteHTMLElements['news-related-articles'] = { articles, for: 'story' };

// @ts-expect-error there is no such attribute
export const misspelt: SvelteHTMLElements['news-share-bar'] = { dipslay: 'icons' };
// @ts-expect-error a list, not a text
export const text: SvelteHTMLElements['news-related-articles'] = { articles: 'fog' };
export const field: SvelteHTMLElements['news-share-bar'] = {
  // @ts-expect-error the event has no such field
  'onnews-share': (event) => event.comment,
};
// @ts-expect-error not an event of this element
export const event: SvelteHTMLElements['news-figure'] = { 'onnews-share': () => undefined };

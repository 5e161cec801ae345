import type { Handle } from '@sveltejs/kit';
import { renderParts } from 'news-article/server';

/** Puts the parts, as they look, into pages that have their tags. The tags and what is in them stay as Svelte made them. */
export const handle: Handle = ({ event, resolve }) => {
  let page = '';
  return resolve(event, {
    transformPageChunk: ({ html, done }) => {
      page += html;
      return done ? renderParts(page) : '';
    },
  });
};

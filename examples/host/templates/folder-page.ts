import { hostPage } from './host-page.js';
import { html } from './html.js';

/** The index of a user's folder: `pages` are URL paths relative to it, not yet encoded. */
export function folderPage(name: string, pages: readonly string[]): string {
  return hostPage({
    title: name,
    body: html` <h1>${name}</h1>
      <p class="lead">
        ${pages.length === 1 ? 'One page' : `${pages.length} pages`}, each with the library on it.
      </p>
      <ul class="files">
        ${pages.map((path) => html` <li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${path}</a></li> `)}
      </ul>
      <p><a href="/">All demo pages</a></p>`,
  });
}

import { hostPage } from './host-page.js';
import { html } from './html.js';

/** A page that says one thing, with a way back and at most one other way on. */
export function messagePage(
  heading: string,
  message: string,
  way?: { readonly label: string; readonly href: string },
): string {
  return hostPage({
    title: heading,
    body: html` <h1>${heading}</h1>
      <p class="lead">${message}</p>
      <p>${way && html`<a href="${way.href}">${way.label}</a> · `}<a href="/">All demo pages</a></p>`,
  });
}

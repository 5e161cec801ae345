import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../article/model.js';
import { initialsOf } from './initials.js';

/**
 * An author's portrait, or initials where there is none or it failed. Decoration: the name stands beside it.
 * The picture's `error` may come before anyone listens; whoever renders this checks with `brokenPicture()`.
 */
export function avatar(
  author: Author,
  options: {
    readonly language: string;
    readonly badge: string;
    readonly failed?: ReadonlySet<string> | undefined;
    readonly onError?: ((event: Event) => void) | undefined;
  },
): TemplateResult | typeof nothing {
  const image = author.image && !options.failed?.has(author.image) ? author.image : undefined;
  const initials = image ? '' : initialsOf(author.name, options.language);
  if (!image && !initials) return nothing;
  return html`<span class="avatar" part="avatar">
    <span class="face"
      >${
        image
          ? html`<img
              @error=${options.onError}
              alt=""
              width="44"
              height="44"
              decoding="async"
              src=${image}
            />`
          : html`<span class="initials">${initials}</span>`
      }</span
    >${author.kind === 'ai' ? html`<span class="badge">${options.badge}</span>` : nothing}
  </span>`;
}

/** Calls back for a picture that has failed before anyone listened (upgrade of server output). */
export function onBrokenPicture(image: HTMLImageElement, callback: () => void): void {
  if (!image.complete || image.naturalWidth > 0 || !image.getAttribute('src')) return;
  // a vector picture without size of its own has no natural width either, but it decodes
  image.decode().catch(callback);
}

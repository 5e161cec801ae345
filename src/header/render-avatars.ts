import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../article/model.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { avatar } from '../core/avatar.js';

/** Portraits beside a byline; more than these are told by their names alone. */
const MAX_AVATARS = 3;

/** The portraits of the first authors; decoration beside the names. */
export function renderAvatars(
  authors: readonly Author[],
  locale: LocaleController,
  failed: ReadonlySet<string>,
  onError: (event: Event) => void,
): TemplateResult | typeof nothing {
  const options = { language: locale.language, badge: locale.text('aiBadge'), failed, onError };
  const faces = authors.slice(0, MAX_AVATARS).map((author) => avatar(author, options));
  if (faces.every((face) => face === nothing)) return nothing;
  return html`<div
    class="avatars ${faces.length > 1 ? 'several' : ''}"
    aria-hidden="true"
    lang=${uiLanguageOf(locale).lang}
  >
    ${faces}
  </div>`;
}

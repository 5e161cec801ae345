import { html, nothing, type TemplateResult } from 'lit';
import { uiLanguageOf } from '../core/ui-language.js';
import { shortByline } from './byline.js';
import type { StripData } from './header-data.js';
import { renderByline } from './render-byline.js';
import type { DateSetting } from './date-text.js';
import { renderPublished, renderReadingTime, renderUpdated } from './render-dates.js';

/** Bounded in height, whatever the language and however many authors: its space is reserved before it is here. */
export function renderStrip(data: StripData, setting: DateSetting): TemplateResult {
  const { locale } = setting;
  const { lang, dir } = uiLanguageOf(locale);
  const { named, others } = shortByline(data.authors);
  const items = [renderPublished, renderUpdated, renderReadingTime]
    .map((renderPiece) => renderPiece(data, setting))
    .filter((item) => item !== nothing)
    .map((item, index) => (index ? html`<span aria-hidden="true"> · </span>${item}` : item));
  return html`<div class="strip ${named.length ? '' : 'dates'}" part="base">
    <div class="clamp">
      ${named.length ? renderByline(named, others, locale) : nothing}
      ${items.length ? html`<p class="when" part="meta" lang=${lang} dir=${dir}>${items}</p>` : nothing}
    </div>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { absoluteText, dateText, type DateSetting } from './date-text.js';
import type { StripData } from './header-data.js';

type Piece = TemplateResult | typeof nothing;

/** "Published 20 October 2026, 09:14 CEST": always absolute, for a publication is looked up by its date. */
export function renderPublished({ published }: StripData, setting: DateSetting): Piece {
  if (!published) return nothing;
  const date = html`<time part="time" datetime=${published.iso}>${absoluteText(published, setting)}</time>`;
  return html`<bdi>${setting.locale.parts<unknown>('published', { date })}</bdi>`;
}

/** "Updated 3 hours ago" in the first seven days, the date after. */
export function renderUpdated({ updated }: StripData, setting: DateSetting): Piece {
  if (!updated) return nothing;
  const { text, title } = dateText(updated, setting, true);
  const date = html`<time part="time" datetime=${updated.iso} title=${title ?? nothing}>${text}</time>`;
  return html`<bdi>${setting.locale.parts<unknown>('updated', { date })}</bdi>`;
}

/** "3 min read". */
export function renderReadingTime({ readingTime }: StripData, { locale }: DateSetting): Piece {
  if (!readingTime) return nothing;
  return html`<bdi class="short">${locale.plural('readingTime', 'minutes', readingTime)}</bdi>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage } from '../core/format-language.js';
import type { LocaleController } from '../core/localize.js';
import { absoluteDate, relativeDate, type ParsedDate } from './dates.js';
import type { HeaderData } from './header-data.js';

/** What dates are shown in. */
export interface DateSetting {
  readonly locale: LocaleController;
  /** IANA zone; undefined is the reader's. */
  readonly zone: string | undefined;
  /** Milliseconds; undefined while no clock may be asked. */
  readonly now: number | undefined;
}

type Piece = TemplateResult | typeof nothing;

/** A date as a text: "20 October 2026, 09:14 CEST", or the day alone. */
export function absoluteText(date: ParsedDate, { locale, zone }: DateSetting, withTime = true): string {
  const { date: day, time } = absoluteDate(date, formatLanguage(locale.uiLanguage), zone);
  return time && withTime ? locale.text('dateTime', { date: day, time }) : day;
}

/** "Published 20 October 2026, 09:14 CEST": always absolute, for a publication is looked up by its date. */
export function renderPublished({ published }: HeaderData, setting: DateSetting): Piece {
  if (!published) return nothing;
  const date = html`<time part="time" datetime=${published.iso}>${absoluteText(published, setting)}</time>`;
  return html`<bdi>${setting.locale.parts<unknown>('published', { date })}</bdi>`;
}

/** "Updated 3 hours ago" in the first seven days, the date after. */
export function renderUpdated({ updated }: HeaderData, setting: DateSetting): Piece {
  if (!updated) return nothing;
  const { locale, now } = setting;
  const absolute = absoluteText(updated, setting);
  const age = now === undefined ? undefined : relativeDate(updated, formatLanguage(locale.uiLanguage), now);
  const date = html`<time part="time" datetime=${updated.iso} title=${age ? absolute : nothing}
    >${age ?? absolute}</time
  >`;
  return html`<bdi>${locale.parts<unknown>('updated', { date })}</bdi>`;
}

/** "3 min read". */
export function renderReadingTime({ readingTime }: HeaderData, { locale }: DateSetting): Piece {
  if (!readingTime) return nothing;
  return html`<bdi class="short">${locale.plural('readingTime', 'minutes', readingTime)}</bdi>`;
}

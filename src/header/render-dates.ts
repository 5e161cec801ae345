import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage } from '../core/format-language.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { absoluteDate, relativeDate, type ParsedDate } from './dates.js';
import type { HeaderData } from './header-data.js';

/** What dates are shown in. */
export interface DateSetting {
  readonly locale: LocaleController;
  /** IANA zone. */
  readonly zone: string;
  /** Milliseconds; undefined while no clock may be asked. */
  readonly now: number | undefined;
}

type Piece = TemplateResult | typeof nothing;

/** A date as a text: "20 October 2026, 09:14 CEST", or the day alone. */
function absoluteText(date: ParsedDate, { locale, zone }: DateSetting, withTime = true): string {
  const { date: day, time } = absoluteDate(date, formatLanguage(locale.uiLanguage), zone);
  return time && withTime ? locale.text('dateTime', { date: day, time }) : day;
}

/** "Published 20 October 2026, 09:14 CEST": always absolute, for a publication is looked up by its date. */
export function renderPublished({ published }: HeaderData, setting: DateSetting): Piece {
  if (!published) return nothing;
  const date = html`<time part="time" datetime=${published.iso}>${absoluteText(published, setting)}</time>`;
  return html`<span>${setting.locale.parts<unknown>('published', { date })}</span>`;
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
  return html`<span>${locale.parts<unknown>('updated', { date })}</span>`;
}

/** "3 min read". */
export function renderReadingTime({ readingTime }: HeaderData, { locale }: DateSetting): Piece {
  if (!readingTime) return nothing;
  return html`<span class="short">${locale.plural('readingTime', 'minutes', readingTime)}</span>`;
}

/** What was corrected, and when. */
export function renderCorrections({ corrections }: HeaderData, setting: DateSetting): Piece {
  if (!corrections.length) return nothing;
  const { lang, dir } = uiLanguageOf(setting.locale);
  // eslint-disable-next-line lit-a11y/no-redundant-role -- WebKit takes the role from a list without bullets
  return html`<ul class="corrections" part="corrections" role="list">
    ${corrections.map(({ text, date }) => {
      const time = date && html`<time datetime=${date.iso}>${absoluteText(date, setting, false)}</time>`;
      const label = time
        ? setting.locale.parts<unknown>('correctionOn', { date: time })
        : setting.locale.text('correction');
      return html`<li>
        <b lang=${lang} dir=${dir}>${label}</b>
        <span dir="auto">${text}</span>
      </li>`;
    })}
  </ul>`;
}

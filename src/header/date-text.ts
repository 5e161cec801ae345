import { absoluteDate, type ParsedDate } from '../core/dates.js';
import { formatLanguage } from '../core/format-language.js';
import type { LocaleController } from '../core/localize.js';
import { relativeDate } from '../core/relative-date.js';

/** What dates are shown in. */
export interface DateSetting {
  readonly locale: LocaleController;
  /** IANA zone; undefined is the reader's. */
  readonly zone: string | undefined;
  /** Milliseconds; undefined while no clock may be asked. */
  readonly now: number | undefined;
}

/** A date as a text: "20 October 2026, 09:14 CEST", or the day alone. */
export function absoluteText(date: ParsedDate, { locale, zone }: DateSetting, withTime = true): string {
  const { date: day, time } = absoluteDate(date, formatLanguage(locale.uiLanguage), zone);
  return time && withTime ? locale.text('dateTime', { date: day, time }) : day;
}

/** A date as it is told: by its age if that is wanted and it is young, with the whole date beside. */
export function dateText(
  date: ParsedDate,
  setting: DateSetting,
  byAge: boolean,
): { readonly text: string; readonly title?: string } {
  const { locale, now } = setting;
  const title = absoluteText(date, setting);
  const age =
    byAge && now !== undefined ? relativeDate(date, formatLanguage(locale.uiLanguage), now) : undefined;
  return age ? { text: age, title } : { text: title };
}

import type { Perspective } from '../article/model.js';
import { parseDate, writtenDay } from '../core/dates.js';
import type { LocaleController } from '../core/localize.js';

/** Dates of a perspective's versions. Pure. */

/** "2 September 2026": the day as the site wrote it; undefined for no date. */
export function dayText(value: string | undefined, language: string): string | undefined {
  const date = parseDate(value);
  return date && writtenDay(date, language);
}

/** Whether a date lies after another: two moments are compared as such, all else by the written day. */
export function isLater(value: string | undefined, than: string | undefined): boolean {
  const [one, other] = [parseDate(value), parseDate(than)];
  if (!one || !other) return false;
  return one.kind === 'instant' && other.kind === 'instant'
    ? one.time > other.time
    : one.iso.slice(0, 10) > other.iso.slice(0, 10);
}

/** "Version 3, 2 September 2026", or what of it is known. */
export function versionText(
  { version, dateModified }: Perspective,
  locale: LocaleController,
): string | undefined {
  const date = dayText(dateModified, locale.uiLanguage);
  if (version && date) return locale.text('versionOn', { version, date });
  if (version) return locale.text('version', { version });
  return date && locale.text('versionOfDate', { date });
}

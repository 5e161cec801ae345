import type { ParsedDate } from '../core/dates.js';

/** "20 October", in another year than this "20 October 2025". A calendar day never shifts with the reader's zone. */
export function shortDate({ kind, time }: ParsedDate, language: string, now: number): string {
  const timeZone = kind === 'instant' ? undefined : 'UTC';
  const format = (options: Intl.DateTimeFormatOptions, at = time): string =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);
  const isThisYear = format({ year: 'numeric' }) === format({ year: 'numeric' }, now);
  return format({ day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) });
}

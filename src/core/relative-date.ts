import type { ParsedDate } from './dates.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something is told as "3 hours ago". */
const RELATIVE_SPAN = 7 * DAY;

/** Making one takes longer than using it, and a thread has thousands of dates. */
let format: Intl.RelativeTimeFormat | undefined;
let formatLanguage: string | undefined;

/** "3 hours ago" for a moment of the last seven days; undefined for all else. */
export function relativeDate(date: ParsedDate, language: string, now: number): string | undefined {
  const age = now - date.time;
  if (date.kind !== 'instant' || age < 0 || age >= RELATIVE_SPAN) return undefined;
  const [unit, span] =
    age < HOUR
      ? (['minute', MINUTE] as const)
      : age < DAY
        ? (['hour', HOUR] as const)
        : (['day', DAY] as const);
  if (!format || formatLanguage !== language)
    format = new Intl.RelativeTimeFormat((formatLanguage = language));
  return format.format(-Math.max(1, Math.floor(age / span)), unit);
}

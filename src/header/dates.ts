import { isFuture, parseDate, type ParsedDate } from '../core/dates.js';

/** How the dates of an article stand to each other and to now. Pure. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How an update stands to the publication. Two moments are compared to the minute; where one is a calendar
 * day only, the written days are, and an update one day "earlier" may be the zone's doing.
 */
export function compareUpdate(published: ParsedDate, updated: ParsedDate): 'later' | 'same' | 'earlier' {
  if (published.kind === updated.kind) {
    const difference = updated.time - published.time;
    return difference >= MINUTE ? 'later' : difference <= -MINUTE ? 'earlier' : 'same';
  }
  const days = (Date.parse(updated.iso.slice(0, 10)) - Date.parse(published.iso.slice(0, 10))) / DAY;
  return days > 0 ? 'later' : days < -1 ? 'earlier' : 'same';
}

/**
 * The dates that can be shown: no future ones, and an update only from a minute after publication on.
 *
 * @param now milliseconds; undefined while no clock may be asked.
 */
export function shownDates(
  publishedAt: string | undefined,
  updatedAt: string | undefined,
  now: number | undefined,
): { readonly published?: ParsedDate | undefined; readonly updated?: ParsedDate | undefined } {
  const [published, updated] = [publishedAt, updatedAt].map((value) => {
    const date = parseDate(value);
    return date && now !== undefined && isFuture(date, now) ? undefined : date;
  });
  const isShown = updated && (!published || compareUpdate(published, updated) === 'later');
  return { published, updated: isShown ? updated : undefined };
}

import type { ParsedDate } from '../core/dates.js';
import { formatLanguage } from '../core/format-language.js';
import { relativeDate } from '../core/relative-date.js';

/** Clocks of servers go a little ahead of readers'. */
const AHEAD = 5 * 60_000; // ms

/** Making a format takes longer than using it, and a thread has thousands of dates. */
let language: string | undefined;
let day: Intl.DateTimeFormat;
let moment: Intl.DateTimeFormat;

/** When a comment was written: "2 hours ago", later its day; and the whole date. Undefined for a date that is none. */
export interface CommentTime extends ParsedDate {
  readonly text: string;
  readonly title: string;
}

/** A moment of ISO 8601, of which nothing else is asked here: services write it, and no people. */
export function parseTime(iso: string): ParsedDate | undefined {
  const time = /^\d{4}-/.test(iso) ? Date.parse(iso) : NaN;
  return time ? { kind: 'instant', time, iso: new Date(time).toISOString() } : undefined;
}

export function commentTime(
  date: ParsedDate | undefined,
  uiLanguage: string,
  now: number,
): CommentTime | undefined {
  if (!date) return undefined;
  const tag = formatLanguage(uiLanguage);
  if (tag !== language) {
    language = tag;
    day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
    moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  }
  const age = relativeDate(date, tag, date.time > now && date.time < now + AHEAD ? date.time : now);
  return {
    ...date,
    text: age ?? day.format(date.time),
    // asked for only where it is drawn
    get title() {
      return moment.format(date.time);
    },
  };
}

import { formatLanguage } from './format-language.js';
import { isoDate } from './iso-date.js';

/** Dates as sources give them: read strictly, shown in the reader's language. Pure; `now` comes from outside. */

const HOUR = 3_600_000;

/** Clocks and zones differ; more than this ahead is no clock's fault. */
const FUTURE_TOLERANCE = 24 * HOUR;
/** Nothing on earth is further from UTC. */
const WIDEST_ZONE = 14 * HOUR;

/**
 * A date as its source gave it. `date`: a calendar day, the same for every reader. `local`: a time without
 * zone, shown as written. `instant`: a moment, shown in a zone.
 */
export interface ParsedDate {
  readonly kind: 'date' | 'local' | 'instant';
  /** Milliseconds since the epoch; for `date` and `local` as if written in UTC. */
  readonly time: number;
  /** Valid value of `<time datetime>`. */
  readonly iso: string;
}

/** A whole day at least, which the reading of pages does not ask for. */
const STRICT = /^\d{4}-\d\d-\d\d($|[T ]\d\d:\d\d)/i;

/** Reads an ISO 8601 date, with or without time and zone; undefined for anything else, such as 30 February. */
export function parseDate(value: string | undefined): ParsedDate | undefined {
  const text = value?.trim() ?? '';
  const read = STRICT.test(text) ? isoDate(text) : undefined;
  if (!read) return undefined;
  const [date = '', clock] = read.split('T');
  if (!clock) return { kind: 'date', time: Date.parse(date), iso: date };
  const [, minutes, seconds = ':00', fraction = '', zone] = /^(.{5})(:..)?(\.\d+)?(.*)/.exec(
    clock,
  ) as string[];
  // `<time>` takes three digits at most
  const iso = `${date}T${minutes}${seconds}${fraction.slice(0, 4)}${zone}`;
  return { kind: zone ? 'instant' : 'local', time: Date.parse(zone ? iso : `${iso}Z`), iso };
}

/** Whether a date lies more than a day ahead, in whatever zone it was meant. */
export function isFuture(date: ParsedDate, now: number): boolean {
  return date.time - (date.kind === 'instant' ? 0 : WIDEST_ZONE) > now + FUTURE_TOLERANCE;
}

/** A day, and the time of day with its zone where the source has one. */
export interface AbsoluteDate {
  readonly date: string;
  /** "09:14 CEST"; without zone name if the source names none. Undefined for a calendar day. */
  readonly time?: string | undefined;
}

/**
 * "20 October 2026" and "09:14 CEST" in a language. A calendar day never shifts with the zone.
 *
 * @param timeZone IANA zone; undefined is the reader's.
 */
export function absoluteDate(
  { kind, time }: ParsedDate,
  language: string,
  timeZone: string | undefined,
): AbsoluteDate {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { timeZone: kind === 'instant' ? timeZone : 'UTC', ...options }).format(
      time,
    );
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
  if (kind === 'date') return { date };
  return {
    date,
    time: format(
      kind === 'instant'
        ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
        : { timeStyle: 'short' },
    ),
  };
}

/** "3 November 2026": the day as its source wrote it, the same for every reader. */
export const writtenDay = ({ iso }: ParsedDate, language: string): string =>
  absoluteDate({ kind: 'date', time: Date.parse(iso.slice(0, 10)), iso }, formatLanguage(language), undefined)
    .date;

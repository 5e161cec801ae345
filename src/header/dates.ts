/** Dates of an article: read strictly, shown in the reader's language. Pure; `now` comes from outside. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Clocks and zones differ; more than this ahead is no clock's fault. */
const FUTURE_TOLERANCE = DAY;
/** Nothing on earth is further from UTC. */
const WIDEST_ZONE = 14 * HOUR;
/** How long an update is told as "3 hours ago". */
const RELATIVE_SPAN = 7 * DAY;

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

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Reads an ISO 8601 date, with or without time and zone; undefined for anything else, such as 30 February. */
export function parseDate(value: string | undefined): ParsedDate | undefined {
  const match = value?.trim().match(ISO);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', offset] = match as string[];
  const date = `${year}-${month}-${day}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // engines roll 30 February over to March: a day that is not itself again does not exist
  if (!Number.isFinite(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return undefined;
  if (hour === undefined) return { kind: 'date', time: midnight, iso: date };
  const clock = `${hour}:${minute}:${second}`;
  const millis = fraction ? `.${fraction.slice(0, 3).padEnd(3, '0')}` : '';
  const zone = !offset
    ? ''
    : /z/i.test(offset)
      ? 'Z'
      : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  const iso = `${date}T${clock}${millis}${zone}`;
  const time = Date.parse(zone ? iso : `${iso}Z`);
  return Number.isFinite(time) ? { kind: zone ? 'instant' : 'local', time, iso } : undefined;
}

/** Whether a date lies more than a day ahead, in whatever zone it was meant. */
export function isFuture(date: ParsedDate, now: number): boolean {
  return date.time - (date.kind === 'instant' ? 0 : WIDEST_ZONE) > now + FUTURE_TOLERANCE;
}

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

/** A zone that this engine knows, or undefined. */
export function knownTimeZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The reader's zone. Not for a first render that a server has written. */
export function readerTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(language, options)));
  return found;
}

/** A day, and the time of day with its zone where the source has one. */
export interface AbsoluteDate {
  readonly date: string;
  /** "09:14 CEST"; without zone name if the source names none. Undefined for a calendar day. */
  readonly time?: string | undefined;
}

/** "20 October 2026" and "09:14 CEST" in a language. A calendar day never shifts with the zone. */
export function absoluteDate(date: ParsedDate, language: string, timeZone: string): AbsoluteDate {
  const zone = date.kind === 'instant' ? timeZone : 'UTC';
  const day = formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  if (date.kind === 'date') return { date: day.format(date.time) };
  const time = formatter(
    language,
    date.kind === 'instant'
      ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone: zone }
      : { timeStyle: 'short', timeZone: zone },
  );
  return { date: day.format(date.time), time: time.format(date.time) };
}

/** "3 hours ago" for a moment of the last seven days; undefined for all else. */
export function relativeDate(date: ParsedDate, language: string, now: number): string | undefined {
  const age = now - date.time;
  if (date.kind !== 'instant' || age < 0 || age >= RELATIVE_SPAN) return undefined;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (age < HOUR) return format.format(-Math.max(1, Math.floor(age / MINUTE)), 'minute');
  if (age < DAY) return format.format(-Math.floor(age / HOUR), 'hour');
  return format.format(-Math.floor(age / DAY), 'day');
}

/** Date, time, seconds, fraction and zone, in ISO's looser spellings. */
const ISO =
  /^(\d{4})(?:[-/.]?(\d\d?)(?:[-/.]?(\d\d?)(?:[T ]+(\d\d:?\d\d)(:?\d\d)?([.,]\d{1,9})?)?\s?(Z|[+-]\d\d)?:?(\d\d)?)?)?$/i;

/** A moment as ISO 8601, cut to a length; empty for none. */
export const isoOf = (time: number, length: number): string =>
  time === time ? new Date(time).toISOString().slice(0, length) : '';

/**
 * The value as ISO 8601, at the precision and in the zone the source gives, else undefined. Takes ISO in its
 * looser spellings and `YYYY/MM/DD`.
 */
export function isoDate(value: unknown): string | undefined {
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100).trim() : '';
  const [, year, month, day, time, second = '', fraction = '', zone, minutes = '00'] = ISO.exec(text) ?? [];
  if (!year) return undefined;
  const date = [year, month, day]
    .map((part) => part?.padStart(2, '0'))
    .filter(Boolean)
    .join('-');
  const clock = time ? `T${time.replace(/:?(..)$/, ':$1')}${second.replace(/:?(..)/, ':$1')}` : '';
  const offset = clock && zone ? (zone.length > 1 ? `${zone}:${minutes}` : 'Z') : '';
  // An engine may roll 31 February over to March: that is no date.
  const exists =
    isoOf(Date.parse(date), date.length) === date && !Number.isNaN(Date.parse(date + clock + offset));
  return exists ? date + clock + (clock && fraction.replace(',', '.')) + offset : undefined;
}

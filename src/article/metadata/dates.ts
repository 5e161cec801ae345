/** Date, time, seconds, fraction and zone, in ISO's looser spellings. */
const ISO =
  /^(\d{4})(?:[-/.]?(\d\d?)(?:[-/.]?(\d\d?)(?:[T ]+(\d\d:?\d\d)(:?\d\d)?([.,]\d{1,9})?)?\s?(Z|[+-]\d\d)?:?(\d\d)?)?)?$/i;
/** A day with an English month name, either order. */
const NAMED =
  /(\d{1,2})\D{0,3} ([a-z]{3})[a-z]{0,6}\.?,? (\d{4})|([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?!\d).{0,20} (\d{4})/i;

const iso = (time: number, length: number): string =>
  time === time ? new Date(time).toISOString().slice(0, length) : '';

/**
 * The value as ISO 8601, at the precision and in the zone the source gives, else undefined. Takes ISO in its
 * looser spellings, `YYYY/MM/DD`, days with an English month name (time of day dropped, its zone being a
 * guess) and epoch seconds or milliseconds. `05/08/2014` is refused: it has two meanings.
 */
export function isoDate(value: unknown): string | undefined {
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100).trim() : '';
  if (/^\d{10}(\d{3})?$/.test(text)) return iso(+text.padEnd(13, '0'), 24);
  const [, year, month, day, time, second = '', fraction = '', zone, minutes = '00'] = ISO.exec(text) ?? [];
  if (year) {
    const date = [year, month, day]
      .map((part) => part?.padStart(2, '0'))
      .filter(Boolean)
      .join('-');
    const clock = time ? `T${time.replace(/:?(..)$/, ':$1')}${second.replace(/:?(..)/, ':$1')}` : '';
    const offset = clock && zone ? (zone.length > 1 ? `${zone}:${minutes}` : 'Z') : '';
    // An engine may roll 31 February over to March: that is no date.
    const exists =
      iso(Date.parse(date), date.length) === date && !Number.isNaN(Date.parse(date + clock + offset));
    return exists ? date + clock + (clock && fraction.replace(',', '.')) + offset : undefined;
  }
  const named = NAMED.exec(text.replace(/\s+/g, ' '));
  return (
    (named &&
      iso(
        Date.parse(`${named[2] ?? named[4]!} ${named[1] ?? named[5]!}, ${named[3] ?? named[6]!} UTC`),
        10,
      )) ||
    undefined
  );
}

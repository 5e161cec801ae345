import { isoDate, isoOf } from '../../core/iso-date.js';

/** A day with an English month name, either order. */
const NAMED =
  /(\d{1,2})\D{0,3} ([a-z]{3})[a-z]{0,6}\.?,? (\d{4})|([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?!\d).{0,20} (\d{4})/i;

/**
 * What `isoDate` takes, and besides days with an English month name (time of day dropped, its zone being a
 * guess) and epoch seconds or milliseconds. `05/08/2014` is refused: it has two meanings.
 */
export function anyDate(value: unknown): string | undefined {
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100).trim() : '';
  if (/^\d{10}(\d{3})?$/.test(text)) return isoOf(+text.padEnd(13, '0'), 24);
  const named = NAMED.exec(text.replace(/\s+/g, ' '));
  return (
    isoDate(value) ??
    ((named &&
      isoOf(
        Date.parse(`${named[2] ?? named[4]!} ${named[1] ?? named[5]!}, ${named[3] ?? named[6]!} UTC`),
        10,
      )) ||
      undefined)
  );
}

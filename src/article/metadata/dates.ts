/** Dates as sites write them, as ISO 8601. */

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ISO =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ]{1,2}(\d\d):?(\d\d)(?::?(\d\d(?:[.,]\d{1,9})?))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?)?$/i;
const NAMED =
  /(\d{1,2})(?:st|nd|rd|th|\.)?\s([a-z]{3})[a-z]{0,6}\.?,?\s(\d{4})|([a-z]{3})[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?\b,?.{0,20}\s(\d{4})/i;

function assemble(year: string, month?: string, day?: string, time = ''): string | undefined {
  const date = [year, month, day].filter(Boolean).join('-');
  const parsed = new Date(date + (time && 'T00:00Z'));
  // An engine may roll 31 February over to March: that is no date.
  if (!(+parsed === +parsed) || parsed.toISOString().slice(0, date.length) !== date) return undefined;
  return time && Number.isNaN(Date.parse(date + time.replace(/\.\d+/, ''))) ? undefined : date + time;
}

/**
 * The value as ISO 8601, at the precision and in the zone the source gives, else undefined. Takes ISO in its
 * looser spellings, `YYYY/MM/DD`, days with an English month name (time of day dropped, its zone being a
 * guess) and epoch seconds or milliseconds. `05/08/2014` is refused: it has two meanings.
 */
export function isoDate(value: unknown): string | undefined {
  let text = String(value).slice(0, 100).trim();
  if (/^\d{10}(\d{3})?$/.test(text)) return new Date(+text.padEnd(13, '0')).toISOString();
  text = text.replace(/^(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)/, (_, y: string, m: string, d: string) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  );
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = '', month, day, hour, minute, second, zone = ''] = iso;
    const offset =
      zone.length > 1 ? zone.replace(':', '').replace(/(..)$/, zone.length > 3 ? ':$1' : '$1:00') : zone;
    return assemble(
      year,
      month,
      day,
      hour && `T${hour}:${minute}${second ? ':' + second.replace(',', '.') : ''}${offset.toUpperCase()}`,
    );
  }
  const named = NAMED.exec(text.replace(/\s+/g, ' '));
  if (!named) return undefined;
  const month = MONTHS.indexOf((named[2] ?? named[4] ?? '').toLowerCase());
  if (month < 0 || month % 3) return undefined;
  const pad = (number: unknown) => String(number).padStart(2, '0');
  return assemble(named[3] ?? named[6] ?? '', pad(month / 3 + 1), pad(named[1] ?? named[5]));
}

import { expect } from '@open-wc/testing';
import { absoluteDate, isFuture, parseDate, writtenDay, type ParsedDate } from '../../src/core/dates.js';
import { relativeDate } from '../../src/core/relative-date.js';
import { compareUpdate } from '../../src/header/dates.js';
import { knownTimeZone } from '../../src/header/time-zone.js';

const at = (text: string): ParsedDate => parseDate(text)!;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('parseDate', () => {
  const good: Record<string, [ParsedDate['kind'], string]> = {
    '2026-10-20': ['date', '2026-10-20'],
    ' 2026-10-20 ': ['date', '2026-10-20'],
    '2024-02-29': ['date', '2024-02-29'],
    '2026-10-20T09:14': ['local', '2026-10-20T09:14:00'],
    '2026-10-20 09:14:30': ['local', '2026-10-20T09:14:30'],
    '2026-10-20T09:14Z': ['instant', '2026-10-20T09:14:00Z'],
    '2026-10-20t09:14:00z': ['instant', '2026-10-20T09:14:00Z'],
    '2026-10-20T09:14:00.123456+02:00': ['instant', '2026-10-20T09:14:00.123+02:00'],
    '2026-10-20T09:14:00+0200': ['instant', '2026-10-20T09:14:00+02:00'],
    '2026-10-20T09:14:00-05': ['instant', '2026-10-20T09:14:00-05:00'],
    '2026-10-20 09:14:00 +00:00': ['instant', '2026-10-20T09:14:00+00:00'],
  };
  for (const [text, [kind, iso]] of Object.entries(good))
    it(`reads "${text}" as ${kind}`, () => expect(parseDate(text)).to.include({ kind, iso }));

  const bad = [
    '',
    '20.10.2026',
    'October 20, 2026',
    '2026-10',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-10-00',
    '2026-10-20T25:00Z',
    '2026-10-20T09:60Z',
    '2026-10-20T09:14:00+99:00',
    '1760944440',
    'Invalid Date',
    '0000-00-00T00:00:00',
    '2026-10-20T09:14:00Z and more',
  ];
  for (const text of bad) it(`refuses "${text}"`, () => expect(parseDate(text)).to.equal(undefined));

  it('refuses nothing at all', () => expect(parseDate(undefined)).to.equal(undefined));
});

describe('absoluteDate', () => {
  it('gives a moment in the zone, with its name', () => {
    expect(absoluteDate(at('2026-10-20T23:30:00Z'), 'en-GB', 'Europe/Berlin')).to.deep.equal({
      date: '21 October 2026',
      time: absoluteDate(at('2026-10-20T23:30:00Z'), 'en-GB', 'Europe/Berlin').time,
    });
    expect(absoluteDate(at('2026-10-20T23:30:00Z'), 'en-GB', 'Europe/Berlin').time).to.match(
      /^01:30 (CEST|GMT\+2)$/,
    );
    expect(absoluteDate(at('2026-10-20T23:30:00Z'), 'en-GB', 'UTC').time).to.equal('23:30 UTC');
  });

  it('never shifts a day, and gives it neither time nor zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
      expect(absoluteDate(at('2026-10-20'), 'en-GB', zone)).to.deep.equal({ date: '20 October 2026' });
  });

  it('gives a time without zone as written, without a zone’s name', () => {
    expect(absoluteDate(at('2026-10-20T09:14'), 'en-GB', 'Asia/Tokyo')).to.deep.equal({
      date: '20 October 2026',
      time: '09:14',
    });
  });

  it('speaks the language', () => {
    expect(absoluteDate(at('2026-10-20'), 'de', 'UTC').date).to.equal('20. Oktober 2026');
    expect(absoluteDate(at('2026-10-20'), 'ja', 'UTC').date).to.equal('2026年10月20日');
  });
});

describe('writtenDay', () => {
  it('is the day as written, in every zone and language', () => {
    for (const iso of [
      '2026-11-03',
      '2026-11-03T23:59',
      '2026-11-03T23:59:00-11:00',
      '2026-11-03T00:01:00+14:00',
    ])
      expect(writtenDay(at(iso), 'en'), iso).to.equal('3 November 2026');
    expect(writtenDay(at('2026-11-03'), 'en-US')).to.equal('November 3, 2026');
    expect(writtenDay(at('2026-11-03'), 'de')).to.equal('3. November 2026');
  });
});

describe('relativeDate', () => {
  const date = at('2026-10-20T12:00:00Z');
  const after = (ms: number): string | undefined => relativeDate(date, 'en-GB', date.time + ms);

  it('tells minutes, hours and days', () => {
    expect(after(0)).to.equal('1 minute ago');
    expect(after(59 * MINUTE)).to.equal('59 minutes ago');
    expect(after(HOUR)).to.equal('1 hour ago');
    expect(after(DAY - 1)).to.equal('23 hours ago');
    expect(after(DAY)).to.equal('1 day ago');
    expect(after(7 * DAY - 1)).to.equal('6 days ago');
  });

  it('is silent after seven days, before the moment, and for anything but a moment', () => {
    expect(after(7 * DAY)).to.equal(undefined);
    expect(after(-1)).to.equal(undefined);
    expect(relativeDate(at('2026-10-20'), 'en', date.time + HOUR)).to.equal(undefined);
    expect(relativeDate(at('2026-10-20T09:14'), 'en', date.time + HOUR)).to.equal(undefined);
  });
});

describe('isFuture', () => {
  const now = Date.parse('2026-10-20T12:00:00Z');
  it('allows a day for clocks, and half a day more for days without zone', () => {
    expect(isFuture(at('2026-10-21T12:00:00Z'), now)).to.equal(false);
    expect(isFuture(at('2026-10-21T12:00:01Z'), now)).to.equal(true);
    expect(isFuture(at('2026-10-22'), now)).to.equal(false);
    expect(isFuture(at('2026-10-23'), now)).to.equal(true);
  });
});

describe('compareUpdate', () => {
  const cases: [string, string, string][] = [
    ['2026-10-20T09:00:00Z', '2026-10-20T09:00:59Z', 'same'],
    ['2026-10-20T09:00:00Z', '2026-10-20T09:01:00Z', 'later'],
    ['2026-10-20T09:00:00Z', '2026-10-20T11:00:00+02:00', 'same'],
    ['2026-10-20T09:00:00Z', '2026-10-20T08:00:00Z', 'earlier'],
    ['2026-10-20', '2026-10-20', 'same'],
    ['2026-10-20', '2026-10-21', 'later'],
    ['2026-10-20', '2026-10-20T23:00:00Z', 'same'],
    ['2026-10-20T23:00:00Z', '2026-10-19', 'same'],
    ['2026-10-20T23:00:00Z', '2026-10-18', 'earlier'],
  ];
  for (const [published, updated, answer] of cases)
    it(`${published} → ${updated}: ${answer}`, () =>
      expect(compareUpdate(at(published), at(updated))).to.equal(answer));
});

describe('knownTimeZone', () => {
  it('knows zones and nothing else', () => {
    expect(knownTimeZone('Europe/Berlin')).to.equal('Europe/Berlin');
    expect(knownTimeZone('Mars/Olympus')).to.equal(undefined);
    expect(knownTimeZone('')).to.equal(undefined);
    expect(knownTimeZone(undefined)).to.equal(undefined);
  });
});

import { isFuture, parseDate, type ParsedDate } from '../core/dates.js';
import type { LintFinding } from '../core/lint-event.js';
import { compareUpdate } from './dates.js';

/** What is wrong with an article's dates, for who maintains the page; `shownDates` leaves the same ones out. */
export function dateFindings(
  publishedAt: string | undefined,
  updatedAt: string | undefined,
  now: number | undefined,
): LintFinding[] {
  const findings: LintFinding[] = [];
  const say = (code: string, message: string, severity: LintFinding['severity'] = 'error'): void => {
    findings.push({ code, severity, message });
  };
  const check = (name: string, value: string | undefined): ParsedDate | undefined => {
    if (!value) return undefined;
    const date = parseDate(value);
    if (!date)
      say(
        'date-invalid',
        `The ${name} date "${value.slice(0, 60)}" is none and is not shown. Write it as in 2026-10-20T09:14:00+02:00.`,
      );
    else if (now !== undefined && isFuture(date, now))
      say('date-future', `The ${name} date ${date.iso} is ahead and is not shown. Correct it, or the clock.`);
    else return date;
    return undefined;
  };
  const published = check('publication', publishedAt);
  const updated = check('update', updatedAt);
  if (published && updated && compareUpdate(published, updated) === 'earlier')
    say(
      'updated-before-published',
      `The update ${updated.iso} is before the publication ${published.iso} and is not shown. Correct one.`,
      'warning',
    );
  if (!publishedAt && !updatedAt)
    say(
      'date-missing',
      'No publication date is known. Give `published`, or datePublished in JSON-LD.',
      'info',
    );
  return findings;
}

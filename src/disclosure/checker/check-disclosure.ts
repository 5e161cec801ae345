import { checkAuthor } from './check-author.js';
import { checkDateLabel } from './check-date-label.js';
import { checkJsonLd } from './check-json-ld.js';
import { checkHeadings } from './check-headings.js';
import { checkLabel } from './check-label.js';
import { checkLevels } from './check-levels.js';
import { checkPerspective, checkPolicy } from './check-perspective.js';
import { checkPictures } from './check-pictures.js';
import { checkReview } from './check-review.js';
import { readFacts, type Check } from './facts.js';
import { FINDINGS, type DisclosureFinding, type Hit } from './findings.js';
import { placeOf } from './place.js';
import { readPage, type PageOptions } from './page.js';

const CHECKS: readonly Check[] = [
  checkJsonLd,
  checkLabel,
  checkLevels,
  checkAuthor,
  checkReview,
  checkPerspective,
  checkPolicy,
  checkPictures,
  checkHeadings,
  checkDateLabel,
];

const SEVERITIES = ['error', 'warning', 'info'];
/** Of one code; a page that makes one mistake a thousand times is told a few. */
const MAX_OF_ONE = 20;
const LONGEST_VALUE = 100;

function wordOf({ code, at, values = {} }: Hit): DisclosureFinding {
  const kind: { severity: DisclosureFinding['severity']; about?: 'ai'; message: string; mend: string } =
    FINDINGS[code];
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    });
  return {
    code,
    severity: kind.severity,
    message: fill(kind.message),
    mend: fill(kind.mend),
    place: typeof at === 'string' ? at : placeOf(at),
    ...(kind.about && { about: kind.about }),
    ...(typeof at !== 'string' && { element: at }),
  };
}

/**
 * Compares what readers see of AI in a page with what its JSON-LD, meta tags and attributes say, and looks for a
 * few more things that mislead. Reads only; never throws: a check that a page defeats is left out. Worst first.
 */
export function checkDisclosure(document: Document, options: PageOptions = {}): readonly DisclosureFinding[] {
  const hits: Hit[] = [];
  const attempt = (read: () => readonly Hit[]): void => {
    try {
      hits.push(...read());
    } catch {
      // Pages can name a form's field "closest", and do worse. What the other checks find still counts.
    }
  };
  attempt(() => {
    const facts = readFacts(readPage(document, options));
    for (const check of CHECKS) attempt(() => check(facts));
    return [];
  });
  const counts = new Map<string, number>();
  return hits
    .filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= MAX_OF_ONE;
    })
    .map(wordOf)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

export type { PageOptions as CheckOptions };

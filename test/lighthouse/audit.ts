/** One page asked by Lighthouse as a phone would load it, and what was found. */
import type { Lighthouse, LighthouseReport } from './install.js';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the score of performance is made of: name in the report, in the table, and how its number is written. */
export const METRICS = [
  ['first-contentful-paint', 'first paint', 's'],
  ['largest-contentful-paint', 'largest paint', 's'],
  ['total-blocking-time', 'blocked', 'ms'],
  ['cumulative-layout-shift', 'shift', ''],
] as const;

export interface Visit {
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** In the order of METRICS. */
  readonly metrics: readonly number[];
  /** Titles of what counts and was not met, performance left out: that is a matter of degree. */
  readonly faults: readonly string[];
}

/** What counts in a category and was not met. */
function faultsOf({ categories, audits }: LighthouseReport): readonly string[] {
  return CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    categories[name]!.auditRefs.filter(({ id, weight }) => {
      const { score } = audits[id]!;
      return weight > 0 && score !== null && score < 1;
    }).map(({ id }) => `${name}: ${audits[id]!.title} (${id})`),
  );
}

/**
 * Lighthouse's own settings for phones: 412 × 823 px, a slow 4G line and a processor four times slower, both simulated.
 *
 * @param port of a running Chromium
 * @throws where the page could not be loaded or judged
 */
export async function visit(lighthouse: Lighthouse, url: string, port: number): Promise<Visit> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`${url}: no report`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const score = (name: Category): number => {
    const { score: value } = lhr.categories[name]!;
    if (value === null) throw new Error(`${url}: no score of ${name}`);
    return Math.round(value * 100);
  };
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Record<Category, number>,
    metrics: METRICS.map(([id]) => lhr.audits[id]!.numericValue ?? NaN),
    faults: faultsOf(lhr),
  };
}

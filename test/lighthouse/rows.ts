/** The table of what Lighthouse found, and what in it is below the mark. */
import { median, ms } from '../bench/figures.js';
import { CATEGORIES, METRICS, type Category, type Visit } from './audit.js';

export interface Row {
  /** Of the page, without the library's query. */
  readonly path: string;
  readonly withUs: readonly Visit[];
  readonly without: readonly Visit[];
}

/** What must be 100; performance is compared with the same page. */
const WHOLE = CATEGORIES.filter((name) => name !== 'performance');

const score = (visits: readonly Visit[], name: Category): number =>
  median(visits.map(({ scores }) => scores[name]));

const metrics = (visits: readonly Visit[]): string[] =>
  METRICS.map(([, , unit], index) => {
    const value = median(visits.map((visit) => visit.metrics[index]!));
    if (unit === 's') return `${ms(value / 1000, 1)} s`;
    return unit === 'ms' ? `${ms(value)} ms` : ms(value, 3);
  });

/** @returns what is below its mark, in words */
export function misses({ path, withUs, without }: Row): string[] {
  const ours = score(withUs, 'performance');
  const theirs = score(without, 'performance');
  return [
    ...WHOLE.filter((name) => score(withUs, name) < 100).map((name) => {
      const why = [...new Set(withUs.flatMap(({ faults }) => faults))].filter((fault) =>
        fault.startsWith(name),
      );
      return `${path}: ${name} ${score(withUs, name)} instead of 100: ${why.join('; ')}`;
    }),
    ...(ours < theirs ? [`${path}: performance ${ours}, and ${theirs} without the library`] : []),
  ];
}

/** As Markdown: two lines a page, with the library and without it. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['page', '', ...CATEGORIES, ...METRICS.map(([, name]) => name)];
  const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  const row = (name: string, how: string, visits: readonly Visit[]): string =>
    line([name, how, ...CATEGORIES.map((category) => score(visits, category)), ...metrics(visits)]);
  return [
    line(head),
    line(head.map((_, index) => (index < 2 ? '---' : '---:'))),
    ...rows.flatMap(({ path, withUs, without }) => [
      row(`\`${path}\``, 'with', withUs),
      row('', 'without', without),
    ]),
  ].join('\n');
}

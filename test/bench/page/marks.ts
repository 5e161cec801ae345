/** What was aimed at, and what was measured. */
import { ms } from '../figures.js';
import type { Load } from './measure.js';
import type { Results } from './results.js';
import { ASSEMBLED, COMPOSED, OURS, PLAIN } from './subjects.js';
import { controlsOf, medianOf, table } from './tables.js';

export interface Mark {
  readonly what: string;
  readonly mark: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const kB = (bytes: number | undefined): string => `${ms((bytes ?? NaN) / 1000, 1)} kB`;

/** Rows of `npm run size` that only some readers fetch, each once they do what it is for. */
const PIECES = [
  'share menu',
  'quotation',
  'beside the sound',
  'speech of an endpoint',
  'streaming',
  'following along',
  'related by JSON',
];
const PIECE = 2500;

function atMost(what: string, value: number, limit: number, told: (value: number) => string): Mark {
  return { what, mark: `at most ${told(limit)}`, measured: told(value), isMet: value <= limit };
}

export function marksOf({ weights, sizes, loads, presses, growth }: Results): Mark[] {
  const of = (view: 'first' | 'every' | 'promises', name: string, figure: keyof Load): number =>
    medianOf(loads[view].get(name) ?? [], figure);
  const ratio = (view: 'first' | 'every'): number => of(view, OURS, 'task') / of(view, PLAIN, 'task');
  const fetched = weights.get(OURS)?.before ?? NaN;
  const millis = (value: number): string => `${ms(value, 1)} ms`;
  const timesPlain = (value: number): string => `${ms(value, 2)} × plain HTML`;

  const marks = [
    atMost('fetched before a touch', fetched, 20_000, kB),
    atMost(
      'the same without a player near the first viewport',
      weights.get(COMPOSED)?.before ?? NaN,
      20_000,
      kB,
    ),
    atMost('code of all elements', sizes['all elements'] ?? NaN, 46_000, kB),
    atMost('a reader who uses everything', sizes['everything'] ?? NaN, 64_000, kB),
  ];
  const assembled = weights.get(ASSEMBLED)?.before;
  if (assembled !== undefined)
    marks.push(atMost('fetched before a touch, beside the page put together', fetched / assembled, 0.5, (value) => `${ms(value, 2)} of it`)); // prettier-ignore
  const heavy = PIECES.filter((name) => (sizes[name] ?? 0) > PIECE);
  marks.push({
    what: 'each optional piece',
    mark: `at most ${kB(PIECE)}`,
    measured: heavy.length
      ? heavy.map((name) => `${name} ${kB(sizes[name])}`).join(', ')
      : `all of ${PIECES.length}`,
    isMet: heavy.length === 0,
  });
  marks.push(
    atMost('script, first viewport', of('first', OURS, 'script'), 25, millis),
    atMost('the same with all that promises run, estimated', of('promises', OURS, 'script'), 25, millis),
    atMost('task, first viewport', ratio('first'), 2, timesPlain),
    atMost('task, every part', ratio('every'), 2.8, timesPlain),
  );

  const controls = controlsOf(presses);
  const slow = controls.filter(({ delay }) => delay >= 50);
  marks.push({
    what: 'from a press to the next paint, each control',
    mark: 'under 50 ms',
    measured: slow.length
      ? slow.map(({ element, control, delay }) => `${element}, ${control}: ${ms(delay)} ms`).join('; ')
      : `${controls.length} controls, at most ${ms(Math.max(...controls.map(({ delay }) => delay)))} ms`,
    isMet: controls.length > 0 && slow.length === 0,
  });
  const shift = Math.max(of('first', OURS, 'shift'), of('every', OURS, 'shift'));
  marks.push(atMost('layout shift, either view', shift, 0, (value) => ms(value, 3)));
  const longest = medianOf(growth.comments.at(-1)?.loads ?? [], 'longest');
  marks.push({
    what: `${ms(growth.comments.at(-1)?.size ?? NaN)} comments at once, longest task`,
    mark: 'at most 50 ms',
    measured: longest ? `${ms(longest)} ms` : 'under 50 ms',
    isMet: longest <= 50,
  });
  return marks;
}

export function marksTable(results: Results): string {
  const rows = marksOf(results).map(({ what, mark, measured, isMet }) => [
    what,
    mark,
    measured.replaceAll('|', '/'),
    isMet ? 'met' : '**missed**',
  ]);
  return table(['', 'mark', 'measured', ''], rows, [1, 2, 3]);
}

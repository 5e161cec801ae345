/** The tables of docs/performance.md. */
import { median, ms, spread } from '../figures.js';
import type { Step } from './growth.js';
import type { Load } from './measure.js';
import type { Results, View } from './results.js';
import { KINDS, PLAIN, type Subject } from './subjects.js';

/** A table of Markdown; all columns but the first are numbers, unless they are named as words. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 || words.includes(at) ? '---' : '--:'));
  for (const row of rows)
    if (row.length !== head.length) throw new Error(`${row[0] ?? ''}: ${row.length} cells of ${head.length}`);
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const kB = (bytes: number): string => ms(bytes / 1000, 1);
const MB = (bytes: number): string => ms(bytes / 1e6, 1);
const times = (value: number): string => ms(value, 2);

/** The median of one figure. */
export const medianOf = (loads: readonly Load[], figure: keyof Load): number =>
  median(loads.map((load) => load[figure]));

function nameOf({ name, label }: Subject, { versions }: Results): string {
  const version = versions.get(name);
  return version === undefined ? label : `${label} ${version}`;
}

/** Rows in groups, each below a row with the name of its kind. */
function grouped(
  results: Results,
  columns: number,
  cells: (subject: Subject) => readonly string[] | undefined,
): string[][] {
  const rows: string[][] = [];
  let kind: string | undefined;
  for (const subject of results.subjects) {
    const row = cells(subject);
    if (!row) continue;
    if (subject.kind !== kind && subject.kind !== 'plain')
      rows.push([`**${KINDS[subject.kind]}**`, ...Array.from({ length: columns - 1 }, () => '')]);
    kind = subject.kind;
    rows.push([nameOf(subject, results), ...row]);
  }
  return rows;
}

export function weightTable(results: Results): string {
  const head = ['gzip kB', 'before a touch', 'all its files', 'added HTML'];
  const rows = grouped(results, head.length, ({ name }) => {
    const weight = results.weights.get(name);
    return weight && [kB(weight.before), weight.all === undefined ? '' : kB(weight.all), kB(weight.html)];
  });
  const { weighed } = results;
  if (weighed) rows.push([`${weighed.label} ${weighed.version}, not mounted`, '', kB(weighed.bytes), '']);
  return table(head, rows);
}

/** What loading costs; ratios are to the median of plain HTML in the same view. */
export function loadTable(results: Results, view: Exclude<View, 'promises'>): string {
  const loads = results.loads[view];
  const plain = loads.get(PLAIN) ?? [];
  const hasPromises = view === 'first';
  const head = [
    'medians',
    'script ms',
    'spread',
    ...(hasPromises ? ['with promises'] : []),
    'layout ms',
    'task ms',
    'spread',
    'task × plain',
    ...(hasPromises ? ['nodes', 'heap MB'] : ['nodes']),
    'shift',
  ];
  const rows = grouped(results, head.length, ({ name }) => {
    const all = loads.get(name);
    if (!all?.length) return undefined;
    const promises = results.loads.promises.get(name);
    return [
      ms(medianOf(all, 'script'), 1),
      spread(all.map(({ script }) => script)),
      ...(hasPromises ? [promises?.length ? ms(medianOf(promises, 'script'), 1) : ''] : []),
      ms(medianOf(all, 'layout'), 1),
      ms(medianOf(all, 'task'), 1),
      spread(all.map(({ task }) => task)),
      times(medianOf(all, 'task') / medianOf(plain, 'task')),
      ms(medianOf(all, 'nodes')),
      ...(hasPromises ? [MB(medianOf(all, 'heap'))] : []),
      ms(medianOf(all, 'shift'), 3),
    ];
  });
  return table(head, rows);
}

/** Cost against size: how many times as much each size costs as the one before it. */
function growthRows(steps: readonly Step[]): string[][] {
  return steps.map(({ size, loads }, at) => {
    const before = steps[at - 1];
    const factor = (figure: keyof Load): string =>
      before ? times(medianOf(loads, figure) / medianOf(before.loads, figure)) : '';
    return [
      ms(size),
      before ? times(size / before.size) : '',
      ms(medianOf(loads, 'script'), 1),
      factor('script'),
      ms(medianOf(loads, 'task'), 1),
      factor('task'),
      ms(medianOf(loads, 'nodes')),
      MB(medianOf(loads, 'heap')),
      medianOf(loads, 'longest') ? ms(medianOf(loads, 'longest')) : 'under 50',
    ];
  });
}

const growthHead = (what: string): string[] => [
  what,
  'times the size',
  'script ms',
  'times',
  'task ms',
  'times',
  'nodes',
  'heap MB',
  'longest task ms',
];

export const elementsTable = ({ growth }: Results): string =>
  table(growthHead('share bars'), growthRows(growth.elements));

export const commentsTable = ({ growth }: Results): string =>
  table(growthHead('comments at once'), growthRows(growth.comments));

export function bodiesTable({ growth }: Results): string {
  const head = ['words', 'task ms', 'plain', 'ours more', 'script ms', 'reading time ms', 'speech text ms'];
  const rows = growth.bodies.map(({ size, loads }, at) => {
    const [ours, plain] = [medianOf(loads, 'task'), medianOf(growth.plainBodies[at]!.loads, 'task')];
    const text = growth.texts[at]!;
    return [
      ms(size),
      ms(ours, 1),
      ms(plain, 1),
      ms(ours - plain, 1),
      ms(medianOf(loads, 'script'), 1),
      ms(median(text.readingTime), 1),
      ms(median(text.speechText), 1),
    ];
  });
  return table(head, rows);
}

export interface Control {
  readonly element: string;
  readonly control: string;
  /** ms from the press to the next paint: the median of the runs in which the control was pressed. */
  readonly delay: number;
}

/** Every control that was pressed, once. */
export function controlsOf(presses: Results['presses']): Control[] {
  const all = new Map<string, Control & { readonly delays: number[] }>();
  for (const { element, control, delay } of presses.flat()) {
    const key = `${element} ${control}`;
    const known = all.get(key);
    if (known) known.delays.push(delay);
    else all.set(key, { element, control, delay, delays: [delay] });
  }
  return [...all.values()].map(({ element, control, delays }) => ({
    element,
    control,
    delay: median(delays),
  }));
}

export function pressTable({ presses }: Results): string {
  const controls = controlsOf(presses);
  const elements = [...new Set(controls.map(({ element }) => element))];
  const rows = elements.map((name) => {
    const own = controls.filter(({ element }) => element === name);
    const slowest = own.reduce((one, other) => (other.delay > one.delay ? other : one));
    const delays = own.map(({ delay }) => delay);
    const told = (delay: number): string => (delay === 0 ? 'under 16' : ms(delay));
    return [
      `\`<${name}>\``,
      ms(own.length),
      told(median(delays)),
      told(slowest.delay),
      slowest.control.replace(/[|<>*_`\\]/g, ' '),
    ];
  });
  return table(['element', 'controls', 'median ms', 'slowest ms', 'which'], rows, [4]);
}

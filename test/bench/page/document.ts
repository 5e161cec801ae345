/** docs/performance.md: a template, what is kept by hand, and tables. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { marksTable } from './marks.js';
import type { Results } from './results.js';
import { bodiesTable, commentsTable, elementsTable, loadTable, pressTable, weightTable } from './tables.js';

const read = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** The document's words, with a comment where each table goes. */
export const template = (): string => read('performance.template.md');
/** What is said of marks that are missed. */
export const belowTheMark = (): string => read('below-the-mark.md');

const PLACE = /<!-- bench: ([\w ]+) -->/g;

/** What the template asks for, in order. */
export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name = '']) => name);

function machineLines({ version, machine, browser, date, runs, missing }: Results): string {
  const lines = [
    `news-article ${version}, ${runs} ${runs === 1 ? 'run' : 'runs'}, on ${date}: ${browser}, ${machine}.`,
    ...(missing.length ? [`Not there, and left out: ${missing.join('; ')}.`] : []),
  ];
  return lines.join('\n\n');
}

const PIECES: Readonly<Record<string, (results: Results) => string>> = {
  machine: machineLines,
  marks: marksTable,
  'below the mark': () => belowTheMark().trim(),
  weight: weightTable,
  first: (results) => loadTable(results, 'first'),
  every: (results) => loadTable(results, 'every'),
  slow: (results) => loadTable(results, 'slow'),
  presses: pressTable,
  elements: elementsTable,
  comments: commentsTable,
  bodies: bodiesTable,
};

/**
 * @param text the template
 * @throws for a place that nothing belongs to
 */
export function documentOf(results: Results, text = template()): string {
  return text.replace(PLACE, (_, name: string) => {
    const piece = PIECES[name];
    if (!piece) throw new Error(`the template asks for "${name}", which nobody makes`);
    return piece(results);
  });
}

import type { LintFinding, LintSeverity } from '../../core/lint-event.js';
import type { Placement } from '../placement.js';
import type { ArticleField, Problem } from '../model.js';
import type { ArticleReport } from '../report.js';
import { describe, visible, whereIs, words } from './plain-words.js';
import { PLACEMENT_WORDS, REFUSAL_WORDS } from './reason-words.js';
import { fieldWords, HOW, PROBLEMS, sourceWords, WANTED } from './report-words.js';

/** One line of the inspector. All texts are plain. */
export interface Row {
  readonly name: string;
  readonly text: string;
  /** Where it comes from, why it is so, or how to mend it. */
  readonly note?: string | undefined;
  readonly severity?: LintSeverity;
  /** What "Show me" outlines. */
  readonly element?: Element | undefined;
}

/** Rows under a heading; a text where there are none. */
export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly empty: string;
}

/** A `news-lint` finding and the part that raised it. */
export interface HeardFinding {
  readonly element: Element;
  readonly finding: LintFinding;
}

/** What the rows need beyond the report. */
export interface RowContext {
  readonly findings: readonly HeardFinding[];
  /** Whether the tag has the attribute `debug`, so that readers see the panel too. */
  readonly debug: boolean;
}

function articleRows({ adoption, state, shown }: ArticleReport, debug: boolean): Row[] {
  const { root, how } = adoption;
  const there = Object.entries(shown).flatMap(([what, is]) => (is && what !== 'body' ? [what] : []));
  return [
    root
      ? { name: 'Adopted', text: describe(root), note: HOW[how], element: root }
      : { name: 'Adopted', text: 'None', note: REFUSAL_WORDS[adoption.reason] },
    { name: 'State', text: state },
    { name: 'Shown by the page', text: there.join(', ') || 'Nothing', note: 'Not added again' },
    {
      name: 'This panel',
      text: debug
        ? 'Readers see it: take off debug before you publish'
        : 'Only with news-debug in the address',
    },
  ];
}

function foundRows({ article, provenance }: ArticleReport): Row[] {
  const fields = new Set(['headline', ...Object.keys(article)]) as Set<ArticleField>;
  return [...fields].flatMap((field) => {
    const text = words(article[field]);
    const source = provenance[field];
    return text
      ? [{ name: fieldWords(field), text, note: source && `From: ${sourceWords(source, field)}` }]
      : [];
  });
}

function partRow({ part, element, reason }: Placement): Row {
  const waits =
    element?.matches(':not(:defined)') && !element.shadowRoot ? ' Its code loads near the screen.' : '';
  const text = element ? `Shown ${whereIs(element)}` : 'Not shown';
  return { name: part, text, note: `${PLACEMENT_WORDS[reason]}.${waits}`, element };
}

function problemRow({ code, source, field, message, value }: Problem): Row {
  const [severity, mend] = PROBLEMS[code];
  return {
    name: field ? fieldWords(field) : 'Metadata',
    text: `${message} ${value ?? ''}`.trim(),
    note: `In: ${sourceWords(source, field)}. ${mend}`,
    severity,
  };
}

function gapRows({ article, adoption, problems, shown, state }: ArticleReport): Row[] {
  if (state === 'loading') return [];
  const nothing = (text: string, note: string): Row[] => [{ name: 'Article', text, note, severity: 'error' }];
  if (state === 'error') return nothing('src gave none', 'Open its address: is it JSON, with CORS allowed?');
  if (adoption.reason && adoption.reason !== 'data')
    return nothing(
      REFUSAL_WORDS[adoption.reason],
      'Put the tag around the article, or name its id in for=""',
    );
  const unseen: Row = {
    name: 'Headline',
    text: 'Known, but not shown by the page',
    note: 'Put it into an <h1> in the article, so that parts find their place under it',
    severity: 'warning',
  };
  const gaps = (Object.keys(WANTED) as ArticleField[]).flatMap((field): Row[] => {
    const [severity, note] = WANTED[field]!;
    const told = problems.some((problem) => problem.field === field); // a fault in it says more
    return told || words(article[field])
      ? []
      : [{ name: fieldWords(field), text: 'Not found', note, severity }];
  });
  return adoption.root && article.headline && !shown.headline ? [unseen, ...gaps] : gaps;
}

function findingRow({ element, finding: { code, message, severity } }: HeardFinding): Row {
  return { name: describe(element), text: message, note: code, severity, element };
}

/** A report as the sections of the inspector: the article, what is to mend, the parts, what was found. */
export function reportSections(report: ArticleReport, { findings, debug }: RowContext): Section[] {
  const section = (heading: string, rows: readonly Row[], empty = ''): Section => ({
    heading,
    rows: rows.map((row) => ({
      ...row,
      name: visible(row.name),
      text: visible(row.text),
      note: visible(row.note ?? ''),
    })),
    empty,
  });
  const told = findings.filter(({ finding }) => finding.code !== 'no-article'); // the report says it
  const all = [...gapRows(report), ...report.problems.map(problemRow), ...told.map(findingRow)];
  const mend = ['error', 'warning', 'info'].flatMap((weight) =>
    all.filter(({ severity }) => severity === weight),
  );
  return [
    section('Article', articleRows(report, debug)),
    section('To mend', mend, 'Nothing to mend'),
    section('Parts', report.placements.map(partRow), 'None'),
    section('What was found', foundRows(report), 'Nothing'),
  ];
}

/** A row's name, with its weight if it is to be mended. */
export const nameOf = ({ name, severity }: Row): string => (severity ? `${severity}: ${name}` : name);

/** The sections as a text to send to whoever mends the page. Values are cut at 300 characters. */
export const sectionsText = (sections: readonly Section[], address: string): string =>
  [
    address,
    ...sections.flatMap(({ heading, rows, empty }) => [
      `\n${heading}${rows.length ? '' : `: ${empty}`}`,
      ...rows.map((row) => `- ${nameOf(row)}: ${row.text.slice(0, 300)}${row.note ? ` (${row.note})` : ''}`),
    ]),
  ].join('\n');

/** The contrast of every pair of colours in every theme, for the terminal and for docs/contrast.md. */
import { MINIMUM, ON_TEXT, pairs, type Paint, type Pair } from '../src/themes/contrast-pairs.js';
import { measureContrast, type Measured } from '../src/themes/measure-contrast.js';
import { plainPalette, themePalette, type PlainPage } from '../src/themes/palette.js';
import { MODES } from '../src/themes/resolve.js';
import type { Theme } from '../src/themes/theme.js';
import { themes } from '../src/themes/themes.js';

/** Pages that know nothing of the tokens. The third and the fifth say nothing of being dark. */
export const PLAIN_PAGES: readonly PlainPage[] = [
  { title: 'black on white', text: '#000000', background: '#ffffff' },
  { title: 'grey on white', text: '#404040', background: '#ffffff' },
  { title: 'light on dark', text: '#eeeeee', background: '#121212' },
  { title: 'ink on salmon', text: '#33302e', background: '#fff1e5' },
  { title: 'white on green', text: '#ffffff', background: '#0b3d2e' },
];

export interface ContrastColumn {
  readonly title: string;
  readonly level: 'AA' | 'AAA';
  readonly rows: readonly Measured[];
}

/** A theme in both modes. */
export const columnsOf = (theme: Theme): readonly ContrastColumn[] =>
  MODES.map((mode) => ({
    title: `${theme.title}, ${mode}`,
    level: theme.level,
    rows: measureContrast(themePalette(theme, mode), theme.level),
  }));

const themeColumns = (): readonly ContrastColumn[] => themes.flatMap(columnsOf);

const plainColumns = (): readonly ContrastColumn[] =>
  PLAIN_PAGES.map((page) => ({
    title: page.title,
    level: 'AA',
    rows: measureContrast(plainPalette(page), 'AA'),
  }));

const named = ({ color, share }: Paint): string => {
  const name = color === ON_TEXT ? 'on text' : color.replace(/^--news-(?:color-)?/, '');
  return share === undefined ? name : `${name} ${Math.round(share * 100)} %`;
};

export const pairName = ({ ink, on }: Pair): string => `${named(ink)} on ${on.map(named).join(' + ')}`;

const cell = ({ ratio, passes }: Measured): string => `${ratio.toFixed(1)}${passes ? '' : ' !'}`;

function table(columns: readonly ContrastColumn[]): string {
  const head = ['Pair', 'Where', 'Kind', ...columns.map(({ title }) => title)];
  const rows = pairs.map((pair, index) => [
    pairName(pair),
    pair.where,
    pair.kind,
    ...columns.map(({ rows }) => cell(rows[index]!)),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function contrastPage(): string {
  const kinds = Object.entries(MINIMUM)
    .map(([kind, { AA, AAA }]) => `| ${kind} | ${AA === 1 ? 'none' : `${AA} : 1`} | ${AAA} : 1 |`)
    .join('\n');
  return `# Contrast

Which colours meet in the elements' style sheets, and their contrast by WCAG 2.2 in every theme. This page is written by \`npm run themes\` from \`src/themes/contrast-pairs.ts\`; \`npm run contrast\` prints it and fails where a pair is below its minimum. A test computes the same from the style sheets in Chromium, Firefox and WebKit.

| Kind | AA | AAA |
|---|---|---|
${kinds}

"Text" is held to the minimum of small text whatever its size. "Shape" is what is needed to find and use a control (WCAG 1.4.11). "Rule" tells apart what space and headings tell apart too, so AA asks nothing of it. Where colours lie on one another they are named from below; a percentage is the share in a mix.

## Themes

${themes.map(({ title, level }) => `${title}: ${level}`).join('. ')}.

${table(themeColumns())}

## No theme

The elements on pages that set no token, where all is mixed from the page's text colour.

${table(plainColumns())}
`;
}

/** All that is ours: the themes, and pages without one. */
export const ownColumns = (): readonly ContrastColumn[] => [...themeColumns(), ...plainColumns()];

/** Lines for a terminal. */
export function contrastLines(columns: readonly ContrastColumn[]): readonly string[] {
  const width = Math.max(...pairs.map((pair) => pairName(pair).length));
  return [
    ...columns.map(({ title, level }, index) => `${index + 1}: ${title} (${level})`),
    '',
    `${''.padEnd(width)}${columns.map((_, index) => String(index + 1).padStart(7)).join('')}`,
    ...pairs.map(
      (pair, index) =>
        pairName(pair).padEnd(width) + columns.map(({ rows }) => cell(rows[index]!).padStart(7)).join(''),
    ),
  ];
}

/** What is below its minimum. */
export function contrastFaults(columns: readonly ContrastColumn[]): readonly string[] {
  return columns.flatMap(({ title, rows }) =>
    rows
      .filter(({ passes }) => !passes)
      .map(({ pair, ratio, minimum }) => `${title}: ${pairName(pair)}: ${ratio.toFixed(2)}, not ${minimum}`),
  );
}

import type { DisclosureFinding } from '../disclosure/checker/findings.js';

/** One page and what was found in it. */
export interface Checked {
  readonly target: string;
  readonly findings: readonly DisclosureFinding[];
}

/** Pages are strangers' work: nothing of them may steer the terminal. */
export const oneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** What went wrong, in one line. */
export const messageOf = (error: unknown): string =>
  oneLine(error instanceof Error ? error.message : String(error));

/** Without what `--quiet` leaves out. */
const quietly = (pages: readonly Checked[]): Checked[] =>
  pages
    .map(({ target, findings }) => ({
      target,
      findings: findings.filter(({ severity }) => severity !== 'info'),
    }))
    .filter(({ findings }) => findings.length);

/** For programs: plain data in a stable order, without elements. */
export function asJson(pages: readonly Checked[], quiet: boolean): string {
  const plain = (quiet ? quietly(pages) : pages).map(({ target, findings }) => ({
    target,
    findings: findings.map(({ code, severity, about, message, mend, place }) => ({
      code,
      severity,
      ...(about && { about }),
      message,
      mend,
      place,
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** For people: each page with its findings, worst first, and how many there were. */
export function asText(pages: readonly Checked[], quiet: boolean): string {
  const shown = quiet ? quietly(pages) : pages;
  const lines = shown.flatMap(({ target, findings }) => [
    oneLine(target),
    ...findings.flatMap(({ code, severity, message, mend, place }) => [
      `  ${severity.padEnd(7)}  ${oneLine(message)}  ${code}`,
      `           at ${oneLine(place)}`,
      `           ${oneLine(mend)}`,
    ]),
    ...(findings.length ? [] : ['  nothing found']),
    '',
  ]);
  if (quiet && !shown.length) return '';
  const count = (severity: string): number =>
    pages.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  const sums = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    `${String(count('info'))} info`,
  ];
  return `${[...lines, `${counted(pages.length, 'page')} checked: ${sums.join(', ')}`].join('\n')}\n`;
}

/** Marks in a row that a letter can bear; what is more is no writing. */
const TOWER = /(\p{M}{12})\p{M}+/gu;

/** Signs that nobody sees, fillers among them that count as letters. */
const UNSEEN = /[\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Longest name that is shown. */
const LONGEST_NAME = 80;

/** A text without towers of marks that would cover what stands around it. */
export const tameText = (text: string): string => text.replace(TOWER, '$1');

/** The beginning of a text; no sign is cut in two. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** A name on one line and of bearable length; empty if nothing of it can be seen. */
export function tameName(name: string | undefined): string {
  const line = tameText(name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!line.slice(0, 1000).replace(UNSEEN, '')) return '';
  return line.length > LONGEST_NAME ? `${cut(line, LONGEST_NAME)}…` : line;
}

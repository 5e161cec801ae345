import { html, type TemplateResult } from 'lit';
import { warn } from './dev-warning.js';

/** A heading level, or `fallback` with a word to the developer when it is none. */
export function headingLevel(
  value: number | string | null | undefined,
  fallback: number,
  tag: string,
): number {
  if (value === undefined || value === null) return fallback;
  const level = Number(value);
  if (/^[1-6]$/.test(String(level))) return level;
  warn('heading-level', `<${tag} heading-level="${value}">: a whole number from 1 to 6 is needed.`);
  return fallback;
}

/** A real heading element of a level, named `part`; `setting` is a class of its own. */
export function heading(level: number, part: string, setting: string, content: unknown): TemplateResult {
  const name = `${part} ${setting}`;
  switch (level) {
    case 1:
      return html`<h1 class=${name} part=${part} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${part} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${part} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${part} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${part} dir="auto">${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${part} dir="auto">${content}</h6>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, type Row, type Section } from './report-rows.js';

const LONG = /^.{160}/su; // characters shown before "Show all"

function rowTemplate(row: Row, show: (element: Element) => void): TemplateResult {
  const { name, text, note, severity, element } = row;
  const start = LONG.exec(text)?.[0];
  // prettier-ignore
  return html`<div class=${severity ?? nothing}><dt>${nameOf(row)}</dt><dd><bdi>${start ? `${start}…` : text}</bdi>${
    start ? html`<details><summary>Show all</summary><bdi>${text}</bdi></details>` : nothing
  }</dd>${note ? html`<dd><small>${note}</small></dd>` : nothing}${
    element
      ? html`<dd><button aria-label="Show me: ${name}" @click=${() => show(element)}>Show me</button></dd>`
      : nothing
  }</div>`;
}

/** A section of the inspector. Values are text, never markup. */
export function sectionTemplate(section: Section, show: (element: Element) => void): TemplateResult {
  const { heading, rows, empty } = section;
  return html`<h3>${heading}</h3>
    ${rows.length ? html`<dl>${rows.map((row) => rowTemplate(row, show))}</dl>` : html`<p>${empty}</p>`}`;
}

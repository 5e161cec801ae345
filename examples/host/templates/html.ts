/** HTML as text that is known to be safe to send. Everything else is escaped on its way into a template. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | undefined | false | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Markup written by this host, taken as it is. Never for text from outside. */
export function trusted(markup: string): Markup {
  return { markup };
}

function print(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(print).join('');
}

/** Template tag: escapes every value that is not itself markup; `undefined` and `false` print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: strings.map((text, i) => text + (i < values.length ? print(values[i]) : '')).join('') };
}

/** JSON for a `<script>` data block: no text in it can end the script element. */
export function jsonBlock(data: unknown): Markup {
  return { markup: JSON.stringify(data, null, 2).replace(/</g, '\\u003c').replace(/-->/g, '--\\u003e') };
}

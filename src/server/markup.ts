/** Values of attributes as HTML: `true` is the bare attribute; `false`, `undefined` and `null` are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, also for what stands in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What HTML allows as the name of an attribute. */
const NAME = /^[^\s"'<>/=\u0000-\u001f\u007f]+$/;

/**
 * Attributes as HTML, each with a space before it.
 *
 * @throws RangeError for a name that is none.
 */
export function attributesMarkup(attributes: Attributes): string {
  let markup = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (!NAME.test(name)) throw new RangeError(`"${name}" is no name of an attribute.`);
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return markup;
}

/** JSON that can stand in a `<script>`: no `<` in it, so that nothing in it ends the element. */
export const jsonMarkup = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

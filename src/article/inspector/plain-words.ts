/** Values and places of a report in plain words. */

/** Replaces what would hide or reorder the panel's words: control characters and marks of direction. */
export const visible = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** A value of an article in one text: a line each for lists, "name: …, kind: …" for objects; empty if not known. */
export function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join('\n');
  if (typeof value !== 'object' || !value) return String((value as string | number | boolean | null) ?? '');
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${words(inner)}`)
    .join(', ');
}

/** An element as a tag: `<article#story>`, `<div.post>`. */
export const describe = ({ localName, id, classList: [name] }: Element): string =>
  `<${localName}${id ? `#${id}` : name ? `.${name}` : ''}>`;

/** Where an element stands: after which one, or in which one. */
export function whereIs({ previousElementSibling: before, parentElement: parent }: Element): string {
  if (before) return `after ${describe(before)}`;
  return parent ? `first in ${describe(parent)}` : 'no more';
}

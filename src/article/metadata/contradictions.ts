import type { ArticleField } from '../model.js';
import type { Entry } from './assemble.js';
import { bareUrl } from './choose-article.js';
import { comparable } from './text.js';

/** What is compared of the fields where two sources can contradict each other. */
const COMPARED = /^(headline|author|publisher|date.+|inLanguage|url|is.+|ai.+|digital.+)$/;

/** Whether two sources cannot both be right. Looser than equality, because sources word things differently. */
export function clash(field: ArticleField, one: unknown, other: unknown): boolean {
  return COMPARED.test(field) && differ(field, one, other);
}

function differ(field: ArticleField, one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) return one.every((a) => (other as unknown[]).every((b) => differ(field, a, b)));
  if (field.startsWith('date'))
    return Math.abs(Date.parse(one as string) - Date.parse(other as string)) > 864e5;
  const [a = '', b = ''] = [one, other].map((value) => {
    const text = String((value as Entry).name ?? value);
    return field === 'inLanguage' ? text.slice(0, 2) : comparable(bareUrl(text));
  });
  return !a.includes(b) && !b.includes(a);
}

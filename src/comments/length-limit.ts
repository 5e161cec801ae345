import type { CommentCapabilities } from './comment.js';
import type { FormHost } from './form-port.js';

/** No comment is longer, whatever its service would take. */
const LONGEST = 5000;

/** The longest comment that a service gets, in the unit in which it counts. */
export const limitOf = ({ maxLength: { value } }: CommentCapabilities): number =>
  value > 0 ? Math.min(LONGEST, value) : LONGEST;

/** A number in the digits of a language, without marks between them. */
export const digits = ({ locale }: Pick<FormHost, 'locale'>, count: number): string =>
  new Intl.NumberFormat(locale.uiLanguage, { useGrouping: false }).format(count);

/** "0/5000 characters", of a text as long as told. */
export const countOf = (form: Pick<FormHost, 'locale' | 'capabilities'>, count = 0): string =>
  form.locale.text('formCount', {
    count: digits(form, count),
    limit: digits(form, limitOf(form.capabilities)),
  });

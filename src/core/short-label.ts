import type { Article } from '../article/model.js';
import type { LocaleController } from './localize.js';

/** Says in a word or two how far AI made an article; nothing where it did not, or where that is not known. */
export type ShortLabel = (article: Article, words: LocaleController) => string | undefined;

/** What can say it, once somebody has brought it: it knows all vocabularies, which a part by itself has no use for. */
export let shortLabelOf: ShortLabel | undefined;

/** Brings it, for all parts of the page. */
export function provideShortLabel(given: ShortLabel): void {
  shortLabelOf = given;
}

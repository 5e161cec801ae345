import type { Article } from '../article/model.js';
import { disclosureLabel, type LabelWords } from './disclosure-label.js';
import { disclosureOf } from './disclosure.js';

/**
 * How far an article is AI's, for what is copied from the page. Undefined where that is not known or it
 * is none. Who uses it provides the words.
 */
export function articleLabel(article: Article | undefined, words: LabelWords): string | undefined {
  const disclosure = disclosureOf({}, article);
  return disclosure && disclosure.level !== 'none' ? disclosureLabel(disclosure, words) : undefined;
}

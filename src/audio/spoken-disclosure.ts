import type { Article } from '../article/model.js';
import { articleLabel } from '../disclosure/article-label.js';
import type { LabelWords } from '../disclosure/label-sentence.js';

/** Marks of direction around names: to a voice they are nothing, or noise. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What is said of AI before an article is read: the label's sentence, with who is responsible. Undefined for a text
 * without AI, and where nothing is known.
 * @param words The `locale` of an element; on a server `wordsOf(messages, language)`.
 */
export const spokenDisclosure = (article: Article | undefined, words: LabelWords): string | undefined =>
  articleLabel(article, words)?.replace(DIRECTION, '');

import { declaredAi } from './ai-vocabularies.js';
import type { Article } from './model.js';
import type { LabelWords } from '../disclosure/label-sentence.js';

/** The label in a word or two, for teasers and share texts; undefined for text without AI, or of which nothing is said. */
export function shortLabel(
  article: Pick<Article, 'aiDisclosure' | 'digitalSourceType'>,
  words: Pick<LabelWords, 'text'>,
): string | undefined {
  const made = declaredAi(article);
  return made && words.text(made === 'made' ? 'aiGenerated' : 'aiAssisted');
}

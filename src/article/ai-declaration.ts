import type { Article } from './model.js';

/**
 * What a source declares about AI in the making of the text: `made` (AI wrote it), `assisted` (people and AI),
 * or undefined when it says nothing of AI, which does not mean that there was none.
 */
export function declaredAi(
  article: Pick<Article, 'digitalSourceType' | 'aiDisclosure'>,
): 'made' | 'assisted' | undefined {
  const level = article.aiDisclosure;
  const type = article.digitalSourceType ?? '';
  if (level === 'ai-generated' || level === 'autonomous' || /^trainedAlgorithmicMedia/i.test(type))
    return 'made';
  return level === 'ai-assisted' || /^composite\w*trainedAlgorithmicMedia/i.test(type)
    ? 'assisted'
    : undefined;
}

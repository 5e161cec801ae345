import { AI_DISCLOSURES, type AiDisclosure, type Article } from './model.js';

/**
 * How the vocabularies that speak of AI stand to each other:
 * - levels: the keywords of `ai-disclosure` (first draft, WICG/proposals#261; the Community Group's report of
 *   October 2026 has `human-only`, `ai-assisted` and `ai-autonomous`, https://w3c-cg.github.io/ai-content-disclosure/);
 * - IPTC digital source types (list of 2024-10-23, https://cv.iptc.org/newscodes/digitalsourcetype/);
 * - schema.org's IPTCDigitalSourceEnumeration (30.0), whose names are IPTC's with "DigitalSource" behind.
 *
 * Not every word has a counterpart. What has none says nothing: unknown, which is never "without AI".
 */

/**
 * IPTC codes that tell the level of a text; the first of a level stands for it. "digitalCreation" is "media created
 * by a human using non-generative tools"; schema.org has no name for it.
 */
export const LEVELS = {
  trainedAlgorithmicMedia: 'ai-generated',
  compositeWithTrainedAlgorithmicMedia: 'ai-assisted',
  compositeSynthetic: 'ai-assisted',
  digitalCreation: 'none',
} as const satisfies Readonly<Record<string, AiDisclosure>>;

export const CODES = /* @__PURE__ */ Object.keys(LEVELS) as (keyof typeof LEVELS)[];

/** The level that a keyword of `ai-disclosure` means, of the first draft or of the report. */
export function levelOfKeyword(keyword: string | null | undefined): AiDisclosure | undefined {
  const word = keyword?.trim().toLowerCase();
  if (word === 'human-only') return 'none';
  if (word === 'ai-autonomous') return 'autonomous';
  return AI_DISCLOSURES.find((level) => level === word);
}

/**
 * The level that a digital source type tells of a text: a term ("trainedAlgorithmicMedia"), schema.org's name, or
 * either as an address.
 */
export function levelOfSourceType(type: string | null | undefined): AiDisclosure | undefined {
  const text = typeof type === 'string' ? type : '';
  const term = text
    .trim()
    .split(/[/#:]/)
    .filter(Boolean)
    .at(-1)
    ?.toLowerCase()
    .replace(/digitalsource$/, '');
  const code = CODES.find((known) => known.toLowerCase() === term);
  return code && LEVELS[code];
}

type Declared = Pick<Article, 'digitalSourceType' | 'aiDisclosure'>;

/**
 * How far AI made an article, as it declares; undefined is unknown. `ai-disclosure` is the more exact, but where a
 * digital source type tells of more AI, the type holds: a contradiction never reads as less. By the report of 2026
 * it is none, since its `ai-assisted` takes in what AI has drafted.
 */
export function levelOf({ aiDisclosure, digitalSourceType }: Declared): AiDisclosure | undefined {
  const type = levelOfSourceType(digitalSourceType);
  const rank = (level: AiDisclosure | undefined): number =>
    AI_DISCLOSURES.findIndex((each) => each === level);
  return rank(type) > rank(aiDisclosure) ? type : aiDisclosure;
}

/**
 * What a source declares about AI in the making of the text: `made` (AI wrote it), `assisted` (people and AI),
 * or undefined when it says nothing of AI, which does not mean that there was none.
 */
export function declaredAi(article: Declared): 'made' | 'assisted' | undefined {
  const level = levelOf(article);
  return level === 'ai-assisted' ? 'assisted' : level && level !== 'none' ? 'made' : undefined;
}

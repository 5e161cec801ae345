/** What a picture's digital source type says about AI. */
export type AiOrigin = 'made' | 'edited';

/**
 * IPTC terms and their schema.org twins, lower case, without the suffix "DigitalSource". "algorithmicMedia" and
 * "algorithmicallyEnhanced" are mathematics without training data, and say nothing about AI.
 */
const AI_ORIGINS: Readonly<Record<string, AiOrigin>> = {
  trainedalgorithmicmedia: 'made',
  compositewithtrainedalgorithmicmedia: 'edited',
  compositesynthetic: 'edited',
};

/**
 * Reads a digital source type: a term ("trainedAlgorithmicMedia"), schema.org's name or either as an address.
 * Undefined when it does not speak of AI.
 */
export function aiOrigin(digitalSourceType: string | undefined | null): AiOrigin | undefined {
  const term = digitalSourceType
    ?.trim()
    .replace(/[/#]+$/, '')
    .split(/[/#:]/)
    .at(-1)
    ?.toLowerCase()
    .replace(/digitalsource$/, '');
  return term && Object.hasOwn(AI_ORIGINS, term) ? AI_ORIGINS[term] : undefined;
}

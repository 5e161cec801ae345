import { levelOfSourceType } from './ai-vocabularies.js';

/** What a picture's digital source type says about AI. */
export type AiOrigin = 'made' | 'edited';

/** Reads a picture's digital source type. Undefined when it does not speak of AI. */
export function aiOrigin(type: string | null | undefined): AiOrigin | undefined {
  const level = levelOfSourceType(type);
  return level === 'ai-generated' ? 'made' : level === 'ai-assisted' ? 'edited' : undefined;
}

import { CODES, LEVELS } from './ai-vocabularies.js';
import type { AiDisclosure } from './model.js';

/** The digital source type of a text of a level, in both vocabularies. */
export function sourceTypeOfLevel(level: AiDisclosure): {
  readonly iptc: string;
  readonly schemaOrg?: string;
} {
  const iptc = CODES.find((code) => LEVELS[code] === level) ?? 'trainedAlgorithmicMedia';
  return level === 'none'
    ? { iptc }
    : { iptc, schemaOrg: `${iptc.charAt(0).toUpperCase()}${iptc.slice(1)}DigitalSource` };
}

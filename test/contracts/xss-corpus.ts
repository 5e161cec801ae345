// @ts-expect-error a script without types
import { xssCorpus as corpusOf } from '../../scripts/xss-corpus.mjs';

/** What DOMPurify is tested with, for Node. */
export const xssCorpus = corpusOf as () => readonly string[];

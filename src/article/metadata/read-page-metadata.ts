import type { PageMetadata } from '../model.js';
import { hasGaps, type ReadOptions } from './assemble.js';
import { readCommonMetadata } from './read-common-metadata.js';
import { completeFrom } from './rare-vocabularies.js';

/**
 * The article that a page describes, where each field came from, and what was wrong on the way. Pure and
 * synchronous; reads JSON-LD, microdata, OpenGraph, Twitter, meta tags and markup, in falling precedence, and
 * Dublin Core, citation and Parse.ly tags where these leave a gap. Frozen plain data. Never throws.
 */
export function readPageMetadata(document: Document, options: ReadOptions = {}): PageMetadata {
  const metadata = readCommonMetadata(document, options);
  return !options.root && hasGaps(metadata, document) ? completeFrom(metadata, document, options) : metadata;
}

export { completeFrom } from './rare-vocabularies.js';
export { hasGaps, type ReadOptions } from './assemble.js';
export { readCommonMetadata } from './read-common-metadata.js';

import type { PageMetadata } from '../model.js';
import { ABILITIES } from './abilities.js';
import type { ReadOptions } from './assemble.js';
import { clash } from './contradictions.js';
import { readMarkup } from './html-markup.js';
import { parseJson } from './json-text.js';
import { readMicrodata } from './microdata.js';
import { fillFromRare } from './rare-vocabularies.js';
import { readCommonMetadata } from './read-common-metadata.js';
import { readTags } from './read-tags.js';

/**
 * The article that a page describes, where each field came from, and what was wrong on the way. Pure and
 * synchronous; reads JSON-LD (mended where broken), microdata, OpenGraph, Twitter, meta tags and markup, in
 * falling precedence, and Dublin Core, citation and Parse.ly tags where these leave a gap. Frozen plain data.
 * Never throws.
 */
export const readPageMetadata = (document: Document, options: ReadOptions = {}): PageMetadata =>
  fillFromRare(
    readCommonMetadata(document, options, {
      abilities: ABILITIES,
      clash,
      parseJson,
      readMicrodata,
      readTags,
      readMarkup,
    }),
    document,
    options,
  );

export type { ReadOptions };

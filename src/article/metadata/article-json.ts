import type { PageMetadata, Problem, Source } from '../model.js';
import { safeUrl } from '../../core/safe-url.js';
import { ABILITIES } from './abilities.js';
import { assemble } from './assemble.js';
import { report, type Draft } from './reading.js';
import { draftOf, graphOf } from './json-ld.js';
import { articleOfNode } from './read-fields.js';
import { isNode } from './schema-node.js';

export interface ArticleJsonOptions {
  /** What relative addresses resolve against. */
  readonly baseUrl?: string | undefined;
  /** Provenance of the fields; `src` if not given. */
  readonly source?: Source | undefined;
  /** The article's address, to choose among several. */
  readonly url?: string | undefined;
}

/**
 * Reads JSON that was fetched or given: schema.org (one node, a list, a `@graph`) or our own Article shape,
 * whose names are the same but for the short ones of our attributes (`section`, `standfirst`, …). Never throws.
 */
export function readArticleJson(value: unknown, options: ArticleJsonOptions = {}): PageMetadata {
  const problems: Problem[] = [];
  const source = options.source ?? 'src';
  const reading = { source, problems, abilities: ABILITIES, base: safeUrl(options.baseUrl) };
  let draft: Draft = {};
  try {
    const graph = graphOf([value]);
    // Without a type it is our own shape.
    draft =
      graph.articles.length || !isNode(value)
        ? draftOf(graph, reading, options.url)
        : articleOfNode(value, reading);
    if (!Object.keys(draft).length) report(reading, 'wrong-type');
  } catch {
    report(reading, 'failed');
  }
  return assemble([{ source, draft }], problems);
}

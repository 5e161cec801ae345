import type { PageMetadata, Problem, Source } from '../model.js';
import { assemble, type Clash, type Found, type ReadOptions } from './assemble.js';
import { IMAGE_TAGS, META, OPEN_GRAPH, TWITTER, type FieldTable } from './field-tables.js';
import { readJsonLd, type JsonParser } from './json-ld.js';
import { metaTags } from './meta-tags.js';
import { baseOf, canonicalLink } from './page-address.js';
import { readFields } from './read-fields.js';
import { languageOf, report, urlOf, type Draft, type Reading } from './reading.js';
import type { Node } from './schema-node.js';

/** The readers that few pages need once JSON-LD and meta tags are read: they are loaded apart. */
export interface FurtherReaders {
  readonly clash: Clash;
  readonly parseJson: JsonParser;
  readonly readMicrodata: (
    scope: Document | Element,
    reading: Reading,
    canonical: string | undefined,
  ) => Draft;
  /** Title, heading, byline and dates as readers see them; `found` is what the other sources said. */
  readonly readMarkup: (scope: Document | Element, reading: Reading, found: readonly Found[]) => Draft;
}

/**
 * Reads what nearly every site says of its article: JSON-LD, OpenGraph, Twitter, meta tags, language.
 * `hasGaps` of the result tells whether `completeFrom` is worth loading. Never throws; a source that fails is
 * skipped and listed.
 */
export function readCommonMetadata(
  document: Document,
  { root, url }: ReadOptions = {},
  further?: FurtherReaders,
): PageMetadata {
  const scope = root ?? document;
  const problems: Problem[] = [];
  const found: Found[] = [];
  const page: { base?: string | undefined; title: string } = { title: '' };
  const attempt = <T>(source: Source, read: (reading: Reading) => T): T | undefined => {
    try {
      return read({ source, problems, ...page });
    } catch {
      report({ source, problems }, 'failed');
      return undefined;
    }
  };
  const add = (source: Source, read: (reading: Reading) => Draft): void => {
    found.push({ source, draft: attempt(source, read) ?? {} });
  };

  page.base = attempt('meta', () => baseOf(document, url));
  page.title = (!root && attempt('html', () => document.title)) || '';
  const canonical = attempt('meta', (reading) =>
    urlOf(reading, 'url', url ?? (root ? '' : canonicalLink(document))),
  );

  add('json-ld', (reading) => readJsonLd(scope, reading, canonical, further?.parseJson));
  if (further) add('microdata', (reading) => further.readMicrodata(scope, reading, canonical));
  const tags: Node = (!root && attempt('meta', () => metaTags(document))) || {};
  const addTags = (source: Source, table: FieldTable): void =>
    add(source, (reading) => {
      const draft: Draft = readFields(tags, table, reading);
      const [first, ...others] = draft.image ?? [];
      if (first) draft.image = [{ ...readFields(tags, IMAGE_TAGS, reading, 'image'), ...first }, ...others];
      return draft;
    });
  addTags('open-graph', OPEN_GRAPH);
  addTags('twitter', TWITTER);
  addTags('meta', META);
  // The language in force goes before a content-language tag.
  Object.assign(
    found.at(-1)!.draft,
    attempt('meta', (reading) => inForce(scope, reading)),
    canonical && { url: canonical },
  );

  if (further) add('html', (reading) => further.readMarkup(scope, reading, found));
  return assemble(found, problems, undefined, further?.clash);
}

/** What attributes around the article say of it: language, direction, AI disclosure. */
function inForce(scope: Document | Element, reading: Reading): Draft {
  const html = (scope as Document).documentElement as Element | undefined;
  const start = html ? (html.querySelector('h1') ?? html) : (scope as Element);
  const nearest = (name: string): string | null | undefined =>
    (start.closest(`[${name}]`) ?? html?.querySelector(`body[${name}],article[${name}]`))?.getAttribute(name);
  const inLanguage = languageOf(reading, nearest('lang') || html?.getAttribute('xml:lang'));
  const dir = nearest('dir')?.toLowerCase();
  const ai = ['disclosure', 'model', 'provider', 'prompt-url'].map((name) => `ai-${name}`);
  return {
    ...readFields(Object.fromEntries(ai.map((name) => [name, nearest(name)])), META, reading),
    ...(inLanguage && { inLanguage }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
  };
}

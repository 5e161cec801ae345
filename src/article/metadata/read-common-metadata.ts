import type { PageMetadata, Problem, Source } from '../model.js';
import { assemble, type Found, type ReadOptions } from './assemble.js';
import { report, urlOf, type Draft } from './draft.js';
import { findHeading, readLanguage, readMarkup } from './html-markup.js';
import { readJsonLd } from './json-ld.js';
import { metaTags } from './meta-tags.js';
import { readMicrodata } from './microdata.js';
import { baseOf, canonicalLink } from './page-address.js';
import { titleWithoutSite } from './page-title.js';
import { META, OPEN_GRAPH, TWITTER } from './social-tags.js';
import { draftOfTags } from './tag-mapping.js';

/**
 * Reads what nearly every site says of its article: JSON-LD, microdata, OpenGraph, Twitter, plain meta tags
 * and the page's own markup. `hasGaps` of the result tells whether the rare vocabularies are worth loading.
 * Never throws; a source that fails is skipped and listed.
 */
export function readCommonMetadata(document: Document, options: ReadOptions = {}): PageMetadata {
  const problems: Problem[] = [];
  const found: Found[] = [];
  const { root } = options;
  const scope = root ?? document;
  let base: string | undefined;
  let canonical: string | undefined;
  let title = '';

  const attempt = (
    source: Source,
    read: (reading: { source: Source; base: string | undefined; problems: Problem[] }) => Draft,
  ): Draft => {
    const reading = { source, base, problems };
    let draft: Draft = {};
    try {
      draft = read(reading);
    } catch {
      report(reading, 'failed', 'Could not be read; skipped.');
    }
    found.push({ source, draft });
    return draft;
  };

  attempt('meta', (reading) => {
    base = baseOf(document, options.url);
    if (!root) title = document.title;
    const address = options.url ?? (root ? undefined : canonicalLink(document));
    canonical = urlOf({ ...reading, base }, 'url', address);
    return canonical ? { url: canonical } : {};
  });
  const address = found.pop()!;
  attempt('json-ld', (reading) => readJsonLd(scope, { ...reading, title }, canonical));
  attempt('microdata', (reading) => readMicrodata(scope, { ...reading, title }, canonical));
  if (!root) {
    let tags: ReturnType<typeof metaTags> = new Map();
    attempt('open-graph', (reading) => draftOfTags((tags = metaTags(document)), OPEN_GRAPH, reading));
    attempt('twitter', (reading) => draftOfTags(tags, TWITTER, reading));
    attempt('meta', (reading) => draftOfTags(tags, META, reading));
  }

  const headline = found.find(({ draft }) => draft.headline)?.draft.headline ?? title;
  let heading: Element | undefined;
  const language = attempt('meta', (reading) =>
    readLanguage(scope, (heading = findHeading(scope, headline)), reading),
  );
  found.pop();
  // The language in force goes before a content-language tag.
  const meta = found.find(({ source }) => source === 'meta');
  if (meta) Object.assign(meta.draft, language, address.draft);
  else found.push({ source: 'meta', draft: { ...address.draft, ...language } });

  attempt('html', (reading) => {
    const draft = readMarkup(scope, heading, reading);
    const sites = found.map(({ draft: { publisher } }) => publisher?.name);
    const host = base && new URL(base).hostname.replace(/^www\./, '');
    const cut = titleWithoutSite(title, [...sites, host, host?.split('.')[0]]);
    if (cut) draft.headline = cut;
    return draft;
  });
  return assemble(found, problems);
}

export type { ReadOptions };

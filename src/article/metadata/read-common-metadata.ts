import type { PageMetadata, Problem, Source } from '../model.js';
import { assemble, type Clash, type Found, type ReadOptions } from './assemble.js';
import { AI } from './field-tables.js';
import { readJsonLd, type JsonParser } from './json-ld.js';
import { baseOf, canonicalLink } from './page-address.js';
import { readFields } from './read-fields.js';
import type { Node } from './schema-node.js';
import { languageOf, report, urlOf, type Abilities, type Draft, type Reading } from './reading.js';

/** What a page that is well described in JSON-LD does not need: it is loaded apart. */
export interface FurtherReaders {
  readonly abilities: Abilities;
  readonly clash: Clash;
  readonly parseJson: JsonParser;
  readonly readMicrodata: (
    scope: Document | Element,
    reading: Reading,
    canonical: string | undefined,
  ) => Draft;
  /** OpenGraph, Twitter and plain meta tags. */
  readonly readTags: (
    document: Document,
    add: (source: Source, read: (reading: Reading) => Draft) => void,
  ) => void;
  /** Title, heading, byline and dates as readers see them; `found` is what the other sources said. */
  readonly readMarkup: (scope: Document | Element, reading: Reading, found: readonly Found[]) => Draft;
}

/**
 * Reads what a site says of its article in JSON-LD, with address, language and AI disclosure. `hasGaps` of the
 * result tells whether the further readers are worth loading. Never throws; a source that fails is skipped and
 * listed.
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
      return read({ source, problems, abilities: further?.abilities, ...page });
    } catch {
      report({ source, problems, abilities: further?.abilities }, 'failed');
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
  if (further && !root) further.readTags(document, add);
  else add('meta', () => ({}));
  // The language in force goes before a content-language tag.
  Object.assign(
    found.at(-1)!.draft,
    attempt('meta', (reading) => inForce(scope, reading)),
    canonical && { url: canonical },
  );

  if (further) add('html', (reading) => further.readMarkup(scope, reading, found));
  return assemble(found, problems, undefined, further?.clash);
}

/** Not what `<news-article>` has written of an article before (article-disclosure.ts). */
const OTHERS = ':not([data-news-disclosed])';

/** What attributes around the article say of it: language, direction, AI disclosure. */
function inForce(scope: Document | Element, reading: Reading): Draft {
  const html = (scope as Document).documentElement as Element | undefined;
  const whole = html ?? (scope as Element);
  const start = whole.querySelector('h1') ?? whole;
  const nearest = (name: string, not = ''): string | null | undefined =>
    (start.closest(`[${name}]${not}`) ?? html?.querySelector(`body[${name}],article[${name}]`))?.getAttribute(
      name,
    );
  const inLanguage = languageOf(reading, nearest('lang') || html?.getAttribute('xml:lang'));
  const dir = nearest('dir')?.toLowerCase();
  const ai = ['disclosure', 'model', 'provider', 'prompt-url'].map((name) => [
    `ai-${name}`,
    nearest(`ai-${name}`, OTHERS) ??
      html?.querySelector(`meta[name="ai-${name}" i]`)?.getAttribute('content'),
  ]);
  return {
    ...readFields(Object.fromEntries(ai) as Node, AI, reading),
    ...(inLanguage && { inLanguage }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
  };
}

import { chooseArticle, type Candidate } from '../../article/metadata/choose-article.js';
import { graphOf } from '../../article/metadata/json-ld.js';
import { parseJson } from '../../article/metadata/json-text.js';
import { readMicrodata } from '../../article/metadata/microdata.js';
import { baseOf, canonicalLink } from '../../article/metadata/page-address.js';
import { articleOfNode } from '../../article/metadata/read-fields.js';
import type { Draft, Reading } from '../../article/metadata/reading.js';
import { get, isNode, listOf, scalarOf, typesOf, type Node } from '../../article/metadata/schema-node.js';
import { safeUrl } from '../../core/safe-url.js';

/** An author as the structured data types it, before anything is concluded from the rest of the page. */
export interface TypedAuthor {
  readonly name: string;
  readonly types: readonly string[];
}

/** What the page's structured data says of the article, source by source. */
export interface Structured {
  readonly where: 'JSON-LD' | 'microdata';
  readonly draft: Draft;
  readonly authors: readonly TypedAuthor[];
  /** Who reviewed the text, as the data types it. */
  readonly reviewer?: TypedAuthor | undefined;
  /** `lastReviewed` and `digitalSourceType` as they are written. */
  readonly raw: {
    readonly lastReviewed?: string | undefined;
    readonly digitalSourceType?: string | undefined;
  };
}

const MAX_BLOCKS = 50;
const MAX_AUTHORS = 50;

function typedAuthors(node: Node, ids: ReadonlyMap<unknown, Node> | undefined): TypedAuthor[] {
  return [...listOf(get(node, 'author')), ...listOf(get(node, 'creator'))]
    .slice(0, MAX_AUTHORS)
    .filter(isNode)
    .map((author) => ({ ...ids?.get(get(author, '@id')), ...author }))
    .map((author) => ({
      name: scalarOf(listOf(get(author, 'name'))[0])?.trim() ?? '',
      types: typesOf(author),
    }));
}

/** A value that may also be given by reference: `{ "@id": "…" }`. */
const termOf = (value: unknown): string | undefined =>
  scalarOf(value) ?? (isNode(value) ? scalarOf(get(value, '@id')) : undefined);

function typedReviewer(given: unknown, ids: ReadonlyMap<unknown, Node> | undefined): TypedAuthor | undefined {
  const [value] = listOf(given);
  if (!isNode(value)) return undefined;
  const node = { ...ids?.get(get(value, '@id')), ...value };
  return { name: scalarOf(listOf(get(node, 'name'))[0])?.trim() ?? '', types: typesOf(node) };
}

function readJsonLd(
  document: Document,
  reading: Reading,
  canonical: string | undefined,
): Structured | undefined {
  const values = [...document.querySelectorAll('script[type*="ld+json" i]')]
    .slice(0, MAX_BLOCKS)
    .map((script) => parseJson(script.textContent.trim())?.value);
  const { articles, ids } = graphOf(values);
  // descriptions with one @id are one article
  const merged = new Map<unknown, Candidate>();
  for (const candidate of articles) {
    const id = get(candidate.node, '@id') ?? candidate.node;
    if (!merged.has(id)) merged.set(id, candidate);
  }
  const chosen = chooseArticle([...merged.values()], canonical, reading);
  if (!chosen) return undefined;
  const node = ids?.get(get(chosen, '@id')) ?? chosen;
  const mainPage = get(node, 'mainEntityOfPage');
  const page = isNode(mainPage) ? { ...ids?.get(get(mainPage, '@id')), ...mainPage } : undefined;
  const own = (key: string): unknown => get(node, key) ?? (page && get(page, key));
  return {
    where: 'JSON-LD',
    draft: articleOfNode(node, { ...reading, ids }),
    authors: typedAuthors(node, ids),
    reviewer: typedReviewer(own('reviewedBy'), ids),
    raw: {
      lastReviewed: scalarOf(listOf(own('lastReviewed'))[0]),
      digitalSourceType: termOf(listOf(get(node, 'digitalSourceType'))[0]),
    },
  };
}

function readItems(
  document: Document,
  reading: Reading,
  canonical: string | undefined,
): Structured | undefined {
  const draft = readMicrodata(document, reading, canonical);
  if (!Object.keys(draft).length) return undefined;
  const authors = (draft.author ?? []).map(({ name, kind }) => ({
    name,
    types: kind === 'human' ? ['Person'] : [],
  }));
  return { where: 'microdata', draft, authors, raw: { digitalSourceType: draft.digitalSourceType } };
}

/** Reads JSON-LD and microdata apart, as the checks compare them with each other and with what is shown. */
export function readStructured(document: Document, url: string | undefined): Structured[] {
  const base = baseOf(document, url);
  const canonical = safeUrl(url ?? canonicalLink(document), base);
  const reading: Reading = { source: 'json-ld', problems: [], base };
  return [readJsonLd(document, reading, canonical), readItems(document, reading, canonical)].filter(
    (found) => found !== undefined,
  );
}

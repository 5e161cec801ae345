import type { PageMetadata, Problem, Source } from '../model.js';
import { ABILITIES } from './abilities.js';
import { assemble, isWanting, type Found, type ReadOptions } from './assemble.js';
import type { FieldTable } from './field-tables.js';
import { parseJson } from './json-text.js';
import { metaTags } from './meta-tags.js';
import { baseOf } from './page-address.js';
import { readFields } from './read-fields.js';
import { report } from './reading.js';
import { get, isNode, listOf, scalarOf, type Node } from './schema-node.js';

/** Every spelling of a Dublin Core term: `DC.Title`, `dc:title`, `dcterms.title`, … */
const dublinCore = (terms: string): string =>
  ['dc.', 'dc:', 'dcterms.', 'dcterms:', 'dcterm.', 'dcterm:']
    .flatMap((prefix) => terms.split(' ').map((term) => prefix + term))
    .join(' ');

/** Parse.ly's older form: one tag with JSON in its own names. */
const PARSELY_PAGE: FieldTable = {
  headline: 'text title',
  author: 'authors authors author',
  articleSection: 'text section',
  datePublished: 'date pub_date',
  image: 'images image_url',
  keywords: 'keywords tags',
};

/** Vocabularies of few sites, in falling precedence. */
const RARE: readonly (readonly [Source, FieldTable])[] = [
  [
    'meta',
    {
      datePublished: 'date publish-date publish_date publishdate publication_date sailthru.date',
      dateModified: 'date last_modified last_updated',
      author: 'authors sailthru.author',
    },
  ],
  [
    'dublin-core',
    {
      headline: `text ${dublinCore('title')}`,
      description: `text ${dublinCore('description abstract')}`,
      author: `authors ${dublinCore('creator contributor')}`,
      publisher: `publisher ${dublinCore('publisher')}`,
      datePublished: `date ${dublinCore('date.issued issued date.created created date')}`,
      dateModified: `date ${dublinCore('date.modified modified')}`,
      inLanguage: `language ${dublinCore('language')}`,
      keywords: `keywords ${dublinCore('subject')}`,
    },
  ],
  [
    'citation',
    {
      headline: 'text citation_title',
      description: 'text citation_abstract',
      author: 'authors citation_author citation_authors',
      publisher: 'publisher citation_journal_title citation_publisher',
      datePublished: 'date citation_publication_date citation_online_date citation_date',
      inLanguage: 'language citation_language',
      keywords: 'keywords citation_keywords',
    },
  ],
  [
    'parsely',
    {
      headline: 'text parsely-title',
      author: 'authors parsely-author',
      articleSection: 'text parsely-section',
      datePublished: 'date parsely-pub-date',
      image: 'images parsely-image-url',
      keywords: 'keywords parsely-tags',
      url: 'url parsely-link',
    },
  ],
];

/**
 * Fills what `metadata` leaves open from Dublin Core, citation and Parse.ly tags, which speak of the whole
 * page: with a `root` nothing is added. Never throws.
 */
export function fillFromRare(
  metadata: PageMetadata,
  document: Document,
  { root, url }: ReadOptions,
): PageMetadata {
  if (root || !isWanting(metadata)) return metadata;
  const problems: Problem[] = [...metadata.problems];
  const found: Found[] = [];
  try {
    const tags = metaTags(document);
    const base = baseOf(document, url);
    const read = (source: Source, node: Node, table: FieldTable): unknown =>
      found.push({
        source,
        draft: readFields(node, table, { source, base, problems, abilities: ABILITIES }),
      });
    for (const [source, table] of RARE) read(source, tags, table);
    const page = parseJson(scalarOf(listOf(get(tags, 'parsely-page'))[0]) ?? '')?.value;
    if (isNode(page)) read('parsely', page, PARSELY_PAGE);
  } catch {
    report({ source: 'dublin-core', problems, abilities: ABILITIES }, 'failed');
  }
  return assemble(found, problems, metadata);
}

import type { PageMetadata, Problem, Source } from '../model.js';
import { assemble, type ReadOptions } from './assemble.js';
import type { Draft } from './draft.js';
import { parseJson } from './json-text.js';
import { firstOf, metaTags, type MetaTags } from './meta-tags.js';
import { baseOf } from './page-address.js';
import { articleOfNode } from './schema-mapping.js';
import { isNode } from './schema-node.js';
import { draftOfTags, type TagTable } from './tag-mapping.js';

/** Vocabularies of few sites, read only where the common ones leave a gap. In falling precedence. */
const RARE: readonly (readonly [Source, TagTable])[] = [
  ['dublin-core', dublinCore()],
  [
    'citation',
    {
      headline: 'citation_title',
      author: 'citation_author citation_authors',
      publisher: 'citation_journal_title citation_publisher',
      datePublished: 'citation_publication_date citation_online_date citation_date',
      inLanguage: 'citation_language',
      description: 'citation_abstract',
      keywords: 'citation_keywords',
    },
  ],
  [
    'parsely',
    {
      headline: 'parsely-title',
      author: 'parsely-author',
      articleSection: 'parsely-section',
      datePublished: 'parsely-pub-date',
      image: 'parsely-image-url',
      keywords: 'parsely-tags',
      url: 'parsely-link',
    },
  ],
];

/** Every spelling of a Dublin Core term: `DC.Title`, `dc:title`, `dcterms.title`, … */
function dublinCore(): TagTable {
  const names = (terms: string): string =>
    ['dc', 'dcterms', 'dcterm']
      .flatMap((prefix) => terms.split(' ').flatMap((term) => [`${prefix}.${term}`, `${prefix}:${term}`]))
      .join(' ');
  return {
    headline: names('title'),
    description: names('description abstract description.abstract'),
    author: names('creator creator.name contributor'),
    publisher: names('publisher'),
    datePublished: names('date.issued issued date.created created date'),
    dateModified: names('date.modified modified'),
    inLanguage: names('language'),
    keywords: names('subject'),
  };
}

/** Parse.ly's older form: one tag with JSON in its own names. */
function parselyPage(tags: MetaTags): Draft | undefined {
  const page = parseJson(firstOf(tags, 'parsely-page') ?? '')?.value;
  if (!isNode(page)) return undefined;
  const {
    title: headline,
    author,
    authors,
    section,
    pub_date: published,
    link: url,
    image_url: image,
    tags: keywords,
  } = page;
  return articleOfNode(
    { headline, author: authors ?? author, section, published, url, image, keywords },
    { source: 'parsely', problems: [] },
  );
}

/** Fills what `metadata` leaves open from Dublin Core, citation and Parse.ly tags. Never throws. */
export function completeFrom(
  metadata: PageMetadata,
  document: Document,
  options: ReadOptions = {},
): PageMetadata {
  if (options.root) return metadata;
  const problems: Problem[] = [...metadata.problems];
  const found: { source: Source; draft: Draft }[] = [];
  try {
    const tags = metaTags(document);
    const base = baseOf(document, options.url);
    for (const [source, table] of RARE) {
      found.push({ source, draft: draftOfTags(tags, table, { source, base, problems }) });
    }
    found.push({ source: 'parsely', draft: parselyPage(tags) ?? {} });
  } catch {
    problems.push({ code: 'failed', source: 'dublin-core', message: 'Could not be read; skipped.' });
  }
  return assemble(found, problems, metadata);
}

import { get, isNode, listOf, scalarOf, typesOf, type Node } from '../../article/metadata/schema-node.js';
import { comparable } from '../../article/metadata/text.js';
import type { ArticleField, PageMetadata } from '../../article/model.js';
import { articleNode } from './article-node.js';
import { readPageArticle, type EmitOptions, type PageArticle } from './page-article.js';
import { isArticleType, levelAddress } from './vocabulary.js';

/** Sources that only the library reads, which no crawler finds on the page. */
const OWN = /^(attribute|property|element|child-json|src)$/;

/** An `@id` that another block can refer to: blank nodes are known in their own block only. */
function idOf(node: Node | undefined): string | undefined {
  const id = node && scalarOf(get(node, '@id'));
  return id?.startsWith('_:') ? undefined : id;
}

const nameOf = (node: Node): string => comparable(scalarOf(get(node, 'name')) ?? '');

/** Whether both are persons, both organisations or both pages, as far as theirs has a type at all. */
const isKin = (ours: Node, theirs: Node): boolean =>
  typesOf(theirs).every((type) =>
    type.endsWith(/Organization|Person|Page/.exec(typesOf(ours)[0]!)?.[0] ?? ' '),
  );

/**
 * What ours says beyond theirs: properties that theirs lacks, and the same within nodes that carry an `@id`, so
 * that the addition merges with them. What is there is neither repeated nor changed.
 */
function beyond(ours: Node, theirs: Node, page: Pick<PageArticle, 'resolve'>): Node {
  const added: Node = {};
  for (const [key, value] of Object.entries(ours)) {
    if (key.startsWith('@')) continue;
    const said = listOf(get(theirs, key));
    if (!said.length) {
      added[key] = value;
      continue;
    }
    const further = listOf(value).flatMap((item) => {
      const match = said
        .map(page.resolve)
        .find(
          (other) => isNode(item) && idOf(other) && isKin(item, other!) && nameOf(item) === nameOf(other!),
        );
      const more = match && beyond(item as Node, match, page);
      return more && Object.keys(more).length
        ? [{ '@type': (item as Node)['@type'], '@id': idOf(match), ...more }]
        : [];
    });
    if (further.length) added[key] = further.length === 1 ? further[0] : further;
  }
  return added;
}

/** The page's node of the article, its main page always a node: a mere address is one with that `@id`. */
function withPage(node: Node): Node {
  const [main] = listOf(get(node, 'mainEntityOfPage'));
  return typeof main === 'string' ? { ...node, mainEntityOfPage: { '@id': main } } : node;
}

/** Takes out of ours what would contradict the page: another level of AI, or half of another review. */
function withoutContradictions(ours: Node, page: PageArticle): Node {
  const { mainEntityOfPage, digitalSourceType, ...rest } = ours;
  const { aiDisclosure: level } = page.metadata.article;
  const main = page.resolve(listOf(get(page.node ?? {}, 'mainEntityOfPage'))[0]);
  const isReviewed = page.says('reviewedBy') || !!(main && get(main, 'lastReviewed'));
  return {
    ...rest,
    ...(mainEntityOfPage && !isReviewed ? { mainEntityOfPage } : {}),
    ...(digitalSourceType && (!level || levelAddress(level) === digitalSourceType)
      ? { digitalSourceType }
      : {}),
  };
}

/**
 * What the tag's own data (attributes, properties, child JSON, `src`) knows of the article and the page's
 * metadata does not say, as JSON-LD; undefined when that is nothing. Pure. Refers to the page's node by its
 * `@id`, else by its address.
 */
export function missingMetadata(
  document: Document,
  { article, provenance }: Pick<PageMetadata, 'article' | 'provenance'>,
  options: EmitOptions = {},
): Node | undefined {
  const isOwn = (field: string): boolean =>
    OWN.test(provenance[field as ArticleField] ?? '') &&
    // a label's `responsible` may be a body
    `${field}:${provenance.accountablePerson}` !== 'accountablePerson:element';
  // a level that stands in a tag or an attribute is missing in the structured data
  const own = Object.entries(article).filter(([field]) => isOwn(field) || field === 'aiDisclosure');
  const page = readPageArticle(document, article, options);
  const { metadata } = page;
  const ours = articleNode(Object.fromEntries(own), {
    publisher: article.publisher?.name,
    authors: [...article.author, ...metadata.article.author],
  });
  if (!ours) return undefined;
  const node = page.node && withPage(page.node);
  const added = beyond(withoutContradictions(ours, page), node ?? {}, page);
  for (const key of Object.keys(added)) if (!(node && get(node, key)) && page.says(key)) delete added[key];
  const id = idOf(node);
  const url = metadata.article.url ?? ours['url'];
  const main = added['mainEntityOfPage'] as Node | undefined;
  if (main) added['mainEntityOfPage'] = { '@id': url, ...main };
  if (main && (get(main, '@id') ?? url) === id) delete added['mainEntityOfPage']; // a page is no article
  if (!Object.keys(added).some((key) => key !== 'url')) return undefined;
  const type = metadata.provenance.type ? metadata.article.type : ours['@type'];
  return {
    '@context': 'https://schema.org',
    '@type': isArticleType(type) ? type : 'Article',
    ...(id ? { '@id': id } : { url }),
    ...added,
  };
}

import { isoDate } from '../../core/iso-date.js';
import { isKindSaid } from '../../article/author-kinds.js';
import type { Node } from '../../article/metadata/schema-node.js';
import { comparable } from '../../article/metadata/text.js';
import type {
  Article,
  ArticleImage,
  Author,
  Correction,
  Perspective,
  Publisher,
} from '../../article/model.js';
import { safeUrl } from '../../core/safe-url.js';
import { isArticleType, levelAddress, sourceTypeAddress } from './vocabulary.js';

/** The values that are known; undefined when none is. */
function node(type: string | undefined, values: Node): Node | undefined {
  const known = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return known.length ? { ...(type && { '@type': type }), ...Object.fromEntries(known) } : undefined;
}

/** A list as JSON-LD has it: one value stands by itself. */
function each<T>(items: readonly T[] | undefined, toNode: (item: T) => Node | undefined): unknown {
  const values = (items ?? []).flatMap((item) => toNode(item) ?? []);
  return values.length === 1 ? values[0] : values;
}

const perspectiveNode = ({ text, url, version, dateModified }: Perspective): Node | undefined =>
  node('CreativeWork', { text, url: safeUrl(url), version, dateModified: isoDate(dateModified) });

const imageNode = (image: ArticleImage): Node | undefined =>
  safeUrl(image.url)
    ? node('ImageObject', {
        url: safeUrl(image.url),
        caption: image.caption,
        creditText: image.creditText,
        license: safeUrl(image.license),
        digitalSourceType: sourceTypeAddress(image.digitalSourceType),
      })
    : undefined;

const correctionNode = ({ text, datePublished }: Correction): Node | undefined =>
  text ? node('CorrectionComment', { text, datePublished: isoDate(datePublished) }) : undefined;

const publisherNode = (publisher: Publisher | undefined): Node | undefined =>
  publisher?.name
    ? node('Organization', {
        name: publisher.name,
        url: safeUrl(publisher.url),
        logo: safeUrl(publisher.logo),
        publishingPrinciples: safeUrl(publisher.publishingPrinciples),
        correctionsPolicy: safeUrl(publisher.correctionsPolicy),
      })
    : undefined;

/**
 * A person; a persona is an organisation of its publisher’s, for schema.org knows no other author who is none. Who is
 * known by name alone has no type.
 */
function authorNode(author: Author, isPerson: boolean, publisher: string | undefined): Node | undefined {
  const { name, location } = author;
  if (!name) return undefined;
  const common = {
    name,
    url: safeUrl(author.url),
    image: safeUrl(author.image),
    description: author.description,
    sameAs: author.sameAs?.flatMap((url) => safeUrl(url) ?? []),
    publishingPrinciples: each(author.perspectives, perspectiveNode),
  };
  const place = location ? { '@type': 'Place', name: location } : undefined;
  if (isPerson) return node('Person', { ...common, jobTitle: author.jobTitle, workLocation: place });
  return author.kind === 'ai' || isKindSaid(author)
    ? node('Organization', {
        ...common,
        location: place,
        parentOrganization:
          author.kind === 'ai' && publisher ? { '@type': 'Organization', name: publisher } : undefined,
      })
    : node(undefined, common);
}

/** Who else is known of, beyond the article's own part: by name it is decided who is a person. */
export interface Known {
  readonly publisher?: string | undefined;
  readonly authors?: readonly Author[];
}

/**
 * An article in schema.org's terms. What schema.org has no term for (model, provider, prompt address) is left
 * out, and so is what a page's metadata need not repeat of the page (body, words, picture sizes).
 */
export function articleNode(article: Partial<Article>, known: Known = {}): Node | undefined {
  const publisher = article.publisher?.name ?? known.publisher;
  const authors = [...(article.author ?? []), ...(known.authors ?? [])];
  const isOne = (kind: Author['kind'], name: string): boolean =>
    authors.some(
      (author) =>
        author.kind === kind &&
        (kind === 'ai' || isKindSaid(author)) &&
        comparable(author.name) === comparable(name),
    );
  /** Nobody by the name of an AI is typed as a person, or reviews and answers for a text. */
  const isAi = (name: string): boolean => isOne('ai', name);
  const isBody = (name: string): boolean =>
    isOne('organisation', name) || comparable(name) === comparable(publisher ?? '');
  const isPerson = (name: string): boolean => !isAi(name) && !isBody(name);
  /** A name alone has no type. */
  const typeOf = (name: string): string | undefined =>
    isBody(name) ? 'Organization' : isOne('human', name) ? 'Person' : undefined;
  const { reviewedBy: reviewer, accountablePerson: accountable, type } = article;
  return node(isArticleType(type) ? type! : 'NewsArticle', {
    url: safeUrl(article.url),
    // schema.org has reviews of pages only
    mainEntityOfPage:
      reviewer && !isAi(reviewer)
        ? node('WebPage', {
            reviewedBy: node(typeOf(reviewer), { name: reviewer }),
            lastReviewed: isoDate(article.lastReviewed)?.slice(0, 10),
          })
        : undefined,
    headline: article.headline,
    description: article.description,
    articleSection: article.articleSection,
    inLanguage: article.inLanguage,
    datePublished: isoDate(article.datePublished),
    dateModified: isoDate(article.dateModified),
    keywords: article.keywords,
    isAccessibleForFree: article.isAccessibleForFree,
    image: each(article.image, imageNode),
    author: each(article.author, (author) =>
      authorNode(author, author.kind === 'human' && isKindSaid(author) && isPerson(author.name), publisher),
    ),
    publisher: publisherNode(article.publisher),
    // takes persons only; a body that answers for a text is its publisher
    accountablePerson:
      accountable && isPerson(accountable) ? { '@type': 'Person', name: accountable } : undefined,
    publishingPrinciples: safeUrl(article.publishingPrinciples),
    digitalSourceType: sourceTypeAddress(article.digitalSourceType) ?? levelAddress(article.aiDisclosure),
    backstory: article.backstory,
    correction: each(article.correction, correctionNode),
  });
}

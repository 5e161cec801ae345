import type { ArticleField, ArticleImage, AuthorKind, Correction, Publisher } from '../model.js';
import { AI_DISCLOSURES } from '../model.js';
import { authorsOfByline, isName, uniqueAuthors } from './byline.js';
import {
  dateOf,
  languageOf,
  report,
  textOf,
  urlOf,
  type AuthorDraft,
  type Draft,
  type Reading,
} from './draft.js';
import {
  articleTypeOf,
  get,
  isNode,
  lastSegment,
  listOf,
  scalarOf,
  typesOf,
  type Node,
} from './schema-node.js';
import { comparable } from './text.js';

/** What mapping a node needs besides its values. */
export interface NodeReading extends Reading {
  /** The nodes of the page by `@id`. */
  readonly ids?: ReadonlyMap<string, Node>;
  /** The document's title, which tells `headline` from `name` where they differ. */
  readonly title?: string | undefined;
}

/** A schema.org article as ours. The short names are those of our own attributes and JSON. */
export function articleOfNode(node: Node, reading: NodeReading): Draft {
  const draft: Draft = {};
  const seen = [node];

  /** The node that a value is or refers to; a reference back to what is being read is cut. */
  const follow = (value: unknown, field: ArticleField): Node | undefined => {
    if (!isNode(value)) return undefined;
    const target = reading.ids?.get(scalarOf(get(value, '@id')) ?? '');
    if (seen.includes(value) || (target && seen.includes(target))) {
      report(reading, 'cycle', 'Refers back to itself; cut.', field);
      return undefined;
    }
    return target && target !== value ? { ...target, ...value } : value;
  };

  const values = (from: Node, keys: string): unknown[] => {
    for (const key of keys.split(' ')) {
      const found = listOf(get(from, key));
      if (found.length) return found;
    }
    return [];
  };

  const text = (from: Node, keys: string, field: ArticleField, limit?: number): string | undefined => {
    for (const key of keys.split(' ')) {
      for (const value of values(from, key)) {
        const plain = scalarOf(value);
        const result = textOf(reading, field, plain, limit);
        if (result) return result;
        if (plain === undefined) report(reading, 'wrong-type', `"${key}" is not text.`, field, value);
      }
    }
    return undefined;
  };

  /** An address given as text, or as a node's `url`, `contentUrl` or `@id`. */
  const url = (value: unknown, field: ArticleField): string | undefined => {
    const item = follow(value, field);
    return urlOf(reading, field, item ? scalarOf(values(item, 'url contentUrl @id')[0]) : scalarOf(value));
  };

  /** Leaves absent what a source does not say: no key holds undefined. */
  const compact = <T extends object>(object: { [Key in keyof T]: T[Key] | undefined }): T =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

  const nameOf = (item: Node, field: ArticleField): string | undefined =>
    text(item, 'name legalName alternateName', field, 200);

  const creditOf = (item: Node): string | undefined => {
    const direct = text(item, 'creditText credit copyrightNotice', 'image', 300);
    if (direct) return direct;
    for (const holder of values(item, 'creator copyrightHolder author')) {
      const target = follow(holder, 'image');
      const name = target ? nameOf(target, 'image') : textOf(reading, 'image', scalarOf(holder), 200);
      if (name) return name;
    }
    return undefined;
  };

  const imageOf = (value: unknown): ArticleImage[] => {
    const address = url(value, 'image');
    if (!address) return [];
    const item = follow(value, 'image') ?? {};
    const pixels = (key: string) => {
      const given = values(item, key)[0];
      const size = parseFloat(scalarOf(isNode(given) ? (get(given, 'value') ?? given) : given) ?? '');
      return size > 0 && size < 1e5 ? size : undefined;
    };
    const license = values(item, 'license')[0];
    return [
      compact<ArticleImage>({
        url: address,
        width: pixels('width'),
        height: pixels('height'),
        alt: text(item, 'alt alternateName', 'image'),
        caption: text(item, 'caption', 'image'),
        creditText: creditOf(item),
        license: license === undefined ? license : url(license, 'image'),
        digitalSourceType: sourceType(item),
      }),
    ];
  };

  const imagesOf = (from: Node, keys: string): ArticleImage[] => {
    const images = values(from, keys).slice(0, 20).flatMap(imageOf);
    return images.filter((image, index) => images.findIndex(({ url }) => url === image.url) === index);
  };

  const sourceType = (from: Node): string | undefined =>
    lastSegment(scalarOf(values(from, 'digitalSourceType')[0]) ?? '').slice(0, 100) || undefined;

  const authorOf = (value: unknown): AuthorDraft[] => {
    if (!isNode(value)) return authorsOfByline(scalarOf(value) ?? '');
    const item = follow(value, 'author');
    if (!item) return [];
    const plain = scalarOf(item);
    if (plain !== undefined) return authorsOfByline(plain);
    const named = values(item, 'name').map((name) => textOf(reading, 'author', scalarOf(name), 200));
    const parts = [get(item, 'givenName'), get(item, 'familyName')].map(scalarOf).filter(Boolean).join(' ');
    const names = named.some(Boolean)
      ? named
      : [textOf(reading, 'author', parts) ?? text(item, 'alternateName', 'author')];
    const page = values(item, 'url')[0];
    return names
      .filter((name) => name !== undefined && isName(name))
      .flatMap((name) =>
        compact<AuthorDraft>({
          name,
          kind: kindOf(item),
          url: page === undefined ? page : url(page, 'author'),
          image: imagesOf(item, 'image logo')[0]?.url,
          description: text(item, 'description bio', 'author', 2000),
          jobTitle: text(item, 'jobTitle', 'author', 200),
        }),
      );
  };

  const publisherOf = (value: unknown): Publisher | undefined => {
    const item = follow(value, 'publisher');
    const name = item ? nameOf(item, 'publisher') : textOf(reading, 'publisher', scalarOf(value), 200);
    const page = item && values(item, 'url')[0];
    return name && !/^https?:/.test(name)
      ? compact<Publisher>({
          name,
          url: page === undefined ? page : url(page, 'publisher'),
          logo: item && imagesOf(item, 'logo')[0]?.url,
        })
      : undefined;
  };

  /** A text, or the text of a node; several are paragraphs. */
  const proseOf = (from: Node, keys: string, field: ArticleField, limit: number): string | undefined =>
    textOf(
      reading,
      field,
      values(from, keys)
        .map((value) => {
          const item = follow(value, field);
          return scalarOf(item ? values(item, 'text articleBody description')[0] : value) ?? '';
        })
        .join('\n\n'),
      limit,
      true,
    );

  const correctionOf = (value: unknown): Correction[] => {
    const item = follow(value, 'correction');
    const said = proseOf(item ?? { text: value }, 'text description name', 'correction', 2000);
    return said
      ? [
          compact<Correction>({
            text: said,
            datePublished: item && dateOf(reading, 'correction', scalarOf(get(item, 'datePublished'))),
          }),
        ]
      : [];
  };

  const headlineOf = (): string | undefined => {
    const headline = text(node, 'headline', 'headline');
    const name = text(node, 'name', 'headline');
    if (!headline || !name) return headline ?? name ?? text(node, 'alternativeHeadline title', 'headline');
    // Some sites put a description of the page into `headline`, others the site's name into `name`.
    const [title, long, short] = [reading.title ?? '', headline, name].map(comparable) as [
      string,
      string,
      string,
    ];
    const site = comparable(draft.publisher?.name ?? '');
    return short && short !== site && title.startsWith(short) && !title.includes(long) ? name : headline;
  };

  const languages = (): string | undefined => {
    const value = values(node, 'inLanguage')[0];
    return languageOf(
      reading,
      isNode(value) ? scalarOf(values(value, 'alternateName @id name')[0]) : scalarOf(value),
    );
  };

  const date = (keys: string, field: ArticleField) => dateOf(reading, field, scalarOf(values(node, keys)[0]));
  const bool = (value: string | undefined): boolean | undefined =>
    /^(?:true|yes|1)$/i.test(value ?? '') ? true : /^(?:false|no|0)$/i.test(value ?? '') ? false : undefined;

  const page = () => {
    const main = values(node, 'url mainEntityOfPage').find((value) => typeof value !== 'boolean');
    return main === undefined ? undefined : url(main, 'url');
  };

  const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);
  const count = +(scalarOf(values(node, 'wordCount')[0]) ?? NaN);
  const level = scalarOf(get(node, 'aiDisclosure'));

  draft.publisher = values(node, 'publisher sourceOrganization provider').map(publisherOf).find(Boolean)!;
  return compact<Draft>({
    ...draft,
    type: articleTypeOf(node),
    headline: headlineOf(),
    description: text(node, 'description standfirst abstract', 'description', 5000),
    articleSection: text(node, 'articleSection section', 'articleSection', 200),
    sectionUrl: urlOf(reading, 'sectionUrl', get(node, 'sectionUrl')),
    author: nonEmpty(uniqueAuthors(values(node, 'author creator').slice(0, 50).flatMap(authorOf))),
    datePublished: date('datePublished published dateCreated', 'datePublished'),
    dateModified: date('dateModified updated', 'dateModified'),
    image: nonEmpty(imagesOf(node, 'image primaryImageOfPage thumbnailUrl')),
    inLanguage: languages(),
    url: page(),
    keywords: nonEmpty(keywordsOf(reading, values(node, 'keywords'))),
    isAccessibleForFree: bool(lastSegment(scalarOf(values(node, 'isAccessibleForFree')[0]) ?? '')),
    correction: nonEmpty(values(node, 'correction').slice(0, 20).flatMap(correctionOf)),
    digitalSourceType: sourceType(node),
    dir: (['ltr', 'rtl'] as const).find((known) => known === get(node, 'dir')),
    aiDisclosure: AI_DISCLOSURES.find((known) => known === level),
    backstory: proseOf(node, 'backstory', 'backstory', 5000),
    wordCount: count > 0 && count < 1e7 ? Math.round(count) : undefined,
    articleBody: proseOf(node, 'articleBody body', 'articleBody', 500_000),
  });
}

function kindOf(item: Node): AuthorKind | undefined {
  const given = scalarOf(get(item, 'kind')) ?? '';
  if (/^(?:human|organisation)$/.test(given)) return given as AuthorKind;
  if (/\bai\b/i.test(given)) return 'ai';
  const types = typesOf(item).join(' ');
  // Software is kept apart from people; whether it is an AI, the article's own declaration decides.
  return /Person/.test(types)
    ? 'human'
    : /Organi[sz]ation|Corporation|Application|Project/.test(types)
      ? 'organisation'
      : undefined;
}

/** Keywords from lists, comma-separated texts and DefinedTerms, each once. */
export function keywordsOf(reading: Reading, values: readonly unknown[]): string[] {
  const words = values.flatMap((value) =>
    (scalarOf(isNode(value) ? (get(value, 'name') ?? value) : value) ?? '').slice(0, 5000).split(/[,;،、]/),
  );
  return [...new Set(words.slice(0, 100).map((word) => textOf(reading, 'keywords', word, 200) ?? ''))]
    .filter(Boolean)
    .slice(0, 50);
}

import { OwnPageError } from './own-page.js';

/** An article as the plain page shows it. All texts are plain text. */
export interface PlainArticle {
  readonly headline: string;
  readonly section?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly picture?: PlainPicture | undefined;
  readonly body: readonly string[];
  /** BCP 47. Default "en". */
  readonly lang: string;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** What the page carries as JSON-LD: the input itself, or what a site would write for it. */
  readonly jsonLd: unknown;
}

export interface PlainPicture {
  /** Missing when the source has only words about the picture. */
  readonly src?: string | undefined;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

type Data = Readonly<Record<string, unknown>>;

const LOOKED_FOR =
  'a schema.org article with a headline (an object, an array or an @graph), or an object with headline, ' +
  'standfirst and body';

/**
 * Reads an article from JSON text: schema.org's shape, or a flat one (`headline`, `standfirst`, `author`,
 * `hero`, `body`).
 *
 * @throws OwnPageError when the text is not JSON or holds no headline.
 */
export function readArticleJson(text: string, name: string): PlainArticle {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new OwnPageError(`${name}: not JSON (${(error as Error).message}). Looked for ${LOOKED_FOR}.`);
  }
  const candidates = flatten(data).filter((item) => textOf(item['headline']) !== undefined);
  const found = candidates.find(isArticle) ?? candidates[0];
  if (!found) throw new OwnPageError(`${name}: no headline found. Looked for ${LOOKED_FOR}.`);
  return isFlat(found) ? fromFlat(found) : fromSchema(found);
}

function flatten(data: unknown): Data[] {
  if (Array.isArray(data)) return data.flatMap(flatten);
  if (!isData(data)) return [];
  return [data, ...flatten(data['@graph'])];
}

function isArticle(item: Data): boolean {
  return list(item['@type']).some((type) => /(?:Article|Posting)$/.test(String(type)));
}

function isFlat(item: Data): boolean {
  return item['@type'] === undefined && (item['standfirst'] !== undefined || item['body'] !== undefined);
}

function fromSchema(item: Data): PlainArticle {
  const image = list(item['image'])[0];
  return {
    headline: textOf(item['headline']) ?? '',
    section: textOf(list(item['articleSection'])[0]),
    standfirst: textOf(item['description']),
    picture: isData(image)
      ? pictureOf(image, image['url'] ?? image['contentUrl'], image['creditText'])
      : pictureOf({}, image, undefined),
    body: paragraphs(item['articleBody']),
    lang: languageOf(item['inLanguage']),
    publisher: nameOf(item['publisher']),
    url: webAddress(item['url']),
    jsonLd: item['@context'] === undefined ? { '@context': 'https://schema.org', ...item } : item,
  };
}

function fromFlat(item: Data): PlainArticle {
  const hero = isData(item['hero']) ? item['hero'] : {};
  const headline = textOf(item['headline']) ?? '';
  const section = textOf(item['section']);
  const standfirst = textOf(item['standfirst']);
  const lang = languageOf(item['lang'] ?? item['language']);
  const authors = list(item['author']).map(authorOf).filter(isData);
  return {
    headline,
    section,
    standfirst,
    picture: pictureOf(hero, hero['src'], hero['credit']),
    body: paragraphs(item['body']),
    lang,
    publisher: nameOf(item['publisher']),
    url: webAddress(item['url']),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      description: standfirst,
      articleSection: section,
      inLanguage: lang,
      datePublished: textOf(item['published']),
      dateModified: textOf(item['updated']),
      author: authors,
      ...(authors.some((author) => author['@type'] === 'Organization')
        ? { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }
        : {}),
    },
  };
}

/** An AI persona is an Organization and never a Person; what it writes from is its publishing principles. */
function authorOf(author: unknown): Data | undefined {
  if (!isData(author))
    return textOf(author) === undefined ? undefined : { '@type': 'Person', name: textOf(author) };
  const perspectives = list(author['perspectives'] ?? author['perspective']).flatMap(
    (perspective) => perspectiveOf(perspective) ?? [],
  );
  return {
    '@type': /\bai\b/i.test(textOf(author['kind']) ?? '') ? 'Organization' : 'Person',
    name: textOf(author['name']),
    url: webAddress(author['url']),
    description: exactTextOf(author['bio']) ?? exactTextOf(author['description']),
    ...(perspectives.length === 0
      ? {}
      : { publishingPrinciples: perspectives.length === 1 ? perspectives[0] : perspectives }),
  };
}

/** A version of a perspective: a text, or a text with what is said of it. The text is passed on as it is. */
function perspectiveOf(perspective: unknown): Data | undefined {
  const { text, version, dateModified } = isData(perspective) ? perspective : { text: perspective };
  return exactTextOf(text) === undefined
    ? undefined
    : {
        '@type': 'CreativeWork',
        name: 'Editorial perspective',
        version: textOf(version),
        dateModified: textOf(dateModified),
        text,
      };
}

function pictureOf(image: Data, source: unknown, credit: unknown): PlainPicture | undefined {
  const address = textOf(source);
  const src = address !== undefined && /^(?:https?:|[^:]*$)/i.test(address) ? address : undefined;
  const caption = textOf(image['caption']);
  if (src === undefined && caption === undefined) return undefined;
  return {
    src,
    alt: textOf(image['alt']) ?? textOf(image['alternateName']) ?? '',
    caption,
    credit: textOf(credit),
    width: sizeOf(image['width']),
    height: sizeOf(image['height']),
  };
}

function paragraphs(body: unknown): string[] {
  return list(body).flatMap((part) =>
    (textOf(part) ?? '')
      .split(/\n\s*\n|\r?\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  );
}

function languageOf(value: unknown): string {
  const tag = textOf(isData(value) ? value['alternateName'] : value);
  try {
    return tag === undefined ? 'en' : (Intl.getCanonicalLocales(tag)[0] ?? 'en');
  } catch {
    return 'en';
  }
}

function webAddress(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^https?:/i.test(text) && URL.canParse(text) ? text : undefined;
}

function sizeOf(value: unknown): number | undefined {
  const number = Number.parseInt(String(value), 10);
  return number > 0 ? number : undefined;
}

function nameOf(value: unknown): string | undefined {
  return textOf(isData(value) ? value['name'] : value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A text that says something, exactly as it is written. */
function exactTextOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

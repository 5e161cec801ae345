import type { Source } from '../model.js';
import type { FieldTable } from './field-tables.js';

/** OpenGraph with `article:*`. `article:author` is meant to be an address; only names are taken. */
export const OPEN_GRAPH: FieldTable = {
  headline: 'text og:title',
  description: 'text og:description',
  articleSection: 'text article:section',
  author: 'authors article:author',
  publisher: 'publisher og:site_name',
  datePublished: 'date article:published_time article:published',
  dateModified: 'date article:modified_time article:modified og:updated_time',
  image: 'images og:image og:image:secure_url og:image:url',
  inLanguage: 'language og:locale',
  url: 'url og:url',
  keywords: 'keywords article:tag',
  isAccessibleForFree: 'flag article:content_tier',
};

/** `twitter:site` and `twitter:creator` are account names, no names. */
const TWITTER: FieldTable = {
  headline: 'text twitter:title',
  description: 'text twitter:description',
  image: 'images twitter:image twitter:image:src',
};

/** What the tags say of the first picture. */
export const IMAGE_TAGS: FieldTable = {
  width: 'number og:image:width',
  height: 'number og:image:height',
  alt: 'text og:image:alt twitter:image:alt',
};

/** Plain `<meta name>`. */
const META: FieldTable = {
  headline: 'text title',
  description: 'text description',
  articleSection: 'text section',
  author: 'authors author byl',
  publisher: 'publisher application-name',
  datePublished: 'date date pubdate',
  dateModified: 'date last-modified',
  inLanguage: 'language content-language',
  keywords: 'keywords news_keywords keywords',
};

/** The tags of a page by the source they count as, in falling precedence. */
export const TAG_TABLES = [
  ['open-graph', OPEN_GRAPH],
  ['twitter', TWITTER],
  ['meta', META],
] as const satisfies readonly (readonly [Source, FieldTable])[];

import type { TagTable } from './tag-mapping.js';

/** OpenGraph with `article:*`. `article:author` is meant to be an address; only names are taken. */
export const OPEN_GRAPH: TagTable = {
  headline: 'og:title',
  description: 'og:description',
  articleSection: 'article:section',
  author: 'article:author',
  publisher: 'og:site_name',
  datePublished: 'article:published_time article:published',
  dateModified: 'article:modified_time article:modified og:updated_time',
  image: 'og:image og:image:secure_url og:image:url',
  inLanguage: 'og:locale',
  url: 'og:url',
  keywords: 'article:tag',
  isAccessibleForFree: 'article:content_tier',
};

/** `twitter:site` and `twitter:creator` are account names, no names. */
export const TWITTER: TagTable = {
  headline: 'twitter:title',
  description: 'twitter:description',
  image: 'twitter:image twitter:image:src',
};

/** Plain `<meta name>`. */
export const META: TagTable = {
  headline: 'title',
  description: 'description',
  articleSection: 'section',
  author: 'author byl',
  publisher: 'application-name',
  datePublished: 'date pubdate publish-date publish_date publishdate publication_date',
  dateModified: 'last-modified last_modified last_updated revised',
  inLanguage: 'content-language language',
  keywords: 'news_keywords keywords',
  aiDisclosure: 'ai-disclosure',
};

/** Renders articles on a server: `news-article/server`. Needs `@lit-labs/ssr`. */
import { shortLabel } from '../article/short-label.js';
import { provideShortLabel } from '../core/short-label.js';

export { renderArticle, type RenderArticleOptions } from './render-article.js';
export { SERVED_PARTS, type ServedPart, type ServedParts } from './article-parts.js';
export type { ArticleBody } from './body.js';
export { PART_TAGS, type PartTag } from './elements.js';
export type { Attributes } from './markup.js';
export { renderParts, type RenderPartsOptions } from './render-parts.js';
export type { RenderedArticle } from './rendered-article.js';
export { styleHashes, styleSheet, type ServerStyles } from './style-sheets.js';

provideShortLabel(shortLabel);

import { readPageMetadata, type ReadOptions } from '../../../src/article/metadata/read-page-metadata.js';
import type { PageMetadata, ProblemCode } from '../../../src/article/model.js';

export const ADDRESS = 'https://gazette.example/city/harbour-bridge';

/** A page as a site would serve it, parsed but not loaded. */
export function pageOf(head: string, body = '', attributes = 'lang="en"'): Document {
  const html = `<!doctype html><html ${attributes}><head><link rel="canonical" href="${ADDRESS}">${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

export const read = (head: string, body?: string, options?: ReadOptions): PageMetadata =>
  readPageMetadata(pageOf(head, body), options);

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

/** Reads a page whose JSON-LD is this article. */
export const readNode = (node: object, head = ''): PageMetadata =>
  read(head + jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...node }));

export const codes = ({ problems }: PageMetadata): ProblemCode[] => problems.map(({ code }) => code);

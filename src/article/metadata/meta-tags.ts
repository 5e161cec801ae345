import type { Node } from './schema-node.js';

/**
 * A page's `<meta>` tags as one node: lower-case `property`, `name` or `http-equiv`, and its values in document
 * order. One tag may carry several names apart by spaces; `og:article:author`, a common slip, counts as
 * `article:author`. At most 2000 tags are read.
 */
export function metaTags(document: Document): Node {
  // Without a prototype, a tag named "__proto__" is one like any other.
  const tags = Object.create(null) as Record<string, string[]>;
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, 2000)) {
    const [content, ...names] = ['content', 'property', 'name', 'http-equiv'].map(
      (name) => meta.getAttribute(name) ?? '',
    );
    for (const name of names.join(' ').toLowerCase().split(/\s+/, 20)) {
      if (name && content) (tags[name.replace(/^og:(?=article:)/, '')] ??= []).push(content);
    }
  }
  return tags;
}

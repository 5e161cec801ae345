/** A page's `<meta>` tags by lower-case name, in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const MAX_TAGS = 2000;

/**
 * Collects `<meta>` by `property`, `name` and `http-equiv`; one tag may carry several names apart by spaces.
 * `og:article:author` and the like, a common slip, count as `article:author`.
 */
export function metaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, MAX_TAGS)) {
    const content = meta.getAttribute('content')!.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').trim().toLowerCase().split(/\s+/, 9)) {
        const key = name.replace(/^og:(?=article:)/, '');
        const values = tags.get(key);
        if (!key) continue;
        if (!values) tags.set(key, [content]);
        else if (values.length < 100) values.push(content);
      }
    }
  }
  return tags;
}

/** The first value under the first of the names (apart by spaces) that has one. */
export const firstOf = (tags: MetaTags, names: string): string | undefined => allOf(tags, names)[0];

/** All values of the first of the names that has any. */
export function allOf(tags: MetaTags, names: string): readonly string[] {
  for (const name of names.split(' ')) {
    const values = tags.get(name);
    if (values) return values;
  }
  return [];
}

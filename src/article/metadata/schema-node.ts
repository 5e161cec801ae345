/** Reading schema.org nodes as they come: JSON-LD objects, or microdata and tags brought into the same shape. */

export type Node = Record<string, unknown>;

const MAX_LIST = 200;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property's own value, also under its `schema:` name; inherited names are not data. */
export const get = (node: Node, key: string): unknown =>
  [key, 'schema:' + key]
    .map((name) => (Object.hasOwn(node, name) ? node[name] : undefined))
    .find((value) => value != null);

/** A value as a list: arrays, `@list` and `@set` opened, absent values left out. */
export function listOf(value: unknown, depth = 0): unknown[] {
  if (value == null || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_LIST).flatMap((item) => listOf(item, depth + 1));
  const inner = isNode(value) && (get(value, '@list') ?? get(value, '@set'));
  return inner ? listOf(inner, depth + 1) : [value];
}

/** A text, number or boolean as text, also as `{ "@value": … }`; undefined for anything else. */
export function scalarOf(value: unknown): string | undefined {
  const plain = isNode(value) ? get(value, '@value') : value;
  return /string|number|boolean/.test(typeof plain) ? String(plain) : undefined;
}

export const lastSegment = (text: string): string => text.slice(0, 1000).replace(/^.*[/#:](?=.)/s, '');

/** Type names without vocabulary: `https://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`. */
export const typesOf = (node: Node): string[] =>
  listOf(get(node, '@type') ?? get(node, 'type')).map((type) => lastSegment(scalarOf(type) ?? ''));

/** The node's article type, the most telling one of several, if it is an article. */
export function articleTypeOf(node: Node): string | undefined {
  const types = typesOf(node).filter((type) =>
    /(Article|(Blog|Media|Forum)Posting)$|^(Report|APIReference)$/.test(type),
  );
  return types.find((type) => type !== 'Article') ?? types[0];
}

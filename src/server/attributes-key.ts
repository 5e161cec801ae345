/**
 * On the first node of a shadow root that a server wrote: a short key of what the element's attributes said then, and
 * after a point the language that it spoke. An element of which these differ by the time its code comes is not what
 * stands there.
 */
export const KEY = 'data-news-key';

/** What it needs of an element. */
interface Attributed {
  readonly constructor: unknown;
  getAttribute(name: string): string | null;
}

/** The key of the attributes that mean something to an element's class. */
export function attributesKey(element: Attributed): string {
  const { observedAttributes } = element.constructor as { observedAttributes: readonly string[] };
  const said = [...observedAttributes].sort().map((name) => `${name}=${element.getAttribute(name) ?? '\0'}`);
  let hash = 5381;
  for (const sign of said.join('\n')) hash = (hash * 33) ^ (sign.codePointAt(0) ?? 0);
  return (hash >>> 0).toString(36);
}

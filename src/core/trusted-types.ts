/**
 * Where the library makes Trusted Types: its one policy, `news-article`, which a page with
 * `require-trusted-types-for 'script'` allows by name.
 */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): { createScript(text: string): string };
}

/** A policy may be made once a page, unless its rules allow duplicates. */
const policies = new WeakMap<PolicyFactory, ReturnType<PolicyFactory['createPolicy']>>();

/** Lets nothing through but JSON, in which no character can end the script element. */
const createScript = (text: string): string =>
  JSON.stringify(JSON.parse(text)).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Data as the text of a `<script type="application/ld+json">`. Engines ask for a trusted script there too,
 * although it never runs; a text node put into the element does not pass either. Undefined where the page's
 * rules allow no policy of ours.
 */
export function dataBlock(data: object, page: Document): string | undefined {
  const factory = (page.defaultView as { trustedTypes?: PolicyFactory } | null)?.trustedTypes;
  const text = JSON.stringify(data);
  if (!factory) return createScript(text);
  try {
    const policy = policies.get(factory) ?? factory.createPolicy('news-article', { createScript });
    policies.set(factory, policy);
    return policy.createScript(text); // a TrustedScript, which types know as text
  } catch {
    return undefined;
  }
}

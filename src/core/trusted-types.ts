/**
 * Where the library makes Trusted Types: its one policy, `news-article`, which a page with
 * `require-trusted-types-for 'script'` allows by name.
 */

interface Policy {
  createScript(text: string): string;
  createHTML(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** A policy may be made once a page, unless its rules allow duplicates. */
const policies = new WeakMap<PolicyFactory, Policy>();

/** Lets nothing through but JSON, in which no character can end the script element. */
const createScript = (text: string): string =>
  JSON.stringify(JSON.parse(text)).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** For `inertBody()` alone, in which nothing of it runs or is fetched. */
const createHTML = (text: string): string => text;

/** What makes trusted texts for a page: plain ones where it asks for none. Throws where its rules allow no policy of ours. */
function policyOf(page: Document): Policy {
  const rules = { createScript, createHTML };
  const factory = (page.defaultView as { trustedTypes?: PolicyFactory } | null)?.trustedTypes;
  if (!factory) return rules;
  const policy = policies.get(factory) ?? factory.createPolicy('news-article', rules);
  policies.set(factory, policy);
  return policy;
}

/**
 * Data as the text of a `<script type="application/ld+json">`. Engines ask for a trusted script there too,
 * although it never runs; a text node put into the element does not pass either. Undefined where the page's
 * rules allow no policy of ours.
 */
export function dataBlock(data: object, page: Document): string | undefined {
  try {
    return policyOf(page).createScript(JSON.stringify(data)); // a TrustedScript, which types know as text
  } catch {
    return undefined;
  }
}

/** Where texts are parsed. In no document's tree: what is in it cannot take the place of a document's properties. */
const inert = new WeakMap<Document, HTMLElement>();

/**
 * A text parsed as the HTML of a body, in a document of its own, where nothing runs and nothing is fetched. What is in it
 * is still not to be trusted: who shows some of it makes it anew, as comments/html-body.ts does. One for all texts of a
 * page, since making a document takes longer than parsing: it holds this text until the next. Undefined where the page's
 * rules allow no policy of ours. Chromium reports inline styles and handlers in it to the page's policy, as it would in a
 * page.
 */
export function inertBody(html: string, page: Document): HTMLElement | undefined {
  try {
    const body = inert.get(page) ?? page.implementation.createHTMLDocument('').createElement('body');
    inert.set(page, body);
    body.innerHTML = policyOf(page).createHTML(html);
    return body;
  } catch {
    return undefined;
  }
}

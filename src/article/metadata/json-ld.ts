import { chooseArticle, type Candidate } from './choose-article.js';
import { report, type Draft, type Reading } from './draft.js';
import { parseJson } from './json-text.js';
import { articleOfNode } from './schema-mapping.js';
import { articleTypeOf, get, isNode, scalarOf, typesOf, type Node } from './schema-node.js';

/** Characters in a block; blocks in a page; nodes in all blocks. What is beyond is not read. */
const MAX_BLOCK = 2_000_000;
const MAX_BLOCKS = 50;
const MAX_NODES = 20_000;

/** Members whose nodes stand for the page as much as the node that holds them. */
const TRANSPARENT = /^(?:@graph|@set|@list|mainEntity)$/;

export interface Graph {
  readonly ids: Map<string, Node>;
  readonly articles: Candidate[];
  /** Name of the page's WebSite. */
  site?: string | undefined;
}

/** Everything in `values` by `@id`, and the articles in it. Walks breadth first, so depth costs no stack. */
export function graphOf(values: readonly unknown[]): Graph {
  const graph: Graph = { ids: new Map(), articles: [] };
  const visited = new Set<unknown>();
  const queue: { value: unknown; nested: boolean }[] = values.map((value) => ({ value, nested: false }));
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const { value, nested } = queue[at]!;
    if (typeof value !== 'object' || value === null || visited.has(value)) continue;
    visited.add(value);
    const children = Object.entries(value).slice(0, MAX_NODES - queue.length);
    let inner = nested;
    if (isNode(value)) {
      const id = scalarOf(get(value, '@id'));
      // Nodes with one @id are one node; a mere reference adds nothing.
      if (id && children.length > 1) graph.ids.set(id, { ...value, ...graph.ids.get(id) });
      if (articleTypeOf(value)) graph.articles.push({ node: value, nested });
      else if (typesOf(value).includes('WebSite')) graph.site ??= scalarOf(get(value, 'name'));
      inner = true;
    }
    for (const [key, child] of children) {
      if (typeof child === 'object')
        queue.push({ value: child, nested: inner && !(TRANSPARENT.test(key) && !nested) });
    }
  }
  return graph;
}

/** The article that the document's (or the root's) JSON-LD describes. */
export function readJsonLd(
  scope: ParentNode,
  reading: Reading & { readonly title?: string | undefined },
  canonical: string | undefined,
): Draft {
  const values: unknown[] = [];
  const scripts = [...scope.querySelectorAll('script[type]')].filter((script) =>
    /^\s*application\/ld\+json\b/i.test(script.getAttribute('type') ?? ''),
  );
  for (const script of scripts.slice(0, MAX_BLOCKS)) {
    const text = script.textContent ?? '';
    if (!text.trim()) continue;
    if (text.length > MAX_BLOCK) {
      report(reading, 'too-long', 'A block over two million characters; skipped.');
      continue;
    }
    const parsed = parseJson(text);
    if (!parsed) report(reading, 'malformed-json', 'Not JSON; skipped.', undefined, text.trim());
    else {
      if (parsed.mended)
        report(reading, 'mended-json', 'Not JSON as it stands; mended.', undefined, text.trim());
      values.push(parsed.value);
    }
  }
  return draftOf(graphOf(values), reading, canonical);
}

/** The chosen article of a graph as a draft; empty if there is none. */
export function draftOf(
  { ids, articles, site }: Graph,
  reading: Reading & { readonly title?: string | undefined },
  canonical: string | undefined,
): Draft {
  // Descriptions that share an @id are one article.
  const seen = new Set<unknown>();
  const merged = articles.filter(({ node }) => {
    const id = get(node, '@id') ?? node;
    return !seen.has(id) && seen.add(id);
  });
  const node = chooseArticle(merged, canonical, reading);
  if (!node) return {};
  const draft = articleOfNode(ids.get(scalarOf(get(node, '@id')) ?? '') ?? node, { ...reading, ids });
  if (site && !draft.publisher) draft.publisher = { name: site.slice(0, 200) };
  return draft;
}

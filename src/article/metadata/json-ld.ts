import { chooseArticle, type Candidate } from './choose-article.js';
import type { ProblemCode } from '../model.js';
import { articleOfNode } from './read-fields.js';
import { report, textOf, type Draft, type Reading } from './reading.js';
import { articleTypeOf, get, isNode, typesOf, type Node } from './schema-node.js';

/** Characters in a block; blocks in a page; nodes in all blocks. What is beyond is not read. */
const MAX_BLOCK = 2e6;
const MAX_BLOCKS = 50;
const MAX_NODES = 2e4;

/** A page's nodes. */
export interface Graph {
  readonly articles: Candidate[];
  readonly ids?: Map<unknown, Node>;
  /** Name of the page's WebSite. */
  site?: unknown;
}

/** Everything in `values` by `@id`, and the articles in it. Walks breadth first, so depth costs no stack. */
export function graphOf(values: readonly unknown[]): Graph {
  const ids = new Map<unknown, Node>();
  const graph: Graph = { ids, articles: [] };
  const queue = new Map<unknown, boolean>(values.map((value) => [value, false]));
  // The queue grows while it is walked; a value is in it once.
  for (const [value, nested] of queue) {
    if (typeof value !== 'object' || value === null) continue;
    let inner = nested;
    const children = Object.entries(value).slice(0, MAX_NODES);
    if (isNode(value)) {
      inner = true;
      const id = get(value, '@id');
      // Nodes with one @id are one node; a mere reference adds nothing.
      if (id && children.length > 1 && ids.size < MAX_NODES) {
        const known = ids.get(id);
        if (!known) ids.set(id, value);
        else if (Object.keys(known).length < 100) ids.set(id, { ...value, ...known });
      }
      if (articleTypeOf(value)) graph.articles.push({ node: value, nested });
      else if (typesOf(value).includes('WebSite')) graph.site ??= get(value, 'name');
    }
    for (const [key, child] of children) {
      // What these hold stands for the page as much as what holds it.
      if (queue.size < MAX_NODES && !queue.has(child))
        queue.set(child, inner && (nested || !/^(@graph|mainEntity)$/.test(key)));
    }
  }
  return graph;
}

/** Parses a block; `source` is the text that parsed, mended if need be. Throws or gives nothing for other text. */
export type JsonParser = (text: string) => { value: unknown; source: string } | undefined;

const strictly: JsonParser = (source) => ({ value: JSON.parse(source) as unknown, source });

/** The article that the JSON-LD within `scope` describes. */
export function readJsonLd(
  scope: ParentNode,
  reading: Reading,
  canonical: string | undefined,
  parse = strictly,
): Draft {
  const values: unknown[] = [];
  for (const script of [
    ...scope.querySelectorAll('script[type*="ld+json" i]:not([data-news-emitted])'),
  ].slice(0, MAX_BLOCKS)) {
    const text = script.textContent.trim();
    if (!text) continue;
    let problem: ProblemCode | undefined = 'too-long';
    if (text.length < MAX_BLOCK) {
      problem = 'malformed-json';
      try {
        const { value, source } = parse(text)!;
        values.push(value);
        problem = source === text ? undefined : 'mended-json';
      } catch {
        // Reported as what it is.
      }
    }
    if (problem) report(reading, problem, undefined, text);
  }
  return draftOf(graphOf(values), reading, canonical);
}

/** The chosen article of a graph as a draft; empty if there is none. */
export function draftOf(
  { ids, articles, site }: Graph,
  reading: Reading,
  canonical: string | undefined,
): Draft {
  // Descriptions that share an @id are one article.
  const merged = new Map(
    articles.map((candidate) => [get(candidate.node, '@id') ?? candidate.node, candidate]).reverse() as [
      unknown,
      Candidate,
    ][],
  );
  const node = chooseArticle([...merged.values()].reverse(), canonical, reading);
  if (!node) return {};
  const draft = articleOfNode(ids?.get(get(node, '@id')) ?? node, { ...reading, ids });
  const name = typeof site === 'string' && textOf(reading, 'publisher', site);
  if (name) draft.publisher ??= { name };
  return draft;
}

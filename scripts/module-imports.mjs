/** Which files beside it a built module imports, and all that these lead to. */
import { parseAst } from 'vite';

function* nodes(value) {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item);
    return;
  }
  if (typeof value.type === 'string') yield value;
  for (const child of Object.values(value)) yield* nodes(child);
}

const fileOf = (source) => {
  const text = source?.value ?? source?.quasis?.[0]?.value.cooked;
  return typeof text === 'string' && text.startsWith('./') ? [text.slice(2)] : [];
};

/**
 * @param {string} code
 * @returns {{ statics: string[], dynamics: string[] }} file names without `./`
 */
export function importsOf(code) {
  const statics = [];
  const dynamics = [];
  for (const node of nodes(parseAst(code).body)) {
    if (node.type === 'ImportExpression') dynamics.push(...fileOf(node.source));
    else if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type))
      statics.push(...fileOf(node.source));
  }
  return { statics, dynamics };
}

/**
 * The files that are fetched for these entries, which are among them.
 * @param {ReadonlyMap<string, { statics: string[], dynamics: string[] }>} graph what each file imports
 * @param {Iterable<string>} entries
 * @param {(name: string) => boolean} lazily which of those that are imported on demand. Default: none
 * @returns {Set<string>}
 */
export function closure(graph, entries, lazily = () => false) {
  const seen = new Set();
  const follow = (name) => {
    const imports = graph.get(name);
    if (seen.has(name) || !imports) return;
    seen.add(name);
    [...imports.statics, ...imports.dynamics.filter(lazily)].forEach(follow);
  };
  for (const entry of entries) follow(entry);
  return seen;
}

/**
 * Lets the file that a page loads first export things by the names that they have in it. The bundler gives
 * every export a short name of its own before the names within are shortened in turn, and `export{ab as A, …}`
 * of a hundred things that lazy files need is hard to compress.
 */
import { decode, encode } from '@jridgewell/sourcemap-codec';

const EXPORT = /export\{([^{}]*)\};?\s*$/;

/** `a as b, c` as pairs: the name here and the name elsewhere. */
const pairs = (list) =>
  list
    .split(',')
    .filter(Boolean)
    .map((item) => {
      const [here, elsewhere = here] = item.trim().split(/\s+as\s+/);
      return [here, elsewhere];
    });

/** What a minified module exports, as pairs of its name within and its name for others. */
export const exportsOf = (code) => pairs(EXPORT.exec(code)?.[1] ?? '');

const IMPORTS = /import\{([^{}]*)\}from"\.\/([^"]+)"/g;

/**
 * How a module that is still to be minified should call what it imports: as the entry calls it, or else by the name that
 * another module exports it by, as long as that is free.
 * @param {string} entry its file name
 * @param {Map<string, string>} names of the entry's exports, within it
 * @returns {Record<string, string>} for terser, which wants a `$` before a name
 */
export function ownNames(code, entry, names) {
  const taken = new Map();
  const imports = [...code.matchAll(IMPORTS)].map(([, list, file]) => ({ list, isEntry: file === entry }));
  for (const { list, isEntry } of imports.sort((a, b) => b.isEntry - a.isEntry))
    for (const [name, local] of pairs(list)) {
      const own = isEntry ? names.get(name) : name;
      if (!taken.has(own)) taken.set(own, local);
    }
  return Object.fromEntries([...taken].map(([own, local]) => [`$${local}`, own]));
}

/** Moves what stands after a column of the first line; a minified file has one. */
function shift(map, column, by) {
  const lines = decode(map.mappings);
  for (const segment of lines[0] ?? []) if (segment[0] >= column) segment[0] += by;
  map.mappings = encode(lines);
}

/**
 * Rewrites a bundle's chunks in place.
 * @param {Record<string, { type: string, code: string }>} bundle minified, with `.map` assets beside
 * @param {string} entry file name of the one that the others import from
 */
export function exportOwnNames(bundle, entry) {
  const first = bundle[entry];
  const names = new Map(exportsOf(first.code).map(([here, elsewhere]) => [elsewhere, here]));
  if (names.size === 0) return;
  first.code = first.code.replace(EXPORT, `export{${[...new Set(names.values())].join()}};`);
  const IMPORT = new RegExp(`import\\{([^{}]*)\\}from"\\./${entry.replace('.', '\\.')}"`);
  for (const chunk of Object.values(bundle)) {
    const found = chunk.type === 'chunk' && IMPORT.exec(chunk.code);
    if (!found) continue;
    const imports = pairs(found[1]).map(([name, local]) => {
      const own = names.get(name);
      if (!own) throw new Error(`${chunk.fileName} imports ${name}, which ${entry} does not export`);
      return own === local ? own : `${own} as ${local}`;
    });
    const statement = `import{${imports.join()}}from"./${entry}"`;
    const end = found.index + found[0].length;
    chunk.code = chunk.code.slice(0, found.index) + statement + chunk.code.slice(end);
    const asset = bundle[`${chunk.fileName}.map`];
    const map = JSON.parse(asset.source);
    shift(map, end, statement.length - found[0].length);
    asset.source = JSON.stringify(map);
  }
}

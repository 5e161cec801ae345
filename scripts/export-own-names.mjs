/**
 * Lets the file that a page loads first export things by the names that they have in it. The bundler gives
 * every export a short name of its own before the names within are shortened in turn, and `export{ab as A, …}`
 * of a hundred things that lazy files need is hard to compress.
 */
import { decode, encode } from '@jridgewell/sourcemap-codec';

const EXPORT = /export\{([^{}]*)\};?\s*$/;

/** `a as b, c` as pairs: the name here and the name elsewhere. */
const pairs = (list) =>
  list.split(',').map((item) => {
    const [here, elsewhere = here] = item.trim().split(/\s+as\s+/);
    return [here, elsewhere];
  });

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
  const list = EXPORT.exec(first.code)?.[1];
  if (!list) return;
  const names = new Map(pairs(list).map(([here, elsewhere]) => [elsewhere, here]));
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

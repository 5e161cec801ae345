/** The elements of the package, by its manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from './packed.js';

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly { readonly tagName?: string }[];
  }[];
}

let found: ReadonlyMap<string, string> | undefined;

/** Tags with the files of their classes. Whatever has an entry point of its own: the inspector has none. */
export function classesOf({ folder, entryPoints }: Packed): ReadonlyMap<string, string> {
  if (found) return found;
  const { modules } = JSON.parse(readFileSync(join(folder, 'dist/custom-elements.json'), 'utf8')) as Manifest;
  const all = modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap(({ tagName }) => (tagName ? [[tagName, path] as const] : [])),
  );
  const specifiers = new Set(entryPoints.map(({ specifier }) => specifier));
  return (found = new Map(all.filter(([tag]) => specifiers.has(`news-article/${tag}.js`))));
}

export const tagsOf = (packed: Packed): readonly string[] => [...classesOf(packed).keys()];

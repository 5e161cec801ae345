/** What a bundler made, in one shape for all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BundledFile {
  readonly path: string;
  readonly code: string;
  /** Whether the page fetches it before anything asks for it. */
  readonly atOnce: boolean;
}

export interface Bundle {
  /** The first is the one that a page names. */
  readonly files: readonly BundledFile[];
  /** Files of the package with code in it, as `dist/share/share-bar.js`. */
  readonly modules: readonly string[];
}

export interface BundleOptions {
  /** File that imports the package. */
  readonly entry: string;
  /** Folder for what is made. */
  readonly out: string;
  readonly minify?: boolean;
  /** Whether esbuild makes files of what is fetched on demand, which the others do anyway. Default: true. */
  readonly splitting?: boolean;
}

/** Modules of the package among paths or ids of any bundler. */
export function modulesIn(ids: Iterable<string>): string[] {
  const found = [...ids].flatMap((id) => /node_modules\/news-article\/([^?|]+)/.exec(id)?.[1] ?? []);
  return [...new Set(found)].sort();
}

export interface Chunk {
  readonly name: string;
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** Files in the order in which they are fetched: the entry, what it imports, what comes later. */
export function filesOf(out: string, chunks: readonly Chunk[]): BundledFile[] {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const atOnce = new Set<string>();
  const follow = (name: string): void => {
    const chunk = byName.get(name);
    if (!chunk || atOnce.has(name)) return;
    atOnce.add(name);
    chunk.imports.forEach(follow);
  };
  for (const { name, isEntry } of chunks) if (isEntry) follow(name);
  const later = chunks.map(({ name }) => name).filter((name) => !atOnce.has(name));
  return [...atOnce, ...later].map((name) => ({
    path: join(out, name),
    code: readFileSync(join(out, name), 'utf8'),
    atOnce: atOnce.has(name),
  }));
}

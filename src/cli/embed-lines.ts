/** The lines that put the library on a page, with hashes by which browsers know that what comes is what was released. */
import { createHash } from 'node:crypto';

/** What a page can begin with; each fetches what it needs. */
export const ENTRIES = ['loader.js', 'news-article.js'] as const;
export type Entry = (typeof ENTRIES)[number];

/** `integrity.json` beside the files for `<script>`. Hashes are written as in the attribute `integrity`. */
export interface IntegrityTable {
  readonly version: string;
  /** SHA-384 of every file. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of every module that an entry may fetch. */
  readonly modules: Readonly<Record<Entry, Readonly<Record<string, string>>>>;
}

export interface Embedding {
  /** What stands between the tags of `<script type="importmap">`. */
  readonly importMap: string;
  /** That import map, then the script. */
  readonly html: string;
  /** By directive, what the page's policy must allow. */
  readonly policy: Readonly<Record<'script-src' | 'style-src', readonly string[]>>;
}

export interface EmbedOptions {
  /** Folder of the files: an http(s) address or a path of the site's own, with a slash at its end. */
  readonly base: string;
  readonly entry: Entry;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** @returns the folder's address as it stands in a page, or nothing if it could not stand there */
export function readBase(given: string): string | undefined {
  const base = given.endsWith('/') ? given : `${given}/`;
  // what a policy, a map and an attribute all take as it is
  if (!/^(?:https?:\/\/[\w.:[\]-]+)?\/(?!\/)[\w@.~/+-]*$/.test(base) || base.includes('/../'))
    return undefined;
  return base.startsWith('/') || URL.canParse(base) ? base : undefined;
}

export function embedLines(table: IntegrityTable, { base, entry }: EmbedOptions): Embedding {
  const integrity = Object.fromEntries(
    Object.entries(table.modules[entry]).map(([file, hash]) => [base + file, hash]),
  );
  const importMap = JSON.stringify({ integrity });
  const type = entry === 'loader.js' ? '' : 'type="module" ';
  const origin = base.startsWith('/') ? "'self'" : base;
  return {
    importMap,
    html:
      `<script type="importmap">${importMap}</script>\n` +
      `<script ${type}src="${base}${entry}" integrity="${table.files[entry] ?? ''}" crossorigin></script>\n`,
    policy: {
      'script-src': [...new Set(["'self'", origin]), `'${hashOf(importMap)}'`],
      'style-src': [...new Set(["'self'", origin])],
    },
  };
}

/** The changesets that wait for the next release: files that say how much of a change something is. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const BUMPS = ['patch', 'minor', 'major'] as const;
export type Bump = (typeof BUMPS)[number];

export interface Changeset {
  readonly file: string;
  readonly bump: Bump;
  /** What it says to users, in Markdown. */
  readonly text: string;
}

/** @throws Error if it is not a changeset of this package */
export function parseChangeset(file: string, source: string, name: string): Changeset {
  const [, head, text = ''] = /^---\n([^]*?)\n?---\n?([^]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  const bump = head === undefined ? undefined : (parse(head) as Record<string, unknown> | null)?.[name];
  if (!BUMPS.includes(bump as Bump)) throw new Error(`${file} does not say "${name}": ${BUMPS.join(', ')}`);
  return { file, bump: bump as Bump, text: text.trim() };
}

/** Those of a repository, in the order of their names. */
export function readChangesets(root: string, name: string): Changeset[] {
  const folder = join(root, '.changeset');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => parseChangeset(`.changeset/${file}`, readFileSync(join(folder, file), 'utf8'), name));
}

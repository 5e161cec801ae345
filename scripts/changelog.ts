/** CHANGELOG.md at a release: what is not released yet becomes a version's section. */
import { BUMPS, type Changeset } from './interface/changesets.js';

const UNRELEASED = '## [Unreleased]';
const TITLES = { major: 'Major changes', minor: 'Minor changes', patch: 'Patch changes' } as const;

/** Paragraphs of an item are set in, or they would end the list. */
const item = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`;

/** Whether it has a section of this version. */
export const hasSection = (changelog: string, version: string): boolean =>
  changelog.includes(`\n## [${version}] `);

/**
 * Puts a version's section below an empty one for what is to come: what stood there, then what the changesets say.
 *
 * @param date `2026-11-30`
 * @throws Error if there is no section for what is not released
 */
export function release(
  changelog: string,
  version: string,
  date: string,
  changesets: readonly Changeset[],
): string {
  const start = changelog.indexOf(UNRELEASED);
  if (start < 0) throw new Error(`CHANGELOG.md has no ${UNRELEASED}`);
  const rest = changelog.slice(start + UNRELEASED.length);
  const next = rest.search(/^## /m);
  const [waiting, older] = next < 0 ? [rest, ''] : [rest.slice(0, next), rest.slice(next)];
  const lists = BUMPS.toReversed().flatMap((bump) => {
    const items = changesets.filter((one) => one.bump === bump && one.text).map(({ text }) => item(text));
    return items.length > 0 ? [`### ${TITLES[bump]}`, items.join('\n')] : [];
  });
  const section = [`## [${version}] - ${date}`, waiting.trim(), ...lists, older.trim()].filter(Boolean);
  return `${changelog.slice(0, start)}${[UNRELEASED, ...section].join('\n\n')}\n`;
}

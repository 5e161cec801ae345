import { BUMPS, type Bump, type Changeset } from './changesets.js';

/** How the recorded interface and today's differ. */
export interface Difference {
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

export function difference(recorded: readonly string[], current: readonly string[]): Difference {
  const before = new Set(recorded);
  const now = new Set(current);
  return {
    added: current.filter((line) => !before.has(line)),
    lost: recorded.filter((line) => !now.has(line)),
  };
}

/** How much of a change a loss is, in versions before 1.0.0 and after. */
export const bumpOfLoss = (version: string): Bump => (version.startsWith('0.') ? 'minor' : 'major');

/** What owns a line: an element, a module or a type; itself where nothing does. */
const ownerOf = (line: string): string => line.split(' ')[1]!;
const nameOf = (line: string): string => line.split(' ').slice(1).at(-1)!;

const KINDS_OF_OWNER = /^(?:element|export) /;

/** What went with its owner needs no word of its own: parts of an element, members of a type. */
function withoutOwned(lost: readonly string[]): string[] {
  const elements = new Set(lost.filter((line) => KINDS_OF_OWNER.test(line)).map(ownerOf));
  const types = new Set(lost.filter((line) => line.startsWith('name ')).map(nameOf));
  return lost.filter((line) => {
    if (KINDS_OF_OWNER.test(line)) return true;
    const [kind, owner = '', ...rest] = line.split(' ');
    if (rest.length === 0) return true;
    return kind === 'member' || kind === 'value' ? !types.has(owner) : !elements.has(owner);
  });
}

/** Whether a text has a name as a word of its own: `headline` is not named by `headlines`. */
function mentions(text: string, name: string): boolean {
  const at = new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
  return at.test(text);
}

/**
 * What was lost without being announced: a loss is, by a changeset of at least the bump that the version asks for which
 * names it (of what has an element, a module or a type around it that is lost too, only that).
 */
export function unannounced(
  lost: readonly string[],
  changesets: readonly Changeset[],
  version: string,
): readonly string[] {
  const least = BUMPS.indexOf(bumpOfLoss(version));
  const texts = changesets.filter(({ bump }) => BUMPS.indexOf(bump) >= least).map(({ text }) => text);
  return withoutOwned(lost).filter((line) => {
    const name = nameOf(line);
    const word = name === '(default)' ? 'default' : name;
    return !texts.some((text) => mentions(text, word));
  });
}

/** What stories the built Storybook has. */

/** A story as `index.json` lists it. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

interface Index {
  readonly entries: Readonly<Record<string, StoryEntry & { readonly type: string }>>;
}

/** Whether the built Storybook can be used (scripts/wtr-storybook.mjs). */
interface State {
  readonly fault?: string;
  readonly required: boolean;
}

async function json<T>(path: string): Promise<T> {
  return (await (await fetch(`/storybook/${path}`)).json()) as T;
}

/**
 * The stories by title, or why there are none: the built Storybook is missing or old.
 * @throws an error with that reason where it must be there, in CI.
 */
export async function storiesByTitle(): Promise<ReadonlyMap<string, readonly StoryEntry[]> | string> {
  const { fault, required } = await json<State>('state.json');
  if (fault && required) throw new Error(fault);
  if (fault) return fault;
  const { entries } = await json<Index>('index.json');
  const titles = new Map<string, StoryEntry[]>();
  for (const { type, ...story } of Object.values(entries))
    if (type === 'story') titles.set(story.title, [...(titles.get(story.title) ?? []), story]);
  return titles;
}

/** What is drawn: every story once, and whole pages over a covering set of what the toolbar offers. */
import { coveringSet, type Combination, type Factors } from './covering-set.js';

export interface Subject {
  /** Of the picture, and of its file. */
  readonly name: string;
  /** The story's id. */
  readonly story: string;
  /** What the toolbar is set to. */
  readonly globals: Readonly<Record<string, string>>;
  /** CSS pixels, which are the picture's too. */
  readonly width: number;
  /** What is below is not drawn. */
  readonly maxHeight: number;
}

/** What is known of a story before it is drawn. */
export interface StoryFacts {
  readonly id: string;
  readonly title: string;
  /** What it sets in the toolbar itself; nobody else can. */
  readonly globals: Readonly<Record<string, string>>;
}

/** What the toolbar's menus offer, by name. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const STORY_WIDTH = 820;
const STORY_HEIGHT = 1200;
const PAGE_HEIGHT = 2400;

const PAGE_WIDTHS = ['320', '820', '1440'];
/** Left to right, right to left, without spaces between words, and what no one speaks: long, and reversed. */
const PAGE_LANGUAGES = ['en', 'ar', 'ja', 'en-XA', 'ar-XB'];

const isPage = ({ title }: StoryFacts): boolean => title.startsWith('Pages/');

function chosenFrom(choices: Choices, menu: string, wanted?: readonly string[]): readonly string[] {
  const offered = choices[menu] ?? [];
  const missing = (wanted ?? []).filter((value) => !offered.includes(value));
  if (offered.length === 0 || missing.length > 0)
    throw new Error(`Storybook's toolbar has no ${[menu, ...missing].join(' ')}`);
  return wanted ?? offered;
}

/** A scheme of its own, not the system's. */
const isFixed = (scheme: string): boolean => !scheme.includes(' ');

function factorsOf(choices: Choices): Factors {
  return {
    lang: chosenFrom(choices, 'lang', PAGE_LANGUAGES),
    theme: chosenFrom(choices, 'theme'),
    scheme: chosenFrom(choices, 'scheme').filter(isFixed),
    width: PAGE_WIDTHS,
  };
}

/** Whether the page leaves this combination to the toolbar. */
const takes = ({ globals }: StoryFacts, combination: Combination): boolean =>
  Object.entries(globals).every(([name, value]) => (combination[name] ?? value) === value);

function pageSubject({ id }: StoryFacts, { width, ...globals }: Combination): Subject {
  const name = [id, ...Object.values(globals), width].join('.');
  return { name, story: id, globals, width: Number(width), maxHeight: PAGE_HEIGHT };
}

/** How much a page has had of this already: pictures, and choices that they share with it. */
function saturation(had: readonly Combination[], combination: Combination): number {
  const shared = (one: Combination): number =>
    Object.entries(combination).filter(([name, value]) => one[name] === value).length;
  return had.reduce((sum, one) => sum + 1 + shared(one), 0);
}

/**
 * Each combination is dealt to the page that has had least of the kind, of those that take it. A page that takes none
 * is drawn as it sets itself, so that no page is left out.
 */
function pageSubjects(pages: readonly StoryFacts[], choices: Choices): readonly Subject[] {
  if (pages.length === 0) return [];
  const dealt = new Map<StoryFacts, Combination[]>(pages.map((page) => [page, []]));
  for (const combination of coveringSet(factorsOf(choices))) {
    const had = (page: StoryFacts): number => saturation(dealt.get(page)!, combination);
    const [page] = pages.filter((candidate) => takes(candidate, combination)).sort((a, b) => had(a) - had(b));
    if (page) dealt.get(page)!.push(combination);
  }
  return [...dealt].flatMap(([page, combinations]) =>
    combinations.length > 0
      ? combinations.map((combination) => pageSubject(page, combination))
      : [{ ...storySubject(page), maxHeight: PAGE_HEIGHT }],
  );
}

function storySubject({ id }: StoryFacts): Subject {
  return { name: id, story: id, globals: {}, width: STORY_WIDTH, maxHeight: STORY_HEIGHT };
}

/** @throws where the toolbar no longer offers what whole pages are drawn in */
export function subjectsOf(stories: readonly StoryFacts[], choices: Choices): readonly Subject[] {
  return [
    ...stories.filter((story) => !isPage(story)).map(storySubject),
    ...pageSubjects(stories.filter(isPage), choices),
  ];
}

import type { ThemeName } from './demo-themes.js';
import type { Snippet } from './page-variants.js';

/** A page of the made-up newspaper, served as its site would serve it. */
export interface DemoPage {
  /** Last part of `/articles/<slug>/`. */
  readonly slug: string;
  /** The page is `articles/<source>.html`. Default: the slug. */
  readonly source?: string;
  /** Where the library's script goes. Default: where the page has it. */
  readonly snippet?: Snippet;
  /** A look for page and parts. Default: the site's own. */
  readonly theme?: ThemeName;
  readonly title: string;
  /** BCP 47 language of the article. */
  readonly lang: string;
  readonly section: string;
  /** The section's anchor on the front page. */
  readonly sectionId: string;
  /** Below `/assets/`. */
  readonly picture: string;
  /** One sentence: what this page shows about the library. */
  readonly shows: string;
}

export const DEMO_PAGES: readonly DemoPage[] = [
  {
    slug: 'river-bends',
    title: 'The valley that is paying to put the bends back in its river',
    lang: 'en',
    section: 'Land',
    sectionId: 'land',
    picture: 'river-bends.svg',
    shows:
      'By an AI journalist. The page shows no label, no byline and no date: the library adds them from the metadata, with the perspective she writes from, in two versions. Press play: it is read aloud by the host’s own speech service.',
  },
  {
    slug: 'night-train',
    title: 'The night train that stops for one passenger',
    lang: 'en',
    section: 'Travel',
    sectionId: 'travel',
    picture: 'night-train.svg',
    shows: 'Two authors, an update and a correction, all shown by the page itself: nothing is said twice.',
  },
  {
    slug: 'foghorn',
    title: 'The foghorn that nobody could sleep without',
    lang: 'en',
    section: 'Coast',
    sectionId: 'coast',
    picture: 'foghorn.svg',
    shows:
      'By an AI journalist, reviewed by a named editor. The page writes the author card itself, with a perspective that can be read without JavaScript, a share bar that offers to quote what is selected, and a player that stays in view.',
  },
  {
    slug: 'water-by-shadow',
    title: 'قريةٌ تقتسم ماءها بظلّ عصا',
    lang: 'ar',
    section: 'بيئة',
    sectionId: 'environment',
    picture: 'water-by-shadow.svg',
    shows: 'An Arabic article, right to left, with the byline and the date left to the library.',
  },
  {
    slug: 'slow-clock',
    title: 'Why the town clock is four minutes slow, and means to be',
    lang: 'en',
    section: 'Towns',
    sectionId: 'towns',
    picture: 'slow-clock.svg',
    shows: 'An empty tag that fills itself from a JSON file, for sites that have data and no page.',
  },
  {
    slug: 'moth-count',
    title: 'They count the moths so that someone will have',
    lang: 'en',
    section: 'Science',
    sectionId: 'science',
    picture: 'moth-count.svg',
    shows:
      'A site that cannot wrap its article: one script in a footer box finds it. Nothing that came too late to stand in the head moves the text.',
  },
  {
    slug: 'moth-count-head',
    source: 'moth-count',
    snippet: 'head',
    title: 'They count the moths so that someone will have',
    lang: 'en',
    section: 'Science',
    sectionId: 'science',
    picture: 'moth-count.svg',
    shows:
      'The same page with the same script in the head: it keeps room in time, so the byline stands where it belongs.',
  },
  {
    slug: 'foghorn-harbour',
    source: 'foghorn',
    theme: 'harbour',
    title: 'The foghorn that nobody could sleep without',
    lang: 'en',
    section: 'Coast',
    sectionId: 'coast',
    picture: 'foghorn.svg',
    shows:
      'The same article in another look: a theme of under forty lines, made as docs/theming.md says. Add ?theme=paper, digital or contrast to any article to see it in ours.',
  },
];

/** Where an article of the made-up newspaper is served, by its canonical address there. */
export function demoPathOf(canonical: string): string | undefined {
  const page = DEMO_PAGES.find(
    ({ slug }) => canonical.startsWith('https://paper.example/') && canonical.endsWith(`/${slug}`),
  );
  return page && `/articles/${page.slug}/`;
}

/** The variants worth trying by hand; the query works on every demo page. */
export const VARIANTS: readonly (readonly [query: string, shows: string])[] = [
  ['?theme=digital', 'in a theme: paper, digital, contrast, harbour'],
  ['?theme=contrast&mode=dark', 'in a theme, dark (or light) whatever the system says'],
  ['?without', 'the page before the library'],
  ['?news-debug', 'the inspector: what was found, and where'],
  ['?delay=2000', 'scripts two seconds late'],
  ['?snippet=late', 'the loader at the end of the body'],
  ['?snippet=css', 'late, with the style sheet that keeps room'],
  ['?snippet=module', 'one module instead of the loader'],
  ['?slow=400', 'the page arriving in pieces'],
];

/** One element on the page `alone/`: the markup is shown as it is written here, and run as it is. */
export interface AloneElement {
  readonly tag: string;
  /** What it is for, one sentence. */
  readonly summary: string;
  /** One tag with attributes. */
  readonly markup: string;
}

export const ALONE_ELEMENTS: readonly AloneElement[] = [
  {
    tag: 'news-article-header',
    summary: 'Section, headline, standfirst, byline, dates and reading time. What is left out leaves no gap.',
    markup: `<news-article-header
  heading-level="3"
  section="Harvest"
  section-url="/articles/"
  headline="The orchard that sells its apples before they exist"
  standfirst="Forty families have paid for the crop of 2031. The trees are knee-high."
  author="Ines Varga"
  published="2026-11-02T08:15:00+01:00"
  updated="2026-11-03T17:40:00+01:00"
  reading-time="4"
></news-article-header>`,
  },
  {
    tag: 'news-figure',
    summary: 'A picture with caption and credit. Its room is kept while it loads, and if it never does.',
    markup: `<news-figure
  src="/assets/orchard.svg"
  width="1600"
  height="900"
  alt="Rows of young trees, each tied to a stake, on a slope under a pale morning sky."
  caption="The upper rows were planted in March, two weeks before the last frost."
  credit="Illustration: Paper Example"
></news-figure>`,
  },
];

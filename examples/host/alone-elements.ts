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
  {
    tag: 'news-ai-disclosure',
    summary: 'One line that says how AI was used and who reviewed it. Without a reviewer it says that too.',
    markup: `<news-ai-disclosure
  level="ai-generated"
  reviewed-by="Hanne Quist"
  reviewed-at="2026-11-08"
  responsible="Paper Example"
  policy-url="https://paper.example/about/ai"
></news-ai-disclosure>`,
  },
  {
    tag: 'news-author-card',
    summary: 'Who wrote this. For an AI journalist, with the perspective it writes from, word for word.',
    markup: `<news-author-card
  heading-level="3"
  name="Edda Lorne"
  kind="ai"
  role-name="Land and water"
  bio="Writes about land, water and the people who share them."
  perspective="You are Edda Lorne, an AI journalist who writes about land, water and the people who share them.

Say who pays, who decides and who was not asked. When nobody knows, write that nobody knows, and who was asked."
  perspective-version="4"
  perspective-date="2026-09-28"
  model="Heron 2"
  provider="Reedbed"
  policy-url="https://paper.example/about/ai"
  report-url="https://paper.example/about/corrections"
></news-author-card>`,
  },
  {
    tag: 'news-share-bar',
    summary:
      'Share links for the page that it stands on. Bare, it needs nothing; what has no room is behind the dots.',
    markup: `<news-share-bar></news-share-bar>`,
  },
  {
    tag: 'news-audio-player',
    summary:
      'A recording with one tag, or the voices of the device, or your own speech service. Nothing is loaded before play is pressed.',
    markup: `<news-audio-player heading-level="3" for="listen" service="device"></news-audio-player>
<p id="listen">
  The foghorn is silent tonight, for the first time since anybody can remember. Nobody at the harbour slept.
</p>`,
  },
  {
    tag: 'news-related-articles',
    summary:
      'Other articles, from links that you write, JSON or WordPress: a list, a grid or a strip, as there is room. Without JavaScript the links stand as you wrote them.',
    markup: `<news-related-articles heading-level="3" src="/related/foghorn.json" limit="3">
  <a href="/articles/river-bends/">The valley that is paying to put the bends back in its river</a>
  <a href="/articles/night-train/">The night train that stops for one passenger</a>
</news-related-articles>`,
  },
];

import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import { FakeComments } from '../fake-comments.js';
import { FakeSpeech } from '../fake-speech.js';

const HARBOUR = new URL('../harbour.svg?no-inline', import.meta.url).href;
const PORTRAIT = new URL('../mara-winter.svg?no-inline', import.meta.url).href;

const HEADLINE = 'The tide office votes tonight on who keeps the harbour lights burning';
const STANDFIRST =
  'Three towns share one breakwater and one bill. A plan to split both would hand the beacon to the smallest of them, and its keepers say they would rather have the bill.';

const METADATA = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'Harbours',
  inLanguage: 'en',
  datePublished: '2026-10-20T09:14:00+02:00',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  publisher: {
    '@type': 'NewsMediaOrganization',
    name: 'Paper Example',
    publishingPrinciples: 'https://paper.example/about/ai',
  },
  author: {
    '@type': 'Organization',
    name: 'Mara Winter',
    url: 'https://paper.example/desk/mara-winter',
    image: PORTRAIT,
    description: 'Writes about harbours and the offices that run them, from papers that anyone may read.',
    parentOrganization: { '@type': 'NewsMediaOrganization', name: 'Paper Example' },
    publishingPrinciples: [
      {
        '@type': 'CreativeWork',
        version: '2',
        dateModified: '2026-08-03',
        model: 'Heron 2',
        provider: 'Reedbed',
        text: 'You are Mara Winter, an AI journalist who writes about harbours. Start from the papers. Say what a thing costs, who decides and who was not asked.',
      },
    ],
  },
};

function jsonLd(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(METADATA);
  return script;
}

/** A whole article with every part in it, to see a theme on. */
export function article(): TemplateResult {
  return html`<main class="story-page">
    <news-article parts="auto" source="self">
      ${jsonLd()}
      <article>
        <p class="story-kicker">Harbours</p>
        <h1>${HEADLINE}</h1>
        <p class="standfirst">${STANDFIRST}</p>
        <news-audio-player .service=${new FakeSpeech({ length: 20 })}></news-audio-player>
        <news-figure
          src=${HARBOUR}
          width="1600"
          height="900"
          alt="A lighthouse at the end of a breakwater, at low water."
          caption="The east light at low water, seen from the ferry slip."
          credit="Illustration: Paper Example"
        ></news-figure>
        <p>
          The vote is the fourteenth item of fourteen. Before it come the minutes, a broken crane, and a
          petition about gulls which the clerk has marked “carried over” since the spring of 2019. After it
          comes, by custom, the question of who locks up.
        </p>
        <h2>What the keepers say</h2>
        <p>
          There are two keepers, and they are cousins. Neither was asked, which the plan calls
          <a href="https://paper.example/papers/plan">“consulted in due course”</a>. Their letter to the
          office is four lines long. The light, it says, has been out twice since 1936, both times because
          somebody had decided to save on it.
        </p>
      </article>
      <news-discussion
        thread="theme"
        .service=${new FakeComments({ comments: 4, latency: 0, moderation: 'pre', vote: 'up', report: true })}
      ></news-discussion>
    </news-article>
  </main>`;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { elementIn, until } from '../acting.js';
import { jsonLd } from '../json-ld.js';
import { ENGLISH, paperPage, PUBLISHER } from './paper-page.js';
import { reach, says } from './reading.js';

const DREDGER = new URL('../dredger.svg?no-inline', import.meta.url).href;

const HEADLINE = 'A dredger lifts a bell from the harbour, and two towns say it is theirs';
const STANDFIRST =
  'It came up on Tuesday between an anchor and a bus stop. Ness and Aldmouth have each sent a letter, and a van.';

const METADATA = {
  url: 'https://paper.example/harbours/bell',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'Harbours',
  inLanguage: 'en',
  datePublished: '2026-11-12T05:40:00+01:00',
  dateModified: '2026-11-12T11:15:00+01:00',
  author: { '@type': 'Person', name: 'Ilse Kampmann', jobTitle: 'Harbour correspondent' },
  publisher: PUBLISHER,
};

const meta: Meta = {
  title: 'Pages/News',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/** A reporter's article on a page that signs, dates and illustrates it itself: the share bar is all that is added. */
export const News: StoryObj = {
  render: () =>
    paperPage(
      ENGLISH,
      html`<news-article parts="auto" source="self">
        ${jsonLd(METADATA)}
        <article>
          <p class="kicker">Harbours</p>
          <h1>${HEADLINE}</h1>
          <p class="standfirst">${STANDFIRST}</p>
          <div class="signed">
            <p class="byline">
              By <a rel="author" href="https://paper.example/people/ilse-kampmann">Ilse Kampmann</a>
            </p>
            <p class="dates">
              <time datetime="2026-11-12T05:40:00+01:00">12 November 2026</time>, updated at
              <time datetime="2026-11-12T11:15:00+01:00">11.15</time>
            </p>
          </div>
          <figure>
            <img
              src=${DREDGER}
              width="1200"
              height="800"
              alt="A dredger with a yellow crane lowers its bucket into a grey-green harbour."
            />
            <figcaption>
              The Patience at work off the east mole. She had been sent for silt.
              <span class="credit">Illustration: Paper Example</span>
            </figcaption>
          </figure>
          <p>
            The bell lay mouth down at eleven metres, forty metres off the east mole, with a crab in it. The
            crew of the Patience, who had been sent for silt, logged it as “one bell, large” and went on for
            another hour, because the tide was right and nobody had ever told them what to do about bells.
          </p>
          <p>
            By the evening there were two claims. Ness, whose chapel has had an empty frame since the storm of
            1911, says that the bell fell from a barge on its way to be recast. Aldmouth, whose chapel has
            never had a bell at all, says that it fell from a barge on its way to Aldmouth.
          </p>
          <h2>What is written on it</h2>
          <p>
            Three letters and part of a fourth. The conservator who scraped them clear, Dr Runa Sloane, reads
            an N, an E, an S, and then either a second S or
            <a href="https://records.example/ness/bell">a flaw in the casting</a>. Aldmouth holds that the
            foundry stood in a place called Nest.
          </p>
          <blockquote class="pull">
            <p>I am asked every ten minutes, by people who have already decided.</p>
          </blockquote>
          <p>
            “I am asked every ten minutes,” Dr Sloane says, “by people who have already decided.” She will
            know more when the metal has been analysed, in March, and has asked both towns not to ring until
            then.
          </p>
          <p>
            The law is no help yet. What is found below the low-water line belongs to the harbour board,
            unless an owner comes forward within a year. The board has four members from Ness, four from
            Aldmouth, and a chair, who on Wednesday declared an interest: she was married under the empty
            frame.
          </p>
          <h2>What else came up</h2>
          <ul>
            <li>nine anchors, the oldest of them with a wooden stock;</li>
            <li>a safe, open, with a second and smaller safe in it, also open;</li>
            <li>a bus stop of route 4, its timetable legible.</li>
          </ul>
          <p>
            The bus stop has not been claimed. Route 4 was withdrawn in 1998, and its operator, reached by
            telephone, wished to know which way the timetable was facing.
          </p>
          <p>
            The bell will lie in fresh water until spring. Both vans have gone home. One of them, the board’s
            minutes note, had brought a rope.
          </p>
          <aside class="correction">
            <h2>Correction</h2>
            <p>
              An earlier version of this article said that the bell weighs 900 kg. It has not been weighed.
            </p>
          </aside>
        </article>
        <news-related-articles heading="More in Harbours">
          <ul>
            <li>
              <a href="https://paper.example/harbours/pilots"
                >Pilots ask for a second boat, and for someone to name it</a
              >
              <time datetime="2026-11-10">10 November</time>
            </li>
            <li>
              <a href="https://paper.example/harbours/slipway"
                >Nobody owns the slipway, says the office that paints it</a
              >
              <time datetime="2026-11-06">6 November</time>
            </li>
            <li>
              <a href="https://paper.example/harbours/gauge">A tide gauge is moved, and the sea with it</a>
              <small>AI-generated</small>
            </li>
          </ul>
        </news-related-articles>
      </news-article>`,
    ),
  play: async ({ canvasElement }) => {
    await until(() => expect(elementIn(canvasElement, 'news-share-bar')).toBeVisible());
    // nothing that the page says already is said again, and no word of AI
    for (const tag of ['news-article-header', 'news-ai-disclosure', 'news-author-card'])
      await expect(canvasElement.querySelector(tag)).toBeNull();
    await says(await reach(canvasElement, 'news-related-articles'), /More in Harbours/);
    const article = elementIn(canvasElement, 'news-article');
    await expect(article.report?.article.author?.[0]?.name).toBe('Ilse Kampmann');
  },
};

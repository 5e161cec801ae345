import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { elementIn, find, until } from '../acting.js';
import { jsonLd } from '../json-ld.js';
import { discussionOf, ENGLISH, paperPage, PUBLISHER } from './paper-page.js';
import { reach } from './reading.js';

const PORTRAIT = new URL('./marit-osei.svg?no-inline', import.meta.url).href;
const SHELTER = new URL('./shelter.svg?no-inline', import.meta.url).href;

const HEADLINE = 'The best building this town has put up in thirty years has three walls';
const STANDFIRST =
  'We have a concert hall that leaks and a library with a barrier. We also have a bus shelter. Look at what it gets right.';

const METADATA = {
  '@type': 'OpinionNewsArticle',
  url: 'https://paper.example/opinion/shelter',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'Opinion',
  inLanguage: 'en',
  datePublished: '2026-11-13T06:00:00+01:00',
  author: { '@type': 'Person', name: 'Marit Osei', jobTitle: 'Columnist' },
  publisher: PUBLISHER,
};

const SAID = [
  {
    name: 'P. Okafor',
    text: 'The rail is not for leaning. I am 81 and I have tried. It is at the height of a horse.',
  },
  { name: 'Wen', text: 'Who is the man with the dog? We have the other dog.' },
  { name: 'Tomas', text: 'He gets on at the church. Thursdays.', answers: 1 },
];

const meta: Meta = {
  title: 'Pages/Opinion',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/** A column. The card of its author stands where the page wrote it, below the text, and is not added again. */
export const Opinion: StoryObj = {
  render: () =>
    paperPage(
      ENGLISH,
      html`<news-article parts="auto" source="self">
        ${jsonLd(METADATA)}
        <article>
          <p class="kicker">Opinion</p>
          <h1>${HEADLINE}</h1>
          <p class="standfirst">${STANDFIRST}</p>
          <figure>
            <img
              src=${SHELTER}
              width="1600"
              height="900"
              alt="A glass bus shelter with a long bench, lit from within, at the end of an empty road at dusk."
            />
            <figcaption>
              The stop at Quarry End, where the number 9 turns round.
              <span class="credit">Illustration: Paper Example</span>
            </figcaption>
          </figure>
          <p class="news-drop-cap">
            Rain, hail or Sunday, I have waited in it, and I should like to report that it works. It keeps the
            wet off. It faces the sun until four. Its bench is long enough to lie down on, which somebody must
            have fought for, because benches are no longer made that way. It cost €41,000. The door of the
            concert hall, the one that does not close, cost more.
          </p>
          <h2>Nobody asks you what you want</h2>
          <p>
            Count the rooms that are left to us in which one may sit down and owe nothing. The library has
            shut its reading room on three days of five. The station has turned its waiting room into a shop,
            where what one waits for is change. The church opens by appointment.
          </p>
          <p>
            In the shelter nobody asks. On any evening there are two schoolchildren in it, a man with a dog,
            and somebody who has missed the bus on purpose.
          </p>
          <blockquote class="pull"><p>In the shelter nobody asks.</p></blockquote>
          <p>
            The council answers that shelters are for passengers. It proposes to take the bench away and put
            up a rail “for leaning”. The rail saves nothing: it comes to €2,600 with the fitting. What it is
            for stands in <a href="https://records.example/council/minutes-14">the minutes</a>, in plainer
            words than I should have dared to use, “to discourage staying”.
          </p>
          <p>
            Staying is what a town is. Everything else that happens here, the buying and the parking, could as
            well be done by post.
          </p>
          <h2>What I would ask for</h2>
          <p>
            Leave the bench. Then build eleven more of them, one for each stop that is now a pole in a puddle.
            All eleven come to less than the new roof of the concert hall, which will also have three good
            walls, once the rain has been at the fourth.
          </p>
          <news-author-card
            name="Marit Osei"
            role-name="Columnist"
            url="https://paper.example/people/marit-osei"
            image-url=${PORTRAIT}
          >
            <p slot="bio">Marit Osei drove the number 9 for eleven years. She writes here on Fridays.</p>
          </news-author-card>
        </article>
        <news-discussion thread="shelter" .service=${discussionOf(SAID)}></news-discussion>
      </news-article>`,
    ),
  play: async ({ canvasElement }) => {
    await until(() => expect(elementIn(canvasElement, 'news-article-header')).toBeVisible());
    await expect(canvasElement.querySelectorAll('news-author-card')).toHaveLength(1);
    const list = await find(await reach(canvasElement, 'news-discussion'), 'news-comment-list');
    await until(() => expect(list.shadowRoot!.querySelectorAll('article').length).toBe(3));
  },
};

import { DEMO_PAGES } from '../demo-pages.js';
import { html } from './html.js';
import { paperPage } from './paper-page.js';

/** The made-up newspaper's front page, where its articles' section links lead. */
export function frontPage(): string {
  const stories = DEMO_PAGES.filter(({ source }) => source === undefined);
  return paperPage({
    lang: 'en',
    title: 'Paper Example',
    body: html` <h1 class="unseen">Today</h1>
      <ul class="front">
        ${stories.map(
          ({ slug, title, lang, section, sectionId, picture }) => html`
            <li id="${sectionId}" lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
              <img src="/assets/${picture}" alt="" width="1600" height="900" />
              <p class="kicker">${section}</p>
              <h2><a href="/articles/${slug}/">${title}</a></h2>
            </li>
          `,
        )}
      </ul>`,
  });
}

import { DEMO_PAGES, VARIANTS, type DemoPage } from '../demo-pages.js';
import type { OwnSite } from '../own-site.js';
import { hostPage } from './host-page.js';
import { html, type Markup } from './html.js';

/** What the host serves, with a word on each. */
export function indexPage(own: OwnSite | undefined): string {
  return hostPage({
    title: 'news-article: demo pages',
    look: 'host-page host-index',
    body: html` <header class="host-head">
        <p class="host-name">news-article</p>
        <h1>One tag around the article a page already serves</h1>
        <p class="lead">
          These pages are served as plain sites serve them, under a strict content security policy, with the
          snippet added. View their source: it is all there is.
        </p>
      </header>
      ${own && ownRow(own)}
      <section aria-labelledby="articles">
        <h2 id="articles">Articles</h2>
        <ul class="cards">
          ${DEMO_PAGES.map(card)}
        </ul>
      </section>
      <section class="split" aria-labelledby="elements">
        <h2 id="elements">Elements</h2>
        <p>
          <a class="strong" href="/alone/">Each element alone</a><br />One tag with attributes, beside its
          HTML. No wrapper, no service, no script beyond the import.
        </p>
      </section>
      <section class="split" aria-labelledby="yours">
        <h2 id="yours">Your page</h2>
        <div>
          <p>See your own site with the library on it before you touch anything.</p>
          <pre><code>npm start -- --page article.html
npm start -- --page https://your.site/story
npm start -- --article article.json</code></pre>
        </div>
      </section>
      <section class="split" aria-labelledby="variants">
        <h2 id="variants">Variants</h2>
        <div>
          <p>Add one of these to the address of any article, or several joined by <code>&amp;</code>.</p>
          <dl class="variants">
            ${VARIANTS.map(
              ([query, shows]) => html`
                <div>
                  <dt>
                    <a href="/articles/river-bends/${query}"><code>${query}</code></a>
                  </dt>
                  <dd>${shows}</dd>
                </div>
              `,
            )}
          </dl>
        </div>
      </section>
      <footer class="host-foot">
        <p>Paper Example is a made-up newspaper. Its towns and people do not exist.</p>
      </footer>`,
  });
}

function card({ slug, title, lang, picture, shows }: DemoPage): Markup {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  return html`
    <li class="card">
      <img src="/assets/${picture}" alt="" width="1600" height="900" loading="lazy" />
      <h3 lang="${lang}" dir="${dir}"><a href="/articles/${slug}/">${title}</a></h3>
      <p>${shows}</p>
    </li>
  `;
}

function ownRow({ name, notes }: OwnSite): Markup {
  return html` <section class="split own" aria-labelledby="own">
    <h2 id="own">Yours</h2>
    <div>
      <p><a class="strong" href="/own/">${name}</a></p>
      ${notes.map((note) => html` <p class="note">${note}</p> `)}
    </div>
  </section>`;
}

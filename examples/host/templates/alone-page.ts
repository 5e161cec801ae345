import { ALONE_ELEMENTS, type AloneElement } from '../alone-elements.js';
import { libraryBase, type PageVariant } from '../page-variants.js';
import { hostPage } from './host-page.js';
import { html, trusted, type Markup } from './html.js';

/** Every element by itself: one tag with attributes, beside its HTML as text. */
export function alonePage(variant: PageVariant): string {
  return hostPage({
    title: 'news-article: each element alone',
    look: 'host-page host-alone',
    head: variant.without
      ? html``
      : html` <script type="module" src="${libraryBase(variant)}news-article.js"></script> `,
    body: html` <header class="host-head">
        <p class="host-name"><a href="/">news-article</a></p>
        <h1>Each element alone</h1>
        <p class="lead">One tag with attributes. No wrapper, no service, and one script on this page:</p>
        <pre><code>${'<script type="module" src="/news-article/news-article.js"></script>'}</code></pre>
      </header>
      ${ALONE_ELEMENTS.map(row)}`,
  });
}

function row({ tag, summary, markup }: AloneElement): Markup {
  return html`
    <section class="alone" aria-labelledby="${tag}">
      <header>
        <h2 id="${tag}"><code>${`<${tag}>`}</code></h2>
        <p>${summary}</p>
      </header>
      <div class="alone-run">${trusted(markup)}</div>
      <pre class="alone-code"><code>${markup}</code></pre>
    </section>
  `;
}

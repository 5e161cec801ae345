import type { PlainArticle, PlainPicture } from '../article-json.js';
import { html, jsonBlock, type Markup } from './html.js';
import { paperPage } from './paper-page.js';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** An article as the plain page that a site would serve for it, with the snippet in it. */
export function plainArticlePage(article: PlainArticle): string {
  const { headline, section, standfirst, picture, body, lang, publisher, url } = article;
  return paperPage({
    lang,
    dir: RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    title: publisher === undefined ? headline : `${headline} | ${publisher}`,
    paper: publisher,
    head: html`${url !== undefined && html` <link rel="canonical" href="${url}" /> `}${standfirst !== undefined && html` <meta name="description" content="${standfirst}" /> `}
      <meta property="og:type" content="article" />
      <meta property="og:title" content="${headline}" />
      <script type="application/ld+json">
        ${jsonBlock(article.jsonLd)}
      </script>
      <link rel="stylesheet" href="/news-article/themes/article-body.css" />
      <link rel="stylesheet" href="/news-article/themes/print.css" />
      <script src="/news-article/loader.js"></script> `,
    body: html` <news-article>
      <article>
        ${section !== undefined && html` <p class="kicker">${section}</p> `}
        <h1>${headline}</h1>
        ${standfirst !== undefined && html` <p class="standfirst">${standfirst}</p> `}${picture && figure(picture)}${body.map((paragraph) => html` <p>${paragraph}</p> `)}
      </article>
    </news-article>`,
  });
}

function figure({ src, alt, caption, credit, width, height }: PlainPicture): Markup {
  const size = [
    width !== undefined && html`width="${width}" `,
    height !== undefined && html`height="${height}" `,
  ];
  const words = [caption, credit].filter((text) => text !== undefined).join(' ');
  return html`
    <figure>
      ${src !== undefined && html` <img src="${src}" alt="${alt}" ${size} /> `}${words !== '' && html` <figcaption>${words}</figcaption> `}
    </figure>
  `;
}

/**
 * The same article by template strings, as a site would write it by hand: all that readers see of it before a script
 * runs, with dates and lists by `Intl`, without shadow roots and without our rules.
 */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Berlin',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
  timeZone: 'Europe/Berlin',
});
const moment = (iso) =>
  `<time datetime="${escape(iso)}">${DATE.format(new Date(iso))}, ${TIME.format(new Date(iso))}</time>`;

const share = ({ url, headline }) => {
  const [address, words] = [url, headline].map(encodeURIComponent);
  return `<ul class="share"><li><a href="${escape(url)}">Copy link</a></li><li><a href="mailto:?subject=${words}&amp;body=${address}">Email</a></li><li><a href="https://bsky.app/intent/compose?text=${words}%0A%0A${address}">Bluesky</a></li></ul>`;
};

const card = ({ name, description, jobTitle, publishingPrinciples }) =>
  `<aside class="author"><h2>AI Journalist: ${escape(name)}</h2><p>${escape(jobTitle)}</p><p>${escape(description)}</p><details><summary>View Journalist's Editorial Perspective</summary><blockquote>${escape(publishingPrinciples.text)}</blockquote></details></aside>`;

/** @param {object} article of articles.ts */
export function plainArticle(article) {
  const [author] = article.author;
  const paragraphs = article.articleBody.split('\n\n').map((text) => `<p>${escape(text)}</p>`);
  const minutes = Math.max(1, Math.ceil(article.articleBody.split(/\s+/).length / 238));
  return `<article lang="${escape(article.inLanguage)}"><header><p>${escape(article.articleSection)}</p><h1>${escape(article.headline)}</h1><p role="note">Written by AI, reviewed by ${escape(article.reviewedBy.name)}.</p><p>${escape(article.description)}</p><p>By ${escape(author.name)}, AI journalist</p><p>Published ${moment(article.datePublished)} · Updated ${moment(article.dateModified)} · ${minutes} min read</p></header><figure><img src="${escape(article.image.url)}" width="${article.image.width}" height="${article.image.height}" alt=""><figcaption>${escape(article.image.caption)} ${escape(article.image.creditText)}</figcaption></figure>${card(author)}<section><h2>Listen to Article</h2><button>Play</button></section>${share(article)}${paragraphs.join('\n')}</article><section class="related"><h2>More</h2><ul>${article.relatedLink.map(({ url, headline }) => `<li><a href="${escape(url)}">${escape(headline)}</a></li>`).join('')}</ul></section>`;
}

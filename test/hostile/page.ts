/** Makes the page of a surrounding: a news article with all parts, well-formed, so that XML is the same text. */
import type { Surrounding } from './surrounding.js';

const HEADLINE = 'The boats that came back';
const PARAGRAPH =
  'Nobody had seen more than four boats in the harbour since the cannery closed, and those were there for the summer. This spring there were nineteen, most of them mended by the people who sail them, and the harbour master had to look for the key to the ice house.';

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: '2026-11-20T09:00:00Z',
  dateModified: '2026-11-21T09:00:00Z',
  digitalSourceType: 'trainedAlgorithmicMedia',
  author: {
    '@type': 'Organization',
    name: 'Edda Lorne',
    description: 'Writes about harbours, and the people who keep them.',
    publishingPrinciples: {
      '@type': 'CreativeWork',
      name: 'Editorial perspective',
      text: 'You are Edda Lorne, an AI journalist who writes about harbours.\n\nStart from the record, and say who pays.',
    },
  },
};

/** Elements of the page's own, of each kind that style sheets care about. */
const OWN = `<h2>Elsewhere</h2>
<p class="text">A text with <a href="#top">a link</a>, <em>stress</em>, <small>small print</small> and <code>code</code>.</p>
<ul class="list"><li>One</li><li>Two</li></ul>
<form action="#search"><label for="search">Search</label> <input id="search" name="q" type="search"/>
<select name="s" aria-label="Section"><option>Land</option></select> <textarea name="t" aria-label="Note" rows="2" cols="20"></textarea>
<button class="button" type="button">Go</button></form>
<details><summary>More</summary><p>Text.</p></details>
<table><caption>Boats</caption><tbody><tr><th scope="row">May</th><td>19</td></tr></tbody></table>
<blockquote><p>Quoted.</p></blockquote>`;

const related = (address: string | undefined): string =>
  address
    ? `<news-related-articles src="${address}" heading="More of the harbour"></news-related-articles>`
    : `<news-related-articles heading="More of the harbour"><ul><li><a href="/other/ice">The ice house has a key again</a></li><li><a href="/other/cannery">What became of the cannery</a></li></ul></news-related-articles>`;

const body = ({
  related: address,
}: Surrounding): string => `<header class="site"><nav><a href="/">Paper Example</a></nav></header>
<main>
<news-article><article>
<h1>${HEADLINE}</h1>
<p class="standfirst">Nineteen of them lie in the harbour this spring, and somebody has found the key to the ice house.</p>
<news-audio-player src="/hostile/sound.wav"></news-audio-player>
<p>${PARAGRAPH}</p>
<news-figure src="/assets/river-bends.svg" alt="A river." width="1600" height="900" caption="The river above the harbour."></news-figure>
<ul><li>One boat in each berth</li><li>Nineteen berths</li></ul>
<blockquote><p>The ice was never the problem.</p></blockquote>
<p>${PARAGRAPH}</p>
</article>
<news-discussion service="local" thread="harbour"></news-discussion>
${related(address)}
</news-article>
</main>
<footer>${OWN}</footer>`;

function head({ name, sheets = [], css, script, base }: Surrounding, ours: boolean): string {
  return `<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${HEADLINE}</title>
<link rel="canonical" href="https://paper.example/boats"/>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}"/>\n`).join('')}${css ? `<style>${css}</style>\n` : ''}${base ? `<base href="${base}"/>\n` : ''}<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>
<script src="/test/hostile/scripts/watch.js" data-surrounding="${name}"></script>
${script ? `<script src="/test/hostile/scripts/${script}.js"></script>\n` : ''}<script src="/test/hostile/scripts/remember.js"></script>
${ours ? '<script src="/cdn-files/-/loader.js" crossorigin=""></script>' : ''}`;
}

/** Addresses of the page's own, in full where `<base>` leads elsewhere. */
const inFull = (html: string, origin: string): string =>
  html.replace(/(src|href)="(\/(?:test|cdn-files|hostile|assets|node_modules)\/)/g, `$1="${origin}$2`);

/** @param ours whether the library is on it */
export function pageOf(
  surrounding: Surrounding,
  { ours, origin }: { readonly ours: boolean; readonly origin: string },
): string {
  const { doctype = '<!doctype html>', xml, base, bare } = surrounding;
  const top = head(surrounding, ours);
  const page = bare
    ? `${doctype}${top}${body(surrounding)}`
    : xml
      ? `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>${top}</head><body>${body(surrounding)}</body></html>`
      : `${doctype}<html lang="en"><head>${top}</head><body>${body(surrounding)}</body></html>`;
  return base ? inFull(page, origin) : page;
}

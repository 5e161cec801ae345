import { expect } from '@open-wc/testing';
import type { ArticleReport } from '../../src/article/report.js';
import { openFrame, until } from '../helpers/frame.js';
import { engine, skip } from '../helpers/engine.js';

const ACTIVE = 'script:not([type="application/ld+json"]),iframe,object,embed,frame,meta[http-equiv],base';
const LOADING = ['src', 'srcset', 'poster', 'background', 'data', 'ping'];

/** A page that others wrote, made inert: nothing of it runs or loads. */
function inert(source: string): Document {
  const page = new DOMParser().parseFromString(source, 'text/html');
  for (const element of page.querySelectorAll(ACTIVE)) element.remove();
  for (const element of page.querySelectorAll('link:not([rel~=canonical],[rel~=author])')) element.remove();
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (LOADING.includes(name) || name.startsWith('on')) element.removeAttribute(name);
  return page;
}

const isOurs = (element: Element): boolean =>
  element.matches('[data-news-part],[data-news-strip],news-article');

/** What an element consists of, itself and its attributes among it, without what the library put there. */
function ownMarkup(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) if (isOurs(element)) element.remove();
  return copy.outerHTML;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();

interface Adopted {
  readonly report: ArticleReport;
  readonly page: Document;
  readonly before: string;
  remove(): void;
}

async function adopt(name: string): Promise<Adopted> {
  const source = inert(await (await fetch(`/real-pages/${name}`)).text());
  const frame = await openFrame('/test/fixtures/blank.html');
  const page = frame.document;
  const { lang, dir } = source.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  page.querySelector('title')?.remove();
  page.head.append(...[...source.head.childNodes].map((node) => page.importNode(node, true)));
  page.body.replaceWith(page.importNode(source.body, true));
  const before = ownMarkup(page.body);
  const tag = page.createElement('news-article');
  tag.setAttribute('parts', 'auto');
  page.body.append(tag);
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/define.ts';
  page.head.append(script);
  const report = await until(
    `${name} to be read`,
    () => (tag as Element & { report?: ArticleReport }).report,
  );
  return { report, page, before, remove: () => frame.remove() };
}

/** Puts a tag around the adopted article, as a site would have, and tells what then stands there twice. */
async function wrap(name: string, page: Document, root: HTMLElement): Promise<string[]> {
  const faults: string[] = [];
  page.querySelector('news-article')?.remove();
  const before = ownMarkup(root);
  const tag = page.createElement('news-article') as HTMLElement & { report?: ArticleReport };
  tag.setAttribute('parts', 'auto');
  root.before(tag);
  tag.append(root);
  const { placements, article, adoption } = await until(`${name} to be composed`, () => tag.report);
  const header = placements.find(({ part }) => part === 'header')?.element;
  if (header) {
    composedPages.add(name);
    const strip = await until('the strip', () =>
      header.shadowRoot?.textContent.trim() ? header.shadowRoot : undefined,
    );
    const text = plain(strip.textContent).toLowerCase();
    header.remove();
    const around = plain((page.querySelector('main') ?? tag).textContent).toLowerCase();
    const top = around.slice(0, 1500);
    for (const { name: author } of article.author)
      if (text.includes(author.toLowerCase()) && top.includes(author.toLowerCase()))
        faults.push(`${name}: the byline “${author}” stands twice`);
    if (
      article.headline &&
      text.includes(article.headline.toLowerCase()) &&
      around.includes(article.headline.toLowerCase())
    )
      faults.push(`${name}: the headline stands twice`);
    for (const time of tag.querySelectorAll('time'))
      if (
        strip.querySelector('time') &&
        /\d/.test(time.textContent) &&
        !time.closest('aside,footer,[class*=comment i]')
      )
        faults.push(`${name}: a date stands twice (${plain(time.textContent)})`);
  }
  if (adoption.root && ownMarkup(root) !== before)
    faults.push(`${name}: wrapped, the article’s nodes changed`);
  return faults;
}

const composedPages = new Set<string>();

describe('pages that others wrote', function () {
  this.timeout(720_000);

  it('adopts an article or says why not, changes no node, shows nothing twice', async function () {
    const names = (await (await fetch('/real-pages/')).json()) as string[];
    if (names.length === 0) skip(this, 'no folder of pages beside this checkout; name one in REAL_PAGES');
    const adopted: string[] = [];
    const refused: string[] = [];
    const faults: string[] = [];
    for (const name of names) {
      const { report, page, before, remove } = await adopt(name);
      const { adoption, placements } = report;
      if (adoption.root) adopted.push(name);
      else refused.push(`${name}: ${adoption.reason}`);
      if (adoption.root && plain(adoption.root.textContent).length < 200)
        faults.push(`${name}: adopted next to nothing`);
      if (!adoption.root && !adoption.reason) faults.push(`${name}: neither article nor reason`);
      if (ownMarkup(page.body) !== before) faults.push(`${name}: the page’s own nodes changed`);
      for (const { part, reason } of placements) if (!reason) faults.push(`${name}: no reason for ${part}`);
      if (adoption.root && adoption.root !== page.body)
        faults.push(...(await wrap(name, page, adoption.root)));
      remove();
    }
    console.log(
      `${engine}: ${String(adopted.length)} of ${String(names.length)} real pages adopted; ${String(composedPages.size)} get a header strip` +
        refused.map((line) => `\n  not ${line}`).join(''),
    );
    expect(faults.join('\n')).to.equal('');
    expect(adopted.length).to.be.greaterThan(names.length * 0.9);
  });
});

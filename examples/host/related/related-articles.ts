import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  readableText,
  readArticleJson,
  readingTime,
  readPageMetadata,
  type Article,
} from '../../../src/index.js';
import { DEMO_PAGES, type DemoPage } from '../demo-pages.js';
import { canonicalOf, parsedPage } from '../parsed-page.js';

/** What a demo page says of its article, and the text that there is to read. */
interface Known {
  readonly demo: DemoPage;
  readonly article: Article;
  readonly text: string;
  /** The address that the article has in its paper. */
  readonly canonical: string | undefined;
}

async function readDemo(folder: string, demo: DemoPage): Promise<Known> {
  const page = await parsedPage(join(folder, `${demo.slug}.html`));
  const canonical = canonicalOf(page);
  const src = page.querySelector('news-article[src]')?.getAttribute('src');
  if (src) {
    const json: unknown = JSON.parse(await readFile(join(folder, basename(src)), 'utf8'));
    const { article } = readArticleJson(json, { baseUrl: canonical });
    return { demo, article, canonical, text: article.articleBody ?? '' };
  }
  const text = readableText(page.querySelector('article')!);
  return { demo, article: readPageMetadata(page, { url: canonical }).article, canonical, text };
}

const ageOf = ({ article }: Known): number => -Date.parse(article.datePublished ?? '');

/** An article as a teaser tells of it: JSON as `src` of `<news-related-articles>` has it, with addresses on this host. */
const teaserOf = ({ demo, article, text, canonical }: Known): object => ({
  url: `/articles/${demo.slug}/`,
  headline: article.headline ?? demo.title,
  articleSection: article.articleSection,
  datePublished: article.datePublished,
  inLanguage: article.inLanguage,
  dir: article.dir,
  digitalSourceType: article.digitalSourceType,
  aiDisclosure: article.aiDisclosure,
  image: { url: `/assets/${demo.picture}`, width: 1600, height: 900 },
  readingTime: readingTime(text, article.inLanguage ?? 'en'),
  thread: canonical,
});

/** The other articles of the made-up newspaper, the newest first; undefined where there is no such page. */
export async function relatedArticles(folder: string, slug: string): Promise<readonly object[] | undefined> {
  const own = DEMO_PAGES.find((demo) => demo.slug === slug);
  if (!own) return undefined;
  const others = DEMO_PAGES.filter(({ source, slug }) => !source && slug !== (own.source ?? own.slug));
  const known = await Promise.all(others.map((demo) => readDemo(folder, demo)));
  return known.toSorted((a, b) => ageOf(a) - ageOf(b)).map(teaserOf);
}

import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { articleSpeech, readArticleJson, wordsOf } from '../../../src/index.js';
import type { SpeechText } from '../../../src/audio/speech.js';
import { ar } from '../../../src/locales/ar.js';
import { DEMO_PAGES } from '../demo-pages.js';
import { canonicalOf, parsedPage } from '../parsed-page.js';

/** An article of this host, as it may be spoken. */
export interface SpokenArticle {
  readonly slug: string;
  readonly canonical: string | undefined;
  /** In Unicode's form NFC, as all offsets and the hash are. */
  readonly text: SpeechText;
}

/** The texts of the demo pages, read by the same module that reads them in the page. */
export class SpokenArticles {
  readonly #folder: string;
  readonly #read = new Map<string, { readonly changed: string; readonly article: SpokenArticle }>();

  /** @param folder with the demo pages' sources. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param articleId canonical address, or the page's own on this host.
   * @param host name and port that the request came to.
   */
  async find(articleId: string, host: string): Promise<SpokenArticle | undefined> {
    if (!URL.canParse(articleId)) return undefined;
    const { host: named, pathname, origin, search } = new URL(articleId);
    const address = origin + pathname + search;
    for (const { slug, source = slug } of DEMO_PAGES) {
      const own = named === host && pathname.replace(/\/$/, '') === `/articles/${slug}`;
      const article = await this.#open(source);
      if (article && (own || article.canonical === address)) return article;
    }
    return undefined;
  }

  async #open(slug: string): Promise<SpokenArticle | undefined> {
    const path = join(this.#folder, `${slug}.html`);
    const changed = await changeOf(path, join(this.#folder, `${slug}.json`));
    if (changed === '') return undefined;
    const known = this.#read.get(slug);
    if (known?.changed === changed) return known.article;
    const document = await parsedPage(path);
    const canonical = canonicalOf(document);
    const text = await this.#textOf(document, canonical);
    if (!text) return undefined;
    const article = { slug, canonical, text };
    this.#read.set(slug, { changed, article });
    return article;
  }

  /** What the player in the page speaks: the disclosure in the page's language, then the article. */
  async #textOf(document: Document, url: string | undefined): Promise<SpeechText | undefined> {
    const words = document.documentElement.lang.startsWith('ar') ? wordsOf(ar, 'ar') : undefined;
    const src = document.querySelector('news-article[src]')?.getAttribute('src');
    if (src == null) return articleSpeech(document, { url, words });
    const json: unknown = JSON.parse(await readFile(join(this.#folder, basename(src)), 'utf8'));
    const data = readArticleJson(json, { baseUrl: url ?? 'https://paper.example/', source: 'src' });
    return articleSpeech(document, { url, words, data });
  }
}

/** Differs when one of the files does; empty when there is none. */
async function changeOf(...paths: readonly string[]): Promise<string> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return found.flatMap((info) => (info ? [`${info.mtimeMs} ${info.size}`] : [])).join();
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readableBlocks } from '../../../src/article/readable-text.js';
import type { SpeechSegment, SpeechText } from '../../../src/audio/speech.js';
import { readArticleJson } from '../article-json.js';
import { DEMO_PAGES } from '../demo-pages.js';

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
    const { document } = parseHTML(await readFile(path, 'utf8'));
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
    const article = { slug, canonical, text: await this.#textOf(document, slug) };
    this.#read.set(slug, { changed, article });
    return article;
  }

  async #textOf(document: Document, slug: string): Promise<SpeechText> {
    const root = document.querySelector('article');
    const lang = root?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
    if (root) return speechTextOf(readableBlocks(root), lang);
    const { headline, standfirst, body } = readArticleJson(
      await readFile(join(this.#folder, `${slug}.json`), 'utf8'),
      slug,
    );
    return speechTextOf([headline, ...(standfirst === undefined ? [] : [standfirst]), ...body], lang);
  }
}

function speechTextOf(blocks: readonly string[], lang: string): SpeechText {
  const segments: SpeechSegment[] = [];
  let start = 0;
  for (const block of blocks) {
    const text = block.normalize('NFC');
    segments.push({ kind: segments.length === 0 ? 'heading' : 'paragraph', text, start });
    start += text.length + 2;
  }
  return { text: segments.map(({ text }) => text).join('\n\n'), segments, lang: lang === '' ? 'en' : lang };
}

/** Differs when one of the files does; empty when there is none. */
async function changeOf(...paths: readonly string[]): Promise<string> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return found.flatMap((info) => (info ? [`${info.mtimeMs} ${info.size}`] : [])).join();
}

import { plainText } from '../../article/metadata/text.js';
import { ArticleLoadError, fetchJson } from '../../core/fetch-json.js';
import { safeUrl } from '../../core/safe-url.js';
import { inertBody } from '../../core/trusted-types.js';
import { postRouteOf, restAddress, restRootOf, type Parameters } from '../../core/wordpress-site.js';
import type { RelatedSettings } from '../choose-related.js';
import { cleanArticles } from '../clean-articles.js';
import type { RelatedService } from '../related-service.js';

type Data = Readonly<Record<string, unknown>>;

const record = (value: unknown): Data => Object(value) as Data;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is asked of each post: not its text, which is most of it. */
const WANTED: Parameters = {
  _embed: 'wp:featuredmedia,wp:term',
  _fields: 'id,link,title,date_gmt,meta,_links,_embedded',
};

/** The words of a piece of HTML. */
function wordsOf(html: unknown, page: Document): string {
  const text = typeof html === 'string' ? html : '';
  return inertBody(text, page)?.textContent ?? plainText(text);
}

function imagesOf(media: Data): readonly unknown[] {
  const { media_details: details, source_url: url } = media;
  const { width, height, sizes } = record(details);
  const others = Object.values(record(sizes)).map(record);
  return [{ url, width, height }, ...others.map((size) => ({ ...size, url: size['source_url'] }))];
}

/** A post by the names of an article. */
function articleOf(post: Data, page: Document): Data {
  const embedded = record(post['_embedded']);
  const terms = list(embedded['wp:term']).flatMap(list).map(record);
  const section = terms.find(({ taxonomy }) => taxonomy === 'category')?.['name'];
  const media = record(list(embedded['wp:featuredmedia'])[0]);
  const { link } = post;
  return {
    url: link,
    headline: wordsOf(record(post['title'])['rendered'], page),
    articleSection: section && wordsOf(section, page),
    datePublished: `${String(post['date_gmt'])}Z`,
    image: imagesOf(media),
    aiDisclosure: record(post['meta'])['ai_disclosure'],
    discussionUrl: `${String(link)}#comments`,
    thread: String(post['id']),
  };
}

/** Newer posts of a WordPress: those in the categories of the post that the page shows, or those that `src` asks for. */
export function wordpressRelated({ src, endpoint, page }: RelatedSettings): RelatedService {
  const here = restRootOf(page);
  const root = endpoint ?? here;
  const named = safeUrl(src, page.baseURI);
  if (!root && !named) throw new Error('The page names no WordPress; set `endpoint`.');

  /** What is asked for, where nothing names it. */
  async function postsOf(limit: number, signal: AbortSignal): Promise<string> {
    const isOwn = here && new URL(here).origin === new URL(root!).origin;
    const route = isOwn ? postRouteOf(page) : undefined;
    let categories: unknown;
    if (route) {
      const address = restAddress(root!, route, { _fields: 'categories' });
      const { value } = await fetchJson(address, { base: page.baseURI, signal });
      ({ categories } = record(value));
    }
    const exclude = route?.replace(/.*\//, '');
    return restAddress(root!, 'posts', { categories: list(categories).join(), exclude, per_page: limit });
  }

  return {
    async list({ limit }, { signal = new AbortController().signal } = {}) {
      const url = new URL(named ?? (await postsOf(limit, signal)));
      for (const [name, value] of Object.entries(WANTED)) url.searchParams.set(name, String(value));
      const { value } = await fetchJson(url.href, { base: page.baseURI, signal });
      if (!Array.isArray(value)) throw new ArticleLoadError('malformed', `${url.href} has no list of posts.`);
      const articles = value.map((post) => articleOf(record(post), page));
      return cleanArticles(articles, url.href);
    },
  };
}

/** Related articles of a WordPress, against WordPress as it is installed. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { commentCounts } from '../../src/comments/comment-counts.js';
import { wordpressRelated } from '../../src/related/adapters/wordpress.js';
import { requestsOf, type RunTest } from '../contracts/comments.js';
import { relatedFaults } from '../contracts/related-faults.js';
import { relatedContract, type KnownArticle, type RelatedCase } from '../contracts/related.js';
import { startDatabase, type Database } from '../servers/database.js';
import { skipReason } from '../servers/needed.js';
import { pageAt } from '../servers/pages.js';
import { copyWordPress, noWordPress, startWordPress, type WordPress } from '../servers/wordpress.js';

const skip = skipReason(noWordPress());

const run: RunTest = (title, test, reason) => void it(title, { skip: reason ?? false }, test);

describe('related articles of a WordPress', { skip: skip ?? false }, () => {
  let database: Database;
  let site: WordPress;
  let picture: number;

  before(async () => {
    database = await startDatabase();
    site = await startWordPress(database, await copyWordPress(database), { name: 'related' });
    picture = await site.upload(
      'picture.png',
      await readFile(new URL('../../docs/demo.png', import.meta.url)),
    );
  });
  after(async () => {
    await site?.stop();
    await database?.stop();
  });

  interface Post {
    readonly id: number;
    readonly link: string;
  }
  let made = 0;
  const post = (fields: object): Promise<Post> =>
    site.admin<Post>('/wp/v2/posts?_fields=id,link', { content: 'x', status: 'publish', ...fields });
  const category = async (name: string): Promise<number> => {
    const slug = `category-${++made}`;
    return (await site.admin<{ id: number }>('/wp/v2/categories', { name, slug })).id;
  };

  /** The page of a post, as the site serves it. */
  const pageOf = async ({ link }: Post): Promise<Document> => pageAt(link, await (await fetch(link)).text());

  interface Opened extends RelatedCase {
    readonly own: Post;
    readonly posts: readonly Post[];
    readonly category: number;
  }

  /** A post, and others in its category. */
  async function open(articles: readonly KnownArticle[]): Promise<Opened> {
    const id = await category(articles[0]?.section ?? 'Empty');
    const own = await post({ title: 'The reader’s own', categories: [id], date_gmt: '2026-11-22T10:00:00' });
    const posts: Post[] = [];
    for (const { headline, date, aiDisclosure, picture: has } of articles)
      posts.push(
        await post({
          title: headline,
          categories: [id],
          ...(date && { date_gmt: date.replace('Z', '') }),
          ...(has && { featured_media: picture }),
          ...(aiDisclosure && { meta: { ai_disclosure: aiDisclosure } }),
        }),
      );
    const page = await pageOf(own);
    const urls = posts.map(({ link }) => link);
    return { service: wordpressRelated({ page }), urls, page: own.link, own, posts, category: id };
  }

  /** The suite changes nothing, so that the same articles may serve several tests. */
  const opened = new Map<unknown, Promise<Opened>>();
  const reopen = (articles: readonly KnownArticle[]): Promise<Opened> => {
    const subject = opened.get(articles) ?? open(articles);
    opened.set(articles, subject);
    return subject;
  };
  relatedContract({ open: reopen, facts: { trusted: 'addresses are those of WordPress itself' }, run });

  describe('when network or server fail', () => {
    relatedFaults({
      at: (origin) =>
        wordpressRelated({ endpoint: `${origin}/wp-json/`, page: pageAt('https://a.example/') }),
      run,
    });
  });

  describe('beyond the suite', () => {
    const wanted = { url: 'https://a.example/', keywords: [], limit: 7 };
    const A = { headline: 'A', date: '2026-11-20T10:00:00Z' };
    const B = { headline: 'B', date: '2026-11-19T10:00:00Z' };

    it('takes two requests: the post’s categories, and the posts in them', async () => {
      const { service } = await open([A, B]);
      let headlines: readonly string[] = [];
      const requests = await requestsOf(async () => {
        headlines = (await service.list(wanted)).map(({ headline }) => headline);
      });
      assert.deepEqual([requests, headlines], [2, ['A', 'B']]);
    });

    it('takes one for the posts that an address asks for, and adds what is wanted of each', async () => {
      const { category } = await open([A, B]);
      const src = `${site.origin}/wp-json/wp/v2/posts?categories=${category}&per_page=2&order=asc`;
      const service = wordpressRelated({ src, page: pageAt('https://a.example/') });
      let headlines: readonly string[] = [];
      const requests = await requestsOf(async () => {
        headlines = (await service.list(wanted)).map(({ headline }) => headline);
      });
      assert.deepEqual([requests, headlines], [1, ['B', 'A']]);
    });

    it('tells the newest where the page shows no post, and of another site', async () => {
      const { posts } = await open([{ headline: 'Just now' }]);
      for (const endpoint of [`${site.origin}/wp-json/`, `${site.origin}/?rest_route=/`, `${site.origin}/`]) {
        const service = wordpressRelated({ endpoint, page: pageAt('https://a.example/') });
        const articles = await service.list({ ...wanted, limit: 30 });
        assert.ok(articles.some(({ url }) => url === posts[0]!.link));
        assert.ok(articles.length > 3);
      }
    });

    it('asks for none of the text of a post', async (t) => {
      const { service } = await open([A]);
      const asked = t.mock.method(globalThis, 'fetch');
      await service.list(wanted);
      const { arguments: last } = asked.mock.calls.at(-1)!;
      const answer = (await (await fetch(String(last[0]))).json()) as readonly object[];
      assert.ok(answer.length && answer.every((each) => !('content' in each) && !('excerpt' in each)));
    });

    it('tells a picture in the sizes that the site has made of it', async () => {
      const { service } = await open([{ ...A, picture: true }]);
      const [article] = await service.list(wanted);
      const media = await site.admin<{ media_details: { sizes: object } }>(`/wp/v2/media/${picture}`);
      const sizes = Object.keys(media.media_details.sizes).length;
      assert.equal(new Set(article?.image?.map(({ url }) => url)).size, Math.max(sizes, 1));
    });

    it('leads to the comments of a post, and names its thread, by which they are counted', async () => {
      const { service, posts } = await open([A, B]);
      await site.seed(posts[0]!.id, 12);
      const articles = await service.list(wanted);
      assert.deepEqual(
        articles.map(({ discussionUrl }) => discussionUrl),
        posts.map(({ link }) => `${link}#comments`),
      );
      const threads = articles.map(({ thread }) => thread!);
      const counts = await commentCounts('wordpress', threads, { endpoint: `${site.origin}/wp-json/` });
      assert.deepEqual(threads.map((thread) => counts[thread]), [12, 0]); // prettier-ignore
    });

    it('says that it is no WordPress page', () => {
      assert.throws(() => wordpressRelated({ page: pageAt('https://a.example/') }), /no WordPress/);
    });
  });
});

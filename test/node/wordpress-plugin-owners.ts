import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { publish, save, type Reader, type StagedSite } from './wordpress-plugin-fixture.js';

/** Ends an attribute, an element and a script, and is an address of none. */
const HOSTILE = `javascript:hacked=1//'"><img src=x onerror=hacked=1></textarea></script><script>hacked=1</script>`;

const SETTINGS = '/wp-admin/options-general.php?page=news-article';

const isHacked = ({ page }: Reader): Promise<boolean> => page.evaluate(() => 'hacked' in globalThis);

/** What owners of a site have of the plugin: settings, and a way back. */
export function ownersHave(staged: () => StagedSite): void {
  it('lets guests post by REST where a setting says so', async () => {
    const { site, admin, post } = staged();
    const send = async (content: string): Promise<number> => {
      const body = JSON.stringify({
        post: post.id,
        content,
        author_name: 'Ann',
        author_email: 'a@b.example',
      });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${site.origin}/wp-json/wp/v2/comments`, { method: 'POST', headers, body })).status;
    };
    assert.equal(await send('By REST, refused.'), 401);
    await admin.page.goto(SETTINGS);
    await admin.page.check('#news-article-guests-rest');
    await save(admin);
    assert.equal(await send('By REST, taken.'), 201);
    const query = `SELECT comment_approved FROM wp_comments WHERE comment_content = 'By REST, taken.'`;
    assert.equal((await site.query(query)).trim(), '0');
  });

  it('puts a player before the text and related posts after it', async () => {
    const { site, admin, post, asReader } = staged();
    await publish(site, 'Another of the same category');
    await admin.page.goto(SETTINGS);
    await admin.page.selectOption('#news-article-audio', 'endpoint');
    await save(admin);
    await admin.page.getByText('There is no player until').waitFor();
    await admin.page.fill('#news-article-audio-endpoint', '/speech');
    await admin.page.check('#news-article-related');
    await admin.page.selectOption('#news-article-theme', 'paper');
    await save(admin);
    await asReader(async ({ page }) => {
      await page.goto(post.link);
      await page.getByRole('heading', { name: 'Listen to Article' }).waitFor();
      await page.getByText(/^about \d min$/).waitFor(); // known of the article that the player names
      const player = page.locator('news-audio-player');
      assert.equal(await player.getAttribute('endpoint'), '/speech');
      const joined = await player.evaluate(
        (element) => document.getElementById(element.getAttribute('for')!)?.localName,
      );
      assert.equal(joined, 'news-article');
      await page.locator('news-related-articles').scrollIntoViewIfNeeded();
      await page.getByRole('link', { name: 'Another of the same category' }).waitFor();
      assert.equal(await page.locator('link[href*="themes/paper.css"]').count(), 1);
    });
  });

  it('takes settings and fields of whoever may change them, and of nobody else', async () => {
    const { site, edda } = staged();
    const author = await site.signIn('edda', 'for tests');
    const page = await author.page.goto(SETTINGS);
    assert.equal(page?.status(), 403);
    await author.page.goto('/wp-admin/profile.php');
    assert.equal(await author.page.locator('#news-article-kind').count(), 0);
    await author.page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#your-profile')!;
      for (const [name, value] of Object.entries({
        news_article_perspective: 'Mine',
        news_article_author_nonce: '0',
      }))
        form.append(Object.assign(document.createElement('input'), { name, value }));
    });
    await save(author);
    const stored = await site.query(
      `SELECT meta_value FROM wp_usermeta WHERE user_id = ${edda} AND meta_key LIKE 'news%'`,
    );
    assert.doesNotMatch(stored, /Mine/);
    await author.close();
  });

  it('does nothing that hostile settings and fields say', async () => {
    const { site, admin, post, edda, profile, asReader } = staged();
    const look = async (...addresses: string[]): Promise<void> => {
      for (const address of addresses) {
        await admin.page.goto(address);
        assert.equal(await isHacked(admin), false, address);
      }
      await asReader(async (reader) => {
        await reader.page.goto(post.link);
        await reader.page.getByText('Editorial Perspective').click();
        await reader.page.locator('[part=quote]').waitFor();
        assert.equal(await isHacked(reader), false);
        assert.equal(
          await reader.page.locator('[href^="javascript:"], [src="x"], [endpoint*="javascript"]').count(),
          0,
        );
      });
    };
    await admin.page.goto(SETTINGS);
    for (const field of await admin.page.locator('form input[type=text]').all()) await field.fill(HOSTILE);
    await save(admin);
    const fields = ['description', 'news-article-role', 'news-article-portrait', 'news-article-perspective', 'news-article-model', 'news-article-provider']; // prettier-ignore
    await profile(Object.fromEntries(fields.map((field) => [field, HOSTILE])));
    assert.equal(await admin.page.inputValue('#news-article-perspective'), HOSTILE);
    await look(SETTINGS, `/wp-admin/user-edit.php?user_id=${edda}`);

    // as if other code had written them
    const quoted = `'${HOSTILE.replaceAll("'", "''")}'`;
    const bytes = Buffer.byteLength(HOSTILE);
    const text = `s:${bytes}:"${HOSTILE.replaceAll("'", "''")}"`;
    const names = [
      'audio_endpoint',
      'policy_url',
      'corrections_url',
      'responsible',
      'theme',
      'audio',
      'comments',
    ];
    const pairs = names.map((name) => `s:${name.length}:"${name}";${text};`).join('');
    await site.query(
      `UPDATE wp_options SET option_value = 'a:${names.length}:{${pairs}}' WHERE option_name = 'news_article'`,
    );
    for (const key of ['level', 'reviewed_by', 'reviewed_at'])
      await site.query(
        `INSERT INTO wp_postmeta (post_id, meta_key, meta_value) VALUES (${post.id}, '_news_article_${key}', ${quoted})`,
      );
    await look(SETTINGS, `/wp-admin/post.php?post=${post.id}&action=edit&classic`);
    await site.query(`UPDATE wp_options SET option_value = 'no array' WHERE option_name = 'news_article'`);
    await look(SETTINGS);
  });

  it('leaves nothing behind when it is deleted', async () => {
    const { site, admin, post } = staged();
    const ours = async (): Promise<string> =>
      (
        await Promise.all([
          site.query(`SELECT option_name FROM wp_options WHERE option_name LIKE '%news%article%'`),
          site.query(`SELECT meta_key FROM wp_usermeta WHERE meta_key LIKE '%news%article%'`),
          site.query(`SELECT meta_key FROM wp_postmeta WHERE meta_key LIKE '%news%article%'`),
        ])
      ).join('');
    assert.match(await ours(), /news_article\n.*news_article_perspectives\n.*_news_article_level/s);
    await admin.page.goto('/wp-admin/plugins.php');
    const row = (): ReturnType<Reader['page']['locator']> =>
      admin.page.locator('tr[data-slug="news-article"]');
    await Promise.all([admin.page.waitForEvent('load'), row().locator('.deactivate a').click()]);
    const page = await (await fetch(post.link)).text();
    assert.doesNotMatch(page, /news-(article|discussion)/);
    await Promise.all([
      admin.page.waitForResponse((response) => response.url().includes('admin-ajax.php') && response.ok()),
      row().locator('.delete a').click(),
    ]);
    await admin.page.getByText('was successfully deleted').waitFor();
    assert.equal((await ours()).trim(), '');
    assert.equal(existsSync(join(dirname(site.zip), 'wordpress/wp-content/plugins/news-article')), false);
    // the editor of posts shows a picture of WordPress's own site
    assert.deepEqual(admin.faults.filter((fault) => !fault.includes('//s.w.org/')), []); // prettier-ignore
  });
}

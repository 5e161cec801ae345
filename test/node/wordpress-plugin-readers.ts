import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../servers/process.js';
import {
  PERSPECTIVE,
  publish,
  toDiscussion,
  type Post,
  type StagedSite,
} from './wordpress-plugin-fixture.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Report {
  readonly placements: readonly { readonly part: string; readonly reason: string }[];
}

/** What readers, commenters and moderators have of the plugin. */
export function readersHave(staged: () => StagedSite): void {
  for (const theme of ['classic', 'blocks'] as const) {
    it(`composes a post of a ${theme} theme in space that was kept, without any other site`, async () => {
      const { site, post, asReader } = staged();
      await site.useTheme(theme);
      await asReader(async ({ page }) => {
        await page.goto(post.link);
        await page.getByText('Written by AI. No human review recorded.').waitFor();
        await page.getByText('AI Journalist: Edda Lorne').waitFor();
        await page.getByRole('link', { name: 'Bluesky' }).waitFor();
        const report = await page.evaluate(
          () => (document.querySelector('news-article') as unknown as { report: Report }).report.placements,
        );
        const kept = report.filter(({ reason }) => reason === 'reserved').map(({ part }) => part);
        assert.deepEqual(kept, ['label', 'header', 'card', 'share']);
        assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      });
      await site.useTheme('classic');
    });
  }

  it('shows the perspective word for word, with the versions before', async () => {
    const { post, asReader } = staged();
    await asReader(async ({ page }) => {
      await page.goto(post.link);
      await page.getByText('Editorial Perspective').click();
      const versions = page.getByRole('combobox').filter({ hasText: 'Version 2' });
      await versions.waitFor();
      assert.equal(await page.locator('[part=quote]').textContent(), PERSPECTIVE);
      await versions.selectOption({ index: 1 });
      await page
        .locator('[part=quote]')
        .filter({ hasText: /^You are Edda Lorne\.$/ })
        .waitFor();
      await page.getByText('Heron 2').waitFor();
    });
  });

  it('keeps a version for each change, and none for a profile that is saved as it was', async () => {
    const { admin, profile } = staged();
    await profile({});
    const versions = await admin.page.locator('summary', { hasText: 'Version' }).allTextContents();
    assert.deepEqual(versions.map((text) => text.slice(0, 9)), ['Version 2', 'Version 1']); // prettier-ignore
    assert.equal(await admin.page.inputValue('#news-article-perspective'), PERSPECTIVE);
  });

  it('says what a post says of AI, over what its author is', async () => {
    const { site, admin, edda, asReader } = staged();
    const reviewed = await publish(site, 'A reviewed text', { author: edda });
    const sent = { news_article_level: 'ai-assisted', news_article_reviewed_by: 'A. Editor', news_article_reviewed_at: '2026-11-03' }; // prettier-ignore
    await admin.page.goto(`/wp-admin/post.php?post=${reviewed.id}&action=edit`);
    const saved = await admin.page.evaluate(async (fields) => {
      const form = document.querySelector<HTMLFormElement>('form.metabox-location-side')!;
      for (const [name, value] of Object.entries(fields)) (form.elements.namedItem(name) as HTMLInputElement).value = value; // prettier-ignore
      const body = new FormData(form);
      body.set('post_ID', new URL(location.href).searchParams.get('post')!);
      body.set('action', 'editpost');
      // as the block editor does
      const settings = document.querySelector<HTMLFormElement>('.metabox-base-form')!;
      for (const [name, value] of new FormData(settings)) body.append(name, value);
      const address = (window as unknown as { _wpMetaBoxUrl: string })._wpMetaBoxUrl;
      return (await fetch(address, { method: 'POST', body })).status;
    }, sent);
    assert.equal(saved, 200);
    await asReader(async ({ page }) => {
      await page.goto(reviewed.link);
      await page
        .getByText('Written with the help of AI, reviewed by A. Editor on November 3, 2026.')
        .waitFor();
    });
  });

  it('takes a comment of a guest, holds it for moderation, and shows it once it was approved in the admin', async () => {
    const { admin, post, asReader } = staged();
    const text = 'I have taken that boat for thirty years.';
    await asReader(async ({ page }) => {
      await toDiscussion(page, post.link);
      assert.equal(await page.locator('#respond').isVisible(), false);
      await page.getByText('Comments are moderated and will appear after approval.').waitFor();
      await page.getByRole('textbox', { name: 'Name' }).fill('Tomas Reader');
      await page.getByRole('textbox', { name: 'Email' }).fill('tomas@reader.example');
      await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(text);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page
        .getByText(/Awaiting approval/)
        .first()
        .waitFor();
    });
    await asReader(async ({ page }) => {
      await toDiscussion(page, post.link);
      await page.getByText('No comments yet.').waitFor();
      assert.equal(await page.getByText(text).count(), 0);
    });
    await admin.page.goto('/wp-admin/edit-comments.php?comment_status=moderated');
    const row = admin.page.locator('#the-comment-list tr', { hasText: text });
    await row.hover();
    await Promise.all([
      admin.page.waitForResponse((response) => response.url().includes('admin-ajax.php') && response.ok()),
      row.locator('.approve a').click(),
    ]);
    await asReader(async ({ page }) => {
      await toDiscussion(page, post.link);
      await page.getByRole('heading', { name: 'Discussion (1 Comment)' }).waitFor();
      await page.getByText(text).filter({ visible: true }).waitFor();
    });
  });

  it('leaves the theme’s comments to readers without JavaScript, and its form works', async () => {
    const { post, asReader } = staged();
    await asReader(
      async ({ page }) => {
        await page.goto(post.link);
        assert.ok(await page.getByText('I have taken that boat').isVisible());
        await page.fill('#author', 'Nora');
        await page.fill('#email', 'nora@reader.example');
        await page.fill('#comment', 'Without any script.');
        await Promise.all([page.waitForURL(/unapproved=\d+/), page.click('#submit')]);
        assert.ok(await page.getByText('Without any script.').isVisible());
      },
      { javaScriptEnabled: false },
    );
  });

  it('stands in the box of a block theme’s comments, once', async () => {
    const { site, post, asReader } = staged();
    await site.useTheme('blocks');
    await asReader(async ({ page }) => {
      await toDiscussion(page, post.link);
      assert.equal(await page.locator('news-discussion').count(), 1);
      assert.equal(await page.locator('.wp-block-comments > news-discussion').count(), 1);
      assert.equal(await page.locator('#respond').isVisible(), false);
      await page.getByText('I have taken that boat').filter({ visible: true }).waitFor();
    });
    await site.useTheme('classic');
  });

  it('finds the box of comments, and makes one where there is none', async () => {
    const code = `define('ABSPATH', '/');
      require 'integrations/wordpress/includes/class-comments-box.php';
      foreach (json_decode(stream_get_contents(STDIN)) as $html)
        echo News_Article\\Comments_Box::put_first($html, '|'), "\\n";`;
    const put = async (...given: string[]): Promise<string[]> =>
      (await run('php', ['-r', code], { cwd: ROOT, input: JSON.stringify(given) })).split('\n').slice(0, -1);
    const boxed = ([start, ...rest]: string[]): string => `${start}|${rest.join('')}`;
    const boxes = [
      ['<!-- no box --> <div id="comments">', '<div><div>a</div></div><div>b</div></div> <!-- #comments -->'],
      ['<section class="c">', '<div></div></div></section>'],
      ['<aside>', '<!-- </aside> --><textarea></aside></textarea></aside>'],
    ];
    assert.deepEqual(await put(...boxes.map((parts) => parts.join(''))), boxes.map(boxed));
    const others = [
      '<div>a</div><div>b</div>',
      'text <div></div>',
      '<div>a',
      '<p>a</p>',
      '<div>a</div> text',
    ];
    const made = others.map((html) => `<div class="news-article-comments">|${html}</div>`);
    assert.deepEqual(await put(...others), made);
  });

  it('asks who is signed in for nothing but the text, and posts as them, even with an old nonce', async () => {
    const { site, edda, post } = staged();
    const { page, faults, close } = await site.signIn('edda', 'for tests');
    await page.route(post.link, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-nonce="\w+"/, 'data-nonce="0123456789"');
      await route.fulfill({ response, body });
    });
    await toDiscussion(page, post.link);
    await page.getByRole('textbox', { name: 'Comment', exact: true }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Name' }).count(), 0);
    await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('As its author I may say so.');
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByText('As its author I may say so.').filter({ visible: true }).waitFor();
    assert.deepEqual(faults, []);
    const mine = await site.admin<{ author: number }[]>(
      `/wp/v2/comments?search=author&status=all&context=edit`,
    );
    assert.deepEqual(mine.map(({ author }) => author), [edda]); // prettier-ignore
    await close();
  });

  it('leads guests to signing in where the site takes members only', async () => {
    const { site, post, asReader } = staged();
    await site.option('comment_registration', '1');
    await asReader(async ({ page }) => {
      await toDiscussion(page, post.link);
      const link = page.locator('news-comment-form').getByRole('link').first();
      await link.waitFor();
      assert.match((await link.getAttribute('href')) ?? '', /wp-login\.php\?redirect_to=/);
    });
    await site.option('comment_registration', '0');
  });

  it('lets the discussion wait in the page for a consent that a script of the site gives, and asks nobody before', async () => {
    const { post, asReader } = staged();
    await asReader(async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/wp-json|rest_route/.test(request.url())) asked.push(request.url());
      });
      await page.goto(`${post.link}?waits=comments&for=functional`);
      const tag = page.locator('news-discussion');
      assert.equal(await tag.getAttribute('data-news-consent'), 'functional');
      await tag.scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Load the discussion' }).waitFor();
      await page.locator('#respond').waitFor(); // the theme's own stays
      assert.deepEqual(asked, []);
      await page.evaluate(async () => {
        const NewsArticle = (await customElements.whenDefined('news-article')) as unknown as {
          consent(purpose: string): void;
        };
        NewsArticle.consent('functional');
      });
      await page.locator('#respond').waitFor({ state: 'hidden' }); // ours is there
      assert.ok(asked.length > 0);
    });
    const plain = await (await fetch(post.link)).text();
    assert.doesNotMatch(plain, /data-news-consent/);
    const hostile = await (await fetch(`${post.link}?waits=comments&for=%22%3E%3Cb%3E`)).text();
    assert.match(hostile, /<news-discussion[^>]* data-news-consent="\\?&quot;&gt;&lt;b&gt;"/);
  });

  it('writes nothing into other pages, feeds and what other plugins refuse', async () => {
    const { site, post } = staged();
    const page = await site.admin<Post>('/wp/v2/pages', { title: 'About', content: 'Us', status: 'publish' });
    const locked = await publish(site, 'Locked', { password: 'secret' });
    for (const address of [site.origin, page.link, locked.link, `${post.link}feed/`, `${post.link}embed/`]) {
      const html = await (await fetch(address)).text();
      assert.doesNotMatch(html, /news-article|news-discussion|ai-disclosure/, address);
    }
    const refused = await (await fetch(`${post.link}?without=comments`)).text();
    assert.doesNotMatch(refused, /news-discussion/);
    assert.match(refused, /loader\.js/);
    assert.match(refused, /id="respond"/);
  });
}

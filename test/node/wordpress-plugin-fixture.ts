/** A WordPress with the plugin's zip at hand, and browsers on it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { startDatabase } from '../servers/database.js';
import { copyWordPress, startWordPress, type WordPress } from '../servers/wordpress.js';

const BUILD = fileURLToPath(new URL('../../scripts/build-wordpress.mjs', import.meta.url));
/** ms for one step in a browser, on a machine that does other things too. */
const PATIENCE = 30_000;

/** What other plugins would do, at the word of an address. */
const OTHER_PLUGINS = `<?php
add_filter('use_block_editor_for_post', fn() => !isset($_GET['classic']));
add_filter('news_article_consent', fn($allows, $part) => $allows && $part !== ($_GET['without'] ?? ''), 10, 2);
add_filter('news_article_waits_for_consent', fn($waits, $part) => $part === ($_GET['waits'] ?? '') ? ($_GET['for'] ?? true) : $waits, 10, 2);
`;

export interface PluginSite extends WordPress {
  /** Path of the plugin's zip. */
  readonly zip: string;
  /** A reader whom nobody knows. */
  reader(options?: BrowserContextOptions): Promise<Reader>;
  /** Somebody signed in, at their dashboard. */
  signIn(user: string, password: string): Promise<Reader>;
  query(sql: string): Promise<string>;
}

/** A browser of somebody's, and what went wrong in it. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, files that are not there, dialogs, and requests to other origins. */
  readonly faults: string[];
  close(): Promise<void>;
}

async function open(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Reader> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: origin, ...options });
  context.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'alert') faults.push(`alert: ${dialog.message()}`);
    void dialog.accept();
  });
  await context.route(
    (url) => /^http/.test(url.protocol) && url.origin !== origin,
    (route) => {
      faults.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('response', (response) => {
    if (response.status() >= 400 && /\/library\//.test(response.url()))
      faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, context, faults, close: () => context.close() };
}

async function startPluginSite(): Promise<PluginSite> {
  const database = await startDatabase();
  const ends: (() => Promise<void>)[] = [database.stop];
  const stop = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const zip = join(database.folder, 'news-article.zip');
    const { status, stderr } = spawnSync(process.execPath, [BUILD, zip], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The plugin could not be built: ${stderr}`);
    const copy = await copyWordPress(database);
    await writeFile(join(copy, 'wp-content', 'mu-plugins', 'others.php'), OTHER_PLUGINS);
    const site = await startWordPress(database, copy, { name: 'plugin', noFlood: true, moderated: true });
    ends.push(site.stop);
    await site.useTheme('classic');
    // WordPress itself asks Gravatar for pictures, unless it is told not to
    await site.option('show_avatars', '0');
    const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS as string[] });
    ends.push(() => browser.close());
    return {
      ...site,
      zip,
      query: (sql) => database.query(sql, 'plugin'),
      reader: (options = {}) => open(browser, site.origin, options),
      async signIn(user, password) {
        const reader = await open(browser, site.origin, {});
        const { page } = reader;
        await page.goto('/wp-login.php');
        await page.fill('#user_login', user);
        await page.fill('#user_pass', password);
        await page.click('#wp-submit');
        await page.waitForURL('**/wp-admin/**');
        return reader;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Sends the form of a page of the admin, and waits for what comes back. */
export async function save({ page }: Reader): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click('#submit')]);
}

/** Installs the plugin as its owner does: by the form for zips. */
async function installPlugin({ page }: Reader, zip: string): Promise<void> {
  await page.goto('/wp-admin/plugin-install.php?tab=upload');
  await page.setInputFiles('#pluginzip', zip);
  await page.click('#install-plugin-submit');
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.waitForURL('**/plugins.php**');
}

/** Long enough to be an article. */
export const TEXT = `<p>${'The boat leaves at six, and nobody on the quay waves. '.repeat(4)}</p>`.repeat(4);

export interface Post {
  readonly id: number;
  readonly link: string;
}

/** Publishes a post. */
export const publish = (site: PluginSite, title: string, more: object = {}): Promise<Post> =>
  site.admin<Post>('/wp/v2/posts?_fields=id,link', { title, content: TEXT, status: 'publish', ...more });

/** Goes to the discussion of a page, and waits until it is there. */
export async function toDiscussion(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('news-discussion').scrollIntoViewIfNeeded();
  await page.getByRole('heading', { name: /^Discussion \(\d/ }).waitFor();
}

/** A text that HTML would end. */
export const PERSPECTIVE =
  'You are Edda Lorne.\n\n<rules>Be fair.</rules> </script><script>hacked=1</script>';

/** A site with the plugin, an AI journalist and a post of hers. */
export interface StagedSite {
  readonly site: PluginSite;
  readonly admin: Reader;
  /** Id of the AI journalist. */
  readonly edda: number;
  readonly post: Post;
  /** Opens her profile, changes fields by their ids, and saves. */
  profile(fields: Readonly<Record<string, string>>): Promise<void>;
  /** Does something as a reader whom nobody knows, and sees that nothing went wrong. */
  asReader(act: (reader: Reader) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
}

export async function stagePlugin(): Promise<StagedSite> {
  const site = await startPluginSite();
  try {
    const admin = await site.signIn('admin', 'for tests');
    await installPlugin(admin, site.zip);
    const user = { username: 'edda', name: 'Edda Lorne', email: 'edda@news.example', password: 'for tests' };
    const { id: edda } = await site.admin<{ id: number }>('/wp/v2/users', { ...user, roles: ['author'] });
    const profile = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      await admin.page.goto(`/wp-admin/user-edit.php?user_id=${edda}`);
      await admin.page.check('#news-article-kind');
      for (const [field, value] of Object.entries(fields)) await admin.page.fill(`#${field}`, value);
      await save(admin);
    };
    await profile({
      description: 'Writes about land and water.',
      'news-article-perspective': 'You are Edda Lorne.',
      'news-article-model': 'Heron 2',
      'news-article-provider': 'Example Labs',
    });
    await profile({ 'news-article-perspective': PERSPECTIVE });
    const post = await publish(site, 'The slow boat north', { author: edda, excerpt: 'It leaves at six.' });
    return {
      site,
      admin,
      edda,
      post,
      profile,
      async asReader(act, options = {}) {
        const reader = await site.reader(options);
        await act(reader);
        assert.deepEqual(reader.faults, []);
        await reader.close();
      },
    };
  } catch (error) {
    await site.stop();
    throw error;
  }
}

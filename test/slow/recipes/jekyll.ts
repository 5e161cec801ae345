import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../servers/process.js';
import { DATE, PORTRAIT, postsOf, sourceOf } from './newsroom.js';
import { ORIGIN } from './reader.js';
import { insert, makeFolder, pieceOf, removeFolder, replace, type Site } from './site-folder.js';

const SETTINGS = `
title: The Paper
ai_policy: /how-we-use-ai/
url: ${ORIGIN}
theme: minima
timezone: Europe/Berlin
plugins: [jekyll-feed, jekyll-seo-tag]
`;
/** How the theme calls every author. */
const PERSON = 'itemtype="http://schema.org/Person"';
/** Where the theme is, by the program that will build with it. */
const FIND_THEME = "puts Gem::Specification.find_by_name('minima').gem_dir";

/** Builds a site by docs/recipes/jekyll.md. */
export async function buildJekyll(): Promise<Site> {
  const theme = (await run('ruby', ['-e', FIND_THEME])).trim();
  const themed = (path: string): string => readFileSync(join(theme, path), 'utf8');
  const posts = postsOf(pieceOf('jekyll', '## What it takes from where'));
  const day = DATE.slice(0, 10);
  const folder = makeFolder(
    {
      '_config.yml': SETTINGS,
      '_includes/news-article.html': pieceOf('jekyll', '**2.** Make the file'),
      '_includes/head.html': insert(
        themed('_includes/head.html'),
        '{%- seo -%}',
        pieceOf('jekyll', '**3.** Put this line'),
      ),
      '_layouts/post.html': replace(
        themed('_layouts/post.html'),
        PERSON,
        pieceOf('jekyll', '**An AI journalist in minima**').trim(),
      ).concat(pieceOf('jekyll', '## Comments')),
      '_layouts/aloud.html': `---\nlayout: default\n---\n${pieceOf('jekyll', '**To have it read aloud**')}`,
      '_data/authors.yml': pieceOf('jekyll', '**4.** Say who'),
      'index.md': '---\nlayout: home\n---\n',
      'about.md': '---\nlayout: page\ntitle: About\npermalink: /about/\n---\nWho we are.\n',
      'images/ann-lee.jpg': PORTRAIT,
      ...Object.fromEntries(
        posts.map((post) => [
          `_posts/${day}-${post.name}.md`,
          sourceOf(
            post,
            `layout: ${post.layout ?? 'post'}\n${post.language ? `lang: ${post.language}\n` : ''}`,
          ),
        ]),
      ),
    },
    'news-article',
  );
  await run('jekyll', ['build', '--quiet', '--source', folder, '--destination', join(folder, '_site')]);
  return {
    folder: join(folder, '_site'),
    path: (name) => `/${day.replaceAll('-', '/')}/${name}.html`,
    others: ['/', '/about/'],
    remove: () => removeFolder(folder),
  };
}

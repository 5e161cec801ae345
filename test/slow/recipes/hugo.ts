import { join } from 'node:path';
import { run } from '../../servers/process.js';
import { PORTRAIT, postsOf, sourceOf } from './newsroom.js';
import { ORIGIN } from './reader.js';
import { insert, makeFolder, pieceOf, removeFolder, type Site } from './site-folder.js';

/** A theme of the least there is. */
const BASE = `<!doctype html>
<html lang="{{ .Lang }}">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
</head>
<body><header><a href="/">{{ site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body>
</html>`;
const SINGLE = `{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>
{{ end }}`;
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range site.RegularPages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p></article>{{ end }}{{ end }}`;
const SETTINGS = `
baseURL: ${ORIGIN}/
title: The Paper
params: { ai_policy: /how-we-use-ai/ }
defaultContentLanguage: en
languages: { en: { weight: 1 }, de: { weight: 2 } }
`;

/** Builds a site by docs/recipes/hugo.md. */
export async function buildHugo(): Promise<Site> {
  const posts = postsOf(pieceOf('hugo', '## What it takes from where'));
  const folder = makeFolder(
    {
      'config.yaml': SETTINGS,
      'layouts/_default/baseof.html': insert(BASE, '<title>', pieceOf('hugo', '**3.** Put this line')),
      'layouts/_default/single.html': insert(SINGLE, '{{ end }}', pieceOf('hugo', '## Comments')),
      'layouts/_default/list.html': LIST,
      'layouts/_default/aloud.html': `{{ define "main" }}${pieceOf('hugo', '**To have it read aloud**')}{{ end }}`,
      'layouts/partials/news-article.html': pieceOf('hugo', '**2.** Make the file'),
      'data/authors.yaml': pieceOf('hugo', '**4.** Say who'),
      'content/about.md': '---\ntitle: About\n---\nWho we are.\n',
      'static/images/ann-lee.jpg': PORTRAIT,
      ...Object.fromEntries(
        posts.map((post) => [
          `content/posts/${post.name}${post.language ? `.${post.language}` : ''}.md`,
          sourceOf(post, post.layout ? `layout: ${post.layout}\n` : ''),
        ]),
      ),
    },
    'static/news-article',
  );
  await run('hugo', ['--quiet', '--source', folder]);
  return {
    folder: join(folder, 'public'),
    path: (name, language) => `/${language ? `${language}/` : ''}posts/${name}/`,
    others: ['/', '/posts/', '/about/', '/de/'],
    remove: () => removeFolder(folder),
  };
}

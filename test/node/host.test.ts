import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { createHost, isHostPath } from '../../examples/host/app.js';
import { DEMO_PAGES } from '../../examples/host/demo-pages.js';
import { readDelay } from '../../examples/host/library-files.js';
import { openOwnArticle } from '../../examples/host/own-article.js';
import { withLibrary } from '../../examples/host/own-page.js';
import { openOwnSite } from '../../examples/host/own-site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'examples/host/main.ts');
const ARTICLES = DEMO_PAGES.map(({ slug }) => `/articles/${slug}/`);
const PAGES = ['/', '/articles/', '/alone/', ...ARTICLES];
const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; " +
  "connect-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types lit-html news-article 'allow-duplicates'; base-uri 'none'; object-src 'none'; " +
  'report-uri /__test/csp-report';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'news-article-host-'));
});
after(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

function elements(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((a) => a.name === name)?.value;

describe('the demo pages', () => {
  const host = createHost();

  for (const path of PAGES) {
    it(`${path} is served under the strict policy and needs nothing that it forbids`, async () => {
      const response = await host.request(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('content-security-policy'), CSP);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      for (const element of elements(await response.text())) {
        assert.notEqual(element.tagName, 'style');
        assert.deepEqual(
          element.attrs.map(({ name }) => name).filter((name) => name === 'style' || name.startsWith('on')),
          [],
        );
        if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) continue;
        assert.equal(attribute(element, 'type'), 'application/ld+json');
      }
    });

    it(`${path} links to nothing of its own that is missing`, async () => {
      const response = await host.request(path);
      const addresses = elements(await response.text())
        .flatMap((element) => ['href', 'src'].map((name) => attribute(element, name)))
        .filter((address) => address?.startsWith('/') && !address.startsWith('/news-article/'));
      assert.ok(addresses.length > 0);
      for (const address of new Set(addresses)) {
        assert.equal((await host.request(address!)).status, 200, address);
      }
    });
  }

  for (const path of ARTICLES) {
    it(`${path} describes itself completely`, async () => {
      const html = await (await host.request(path)).text();
      const all = elements(html);
      const data = all.find((element) => attribute(element, 'type') === 'application/ld+json');
      const text = data
        ? (data.childNodes[0] as Tree.TextNode).value
        : await (await host.request('/articles/slow-clock.json')).text();
      const json = JSON.parse(text) as Record<string, string> & { '@graph'?: Record<string, string>[] };
      const article = json['@graph']?.[0] ?? json;
      for (const field of [
        'headline',
        'description',
        'articleSection',
        'inLanguage',
        'datePublished',
        'image',
      ]) {
        assert.ok(article[field], field);
      }
      assert.ok(Date.parse(article['datePublished']!) < Date.now());
      assert.ok(all.some((element) => attribute(element, 'rel') === 'canonical'));
      for (const img of all.filter((element) => element.tagName === 'img')) {
        assert.ok(attribute(img, 'alt') && attribute(img, 'width') && attribute(img, 'height'));
      }
    });
  }

  it('speaks of AI where an AI wrote, and nowhere on the page of people', async () => {
    const sourceOf = async (slug: string) => (await host.request(`/articles/${slug}/`)).text();
    const AI = /\bAI\b|\bai-|artificial|digitalSource|algorithmic|prompt|perspective/i;
    for (const slug of ['night-train', 'moth-count']) assert.doesNotMatch(await sourceOf(slug), AI);
    for (const slug of ['river-bends', 'foghorn']) {
      const html = await sourceOf(slug);
      assert.match(html, /<meta name="ai-disclosure" content="ai-generated">/);
      assert.match(html, /<meta name="ai-model" content="\S.*">\s*<meta name="ai-provider" content="\S.*">/);
      assert.doesNotMatch(html, /"author": \{\s*"@type": "Person"/);
    }
  });

  it('gives a perspective in versions that differ, or as text outside the article', async () => {
    const river = await (await host.request('/articles/river-bends/')).text();
    const [newer, older] = [...river.matchAll(/"text": "(.*)"/g)].map(([, text]) => text);
    assert.ok(newer && older && newer !== older);
    assert.doesNotMatch(river, /class="byline"|<time/);
    const all = elements(await (await host.request('/articles/foghorn/')).text());
    const perspective = all.find((element) => attribute(element, 'slot') === 'perspective')!;
    assert.notEqual(attribute(perspective, 'data-nosnippet'), undefined);
    const card = perspective.parentNode as Tree.Element;
    assert.equal(card.tagName, 'news-author-card');
    assert.equal((card.parentNode as Tree.Element).tagName, 'aside');
  });

  it('names the other articles of each, newest first, by what their pages say', async () => {
    for (const slug of ['river-bends', 'moth-count-head']) {
      const response = await host.request(`/related/${slug}.json`);
      const { articles } = (await response.json()) as { articles: readonly Record<string, unknown>[] };
      assert.equal(articles.length, 5);
      assert.ok(articles.every(({ url }) => url !== `/articles/${slug.replace('-head', '')}/`));
      const dates = articles.map(({ datePublished }) => Date.parse(String(datePublished)));
      assert.deepEqual(
        dates,
        dates.toSorted((a, b) => b - a),
      );
      const foghorn = articles.find(({ url }) => url === '/articles/foghorn/');
      assert.equal(foghorn?.['aiDisclosure'], 'ai-generated');
      assert.equal(foghorn['thread'], 'https://paper.example/coast/foghorn');
      for (const { url, image } of articles)
        for (const path of [url, (image as { url: string }).url] as string[])
          assert.equal((await host.request(path)).status, 200, path);
    }
    assert.equal((await host.request('/related/nowhere.json')).status, 404);
  });

  it('answers with 404 and nothing from the disk for paths that lead out of a folder', async () => {
    const escapes = [
      '..%2fapp.ts',
      '%2e%2e/app.ts',
      '..%5capp.ts',
      '%00',
      '.hidden',
      '%zz',
      '%2e%2e%2f%2e%2e%2fpackage.json',
    ];
    for (const base of ['/assets/', '/articles/', '/news-article/', '/news-article/~delay-1/']) {
      for (const path of escapes) assert.equal((await host.request(base + path)).status, 404, base + path);
    }
  });

  it('does not follow a link out of the folder it serves', async () => {
    await write('library/loader.js', '//');
    await symlink(join(ROOT, 'package.json'), join(folder, 'library/package.json'));
    const linked = createHost({ library: join(folder, 'library') });
    assert.equal((await linked.request('/news-article/loader.js')).status, 200);
    assert.equal((await linked.request('/news-article/package.json')).status, 404);
  });

  it('lets hashed files be kept for good and asks again for all others', async () => {
    for (const name of ['chunk-B7x_9', 'loader', 'news-article']) await write(`hashed/${name}.js`, '//');
    const hashed = createHost({ library: join(folder, 'hashed') });
    const cached = async (path: string) => (await hashed.request(path)).headers.get('cache-control');
    assert.equal(await cached('/news-article/chunk-B7x_9.js'), 'public, max-age=31536000, immutable');
    for (const name of ['loader', 'news-article'])
      assert.equal(await cached(`/news-article/${name}.js`), 'no-cache', name);
  });

  it('says how to build the library when it is not there', async () => {
    const empty = createHost({ library: join(folder, 'nothing') });
    const response = await empty.request('/news-article/loader.js');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /npm run build/);
  });

  it('claims its own paths only', () => {
    for (const path of [
      '/',
      '/articles/x/',
      '/alone/',
      '/news-article/a.js',
      '/__test/csp-reports',
      '/own/',
    ]) {
      assert.ok(isHostPath(path), path);
    }
    for (const path of ['/test/a.test.ts', '/src/index.ts', '/articlesque', '/node_modules/lit/index.js']) {
      assert.ok(!isHostPath(path), path);
    }
  });
});

describe('page variants', () => {
  const host = createHost();
  const get = async (query: string, slug = 'river-bends') =>
    (await host.request(`/articles/${slug}/${query}`)).text();

  it('serves a page as it is written without a query', async () => {
    assert.equal(
      await get(''),
      await readFile(join(ROOT, 'examples/host/articles/river-bends.html'), 'utf8'),
    );
  });

  it('takes the library off, and nothing else', async () => {
    for (const { slug } of DEMO_PAGES) {
      const html = await get('?without', slug);
      assert.doesNotMatch(html, /<\/?news-article|\/news-article\//);
      assert.equal(html.includes('<article>'), slug !== 'slow-clock');
    }
  });

  it('puts the delay into the addresses', async () => {
    assert.match(await get('?delay=800'), /src="\/news-article\/~delay-800\/loader\.js"/);
    assert.match(
      await get('?delay=8&loader-delay=3'),
      /src="\/news-article\/~delay-8\/~loader-3\/loader\.js"/,
    );
    assert.deepEqual(readDelay('~delay-800/loader.js'), { file: 'loader.js', delay: 0 });
    assert.deepEqual(readDelay('~delay-800/chunk.js'), { file: 'chunk.js', delay: 800 });
    assert.deepEqual(readDelay('~delay-8/~loader-3/loader.js'), { file: 'loader.js', delay: 3 });
    assert.deepEqual(readDelay('~delay-800/news-article.css'), { file: 'news-article.css', delay: 0 });
  });

  it('moves the snippet', async () => {
    assert.match(
      await get('?snippet=late'),
      /<\/footer>\s*<script src="\/news-article\/loader\.js" async><\/script>\s*<\/body>/,
    );
    const css = await get('?snippet=css');
    assert.match(css, /<link rel="stylesheet" href="\/news-article\/news-article\.css" \/>\s*<\/head>/);
    assert.match(css, /async><\/script>\s*<\/body>/);
    const module = await get('?snippet=module');
    assert.match(
      module,
      /<script type="module" src="\/news-article\/news-article\.js"><\/script>\s*<\/head>/,
    );
    assert.doesNotMatch(module, /loader\.js/);
  });

  it('keeps data-auto wherever it puts the loader', async () => {
    assert.match(await get('', 'moth-count'), /loader\.js" data-auto><\/script>\s*<\/body>/);
    assert.match(await get('', 'moth-count-head'), /loader\.js" data-auto><\/script>\s*<\/head>/);
    assert.match(
      await get('?snippet=late', 'moth-count'),
      /loader\.js" data-auto async><\/script>\s*<\/body>/,
    );
    assert.match(await get('?snippet=module', 'moth-count'), /<news-article><\/news-article>\s*<\/body>/);
  });

  it('sets attributes of the tag, escaped', async () => {
    assert.match(await get('?parts=none'), /<news-article parts="none">/);
    assert.match(await get('?parts="><b>&debug'), /<news-article parts="&quot;&gt;&lt;b&gt;" debug>/);
  });

  it('leaves the policy out when asked', async () => {
    const response = await host.request('/articles/river-bends/?csp=off');
    assert.equal(response.headers.get('content-security-policy'), null);
  });

  it('sends a slow page in pieces that make the whole', async () => {
    const response = await host.request('/articles/water-by-shadow/?slow=1');
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body!) chunks.push(chunk);
    assert.ok(chunks.length >= 6 && chunks.length <= 10);
    assert.equal(Buffer.concat(chunks).toString(), await get('', 'water-by-shadow'));
  });
});

describe('policy reports', () => {
  it('are kept, filtered by page, and forgotten', async () => {
    const host = createHost();
    const send = (body: string) => host.request('/__test/csp-report', { method: 'POST', body });
    await send('{"csp-report":{"document-uri":"http://localhost/a","violated-directive":"style-src"}}');
    await send('[{"type":"csp-violation","body":{"documentURL":"http://localhost/b"}}]');
    assert.equal((await send('not json')).status, 204);
    const read = async (query = '') =>
      (await host.request(`/__test/csp-reports${query}`)).json() as Promise<unknown[]>;
    assert.equal((await read()).length, 3);
    assert.deepEqual(await read('?page=/a'), [
      { 'document-uri': 'http://localhost/a', 'violated-directive': 'style-src' },
    ]);
    await host.request('/__test/csp-reports', { method: 'DELETE' });
    assert.deepEqual(await read(), []);
  });
});

const TEXT =
  'A sentence that is long enough to be taken for a paragraph of an article and not for a caption. '.repeat(
    2,
  );
const options = { name: 'page.html', origin: 'http://localhost:1' };
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const LOADER = '<script src="http://localhost:1/news-article/loader.js" data-auto></script>';

describe('putting the library on a page', () => {
  const places: Record<string, readonly [before: string, after: string]> = {
    'after the head tag': [
      '<!doctype html>\r\n<html>\r\n<head lang="x>y">',
      '\r\n<title>é</title></head><article>ü</article>',
    ],
    'after the html tag when there is no head tag': [
      '<!doctype html><html lang=en>',
      '<title>t</title><article>a</article>',
    ],
    'after the doctype when there is neither': [
      '<!-- saved --><!doctype html>',
      '\n<title>t</title><article>a</article>',
    ],
    'at the start when there is nothing': ['', '<article>a</article>'],
    'after a byte order mark': ['\uFEFF', '<article>a</article>'],
    'not at a head tag inside a comment': ['<!-- <head> --><html><head>', '</head><article>a</article>'],
    'not at a header': ['<html>', '<header></header><article>a</article>'],
  };
  for (const [name, [start, end]] of Object.entries(places)) {
    it(`inserts ${name} and leaves every byte`, () => {
      const page = withLibrary(bytesOf(start + end), options);
      assert.equal(Buffer.from(page.bytes).toString(), start + LOADER + end);
    });
  }

  it('leaves the bytes of other encodings and states the one that the page declares', () => {
    const latin = bytesOf('<head><meta charset=iso-8859-1></head><article>Grüße</article>', 'latin1');
    const page = withLibrary(latin, options);
    assert.equal(page.type, 'text/html; charset=iso-8859-1');
    assert.equal(
      Buffer.from(page.bytes).toString('latin1').replace(LOADER, ''),
      Buffer.from(latin).toString('latin1'),
    );
    const unknown = withLibrary(bytesOf('<head></head><article>Grüße</article>', 'latin1'), options);
    assert.equal(unknown.type, 'text/html');
    assert.equal(withLibrary(bytesOf('<article>Grüße'), options).type, 'text/html; charset=utf-8');
  });

  it('reads UTF-16', () => {
    const page = withLibrary(bytesOf('\uFEFF<html><head></head><article>é</article>', 'utf16le'), options);
    assert.equal(Buffer.from(page.bytes).toString(), `<html><head>${LOADER}</head><article>é</article>`);
  });

  it('keeps a tag that the page has', () => {
    const page = withLibrary(bytesOf('<head></head><news-article><p>x</p></news-article>'), options);
    assert.match(
      Buffer.from(page.bytes).toString(),
      /^<head><script src="[^"]*loader\.js"><\/script><\/head><news-article><p>/,
    );
  });

  it('gives a page from elsewhere a base, which takes over the page’s own', () => {
    const insert = (html: string) =>
      Buffer.from(
        withLibrary(bytesOf(html), { ...options, address: 'https://a.example/b/c?d&e' }).bytes,
      ).toString();
    assert.equal(
      insert('<head></head><article>x</article>'),
      `<head>${LOADER}<base href="https://a.example/b/c?d&amp;e"></head><article>x</article>`,
    );
    assert.match(
      insert('<head><base href="../f/"></head><article>x</article>'),
      /<base href="https:\/\/a\.example\/f\/"><base/,
    );
  });

  it('knows an article by each of its marks, and nothing else', () => {
    const articles = [
      '<article>x</article>',
      '<news-article src=a.json></news-article>',
      '<div role=article>x</div>',
      '<div itemscope itemtype="https://schema.org/NewsArticle">x</div>',
      '<meta property=og:type content=article>',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      `<h1>x</h1><p>${TEXT}</p><div><p>${TEXT}</p></div>`,
    ];
    for (const html of articles) assert.doesNotThrow(() => withLibrary(bytesOf(html), options), html);
    const others = [
      '',
      '<p>x</p>',
      `<h1>x</h1><p>${TEXT}</p><p>short</p>`,
      '<template><article>x</article></template>',
    ];
    for (const html of others) {
      assert.throws(
        () => withLibrary(bytesOf(html), options),
        /^OwnPageError: page\.html: no article found\. Looked for .+$/,
      );
    }
  });

  it('notes a policy in a meta tag', () => {
    const html = `<head><meta http-equiv="Content-Security-Policy" content="script-src 'none'"></head><article>x</article>`;
    assert.match(
      withLibrary(bytesOf(html), options).notes.join(),
      /Content-Security-Policy.*script-src 'none'/,
    );
  });

  it('survives a page nested deeper than the stack', () => {
    assert.doesNotThrow(() => withLibrary(bytesOf('<div>'.repeat(50_000) + '<article>x'), options));
  });
});

describe('a page of one’s own', () => {
  it('is served from its file, with what stands beside it', async () => {
    const html =
      '<!doctype html><html><head><link rel=stylesheet href=a.css></head><body><article>x</article></body></html>';
    const own = await openOwnSite(await write('site/page.html', html));
    await write('site/a.css', 'p{}');
    await write('site/.env', 'SECRET');
    const host = createHost({ own });
    const page = await host.request('http://localhost:1/own/');
    assert.equal((await page.text()).replace(LOADER, ''), html);
    assert.equal(page.headers.get('content-security-policy'), null);
    assert.equal((await host.request('/own/a.css')).headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal((await host.request('/a.css')).status, 200);
    for (const path of ['/own/.env', '/.env', '/own/..%2fsite%2f.env', '/own/missing.css', '/missing.css']) {
      assert.equal((await host.request(path)).status, 404, path);
    }
  });

  it('can be a folder: an index, each page, and a message where there is no article', async () => {
    await write('many/index.html', '<h1>Home</h1>');
    await write('many/a b/index.html', '<article>é</article>');
    await write('many/<i>.html', '<article>x</article>');
    await write('many/node_modules/x.html', '<article>x</article>');
    const host = createHost({ own: await openOwnSite(join(folder, 'many')) });
    const index = await (await host.request('/own/')).text();
    assert.match(index, /href="a%20b\/index\.html"/);
    assert.match(index, /href="%3Ci%3E\.html">&lt;i&gt;\.html</);
    assert.doesNotMatch(index, /node_modules/);
    assert.match(
      await (await host.request('/own/a%20b/')).text(),
      /loader\.js" data-auto><\/script><article>é/,
    );
    assert.equal((await host.request('/own/a%20b')).status, 302);
    const message = await host.request('/own/index.html');
    assert.match(await message.text(), /index\.html: no article found\. Looked for/);
    assert.equal(await (await host.request('/own/index.html?unchanged')).text(), '<h1>Home</h1>');
  });

  it('can be an address', async (t) => {
    const remote: Server = createServer((request, response) => {
      const type = request.url === '/text' ? 'text/plain' : 'text/html; charset=windows-1252';
      response.writeHead(request.url === '/gone' ? 410 : 200, {
        'Content-Type': type,
        'Content-Security-Policy': "script-src 'self'",
      });
      response.end('<head></head><article>x</article>');
    }).listen(0, '127.0.0.1');
    t.after(() => remote.close());
    await once(remote, 'listening');
    const address = `http://127.0.0.1:${(remote.address() as AddressInfo).port}`;
    const own = await openOwnSite(`${address}/story`);
    assert.match(own.notes.join(), /Content-Security-Policy in its headers.*left out/);
    const page = await createHost({ own }).request('http://localhost:1/own/');
    assert.equal(page.headers.get('content-type'), 'text/html; charset=windows-1252');
    assert.equal(
      await page.text(),
      `<head>${LOADER}<base href="${address}/story"></head><article>x</article>`,
    );
    await assert.rejects(openOwnSite(`${address}/gone`), /answered 410\. Looked for/);
    await assert.rejects(openOwnSite(`${address}/text`), /answered with text\/plain\. Looked for/);
    await assert.rejects(openOwnSite('http://127.0.0.1:1/'), /cannot be read \(.+\)\. Looked for/);
  });

  it('is refused in one line that says what was looked for', async () => {
    const empty = await write('empty.html', '<p>nothing</p>');
    await mkdir(join(folder, 'bare'));
    for (const name of [empty, join(folder, 'none.html'), join(folder, 'bare'), 'ftp://a.example/']) {
      await assert.rejects(openOwnSite(name), (error: Error) => {
        assert.match(error.message, /^.+: .+ Looked for .+\.$/);
        assert.ok(error.message.startsWith(name));
        return true;
      });
    }
  });
});

/** Spaces, markup and line ends that only an exact copy keeps. */
const PERSPECTIVE = '  You are </script> Edda.\r\n\r\n\tSay <b>who</b> pays &amp; who was not asked. \n';

describe('an article of one’s own', () => {
  const show = async (name: string, content: string) => {
    const own = await openOwnArticle(await write(name, content));
    return (await createHost({ own }).request('/own/')).text();
  };
  const jsonLd = (html: string) => {
    const script = elements(html).find((element) => attribute(element, 'type') === 'application/ld+json')!;
    return JSON.parse((script.childNodes[0] as Tree.TextNode).value) as Record<string, unknown>;
  };
  const textsOf = (html: string, tag: string) =>
    elements(html)
      .filter((element) => element.tagName === tag)
      .map((element) => (element.childNodes[0] as Tree.TextNode | undefined)?.value.trim());

  it('takes the flat shape, with an AI author declared as one and a caption without a picture', async () => {
    const html = await show(
      'flat.json',
      JSON.stringify({
        section: 'Land',
        headline: 'Head & <b>line</b>',
        standfirst: 'Stand "first"',
        author: {
          name: 'Edda',
          kind: 'AI Journalist',
          bio: 'Writes.  By hand. ',
          perspective: PERSPECTIVE,
        },
        published: null,
        hero: { alt: 'x', caption: 'A caption', src: null },
        body: ['One.', 'Two <i>two</i>.'],
      }),
    );
    assert.deepEqual(textsOf(html, 'h1'), ['Head & <b>line</b>']);
    assert.deepEqual(textsOf(html, 'figcaption'), ['A caption']);
    assert.deepEqual(textsOf(html, 'img'), []);
    assert.deepEqual(textsOf(html, 'p').slice(0, 4), ['Land', 'Stand "first"', 'One.', 'Two <i>two</i>.']);
    const data = jsonLd(html);
    assert.equal(data['digitalSourceType'], 'https://schema.org/TrainedAlgorithmicMediaDigitalSource');
    const [author] = data['author'] as Record<string, unknown>[];
    assert.equal(author!['@type'], 'Organization');
    assert.equal(author!['description'], 'Writes.  By hand. ');
    assert.equal((author!['publishingPrinciples'] as Record<string, unknown>)['text'], PERSPECTIVE);
    assert.match(html, /<script src="\/news-article\/loader\.js"><\/script>/);
    assert.ok(!('datePublished' in data));
  });

  it('takes several versions of a perspective, in their order', async () => {
    const perspectives = [
      { text: PERSPECTIVE, version: 2, dateModified: '2026-09-28' },
      { text: ' ' },
      'First.',
    ];
    const author = { name: 'Edda', kind: 'ai', perspectives };
    const data = jsonLd(await show('versions.json', JSON.stringify({ headline: 'h', body: 'b', author })));
    const work = { '@type': 'CreativeWork', name: 'Editorial perspective' };
    assert.deepEqual((data['author'] as Record<string, unknown>[])[0]!['publishingPrinciples'], [
      { ...work, version: '2', dateModified: '2026-09-28', text: PERSPECTIVE },
      { ...work, text: 'First.' },
    ]);
  });

  it('takes a human author for a person', async () => {
    const data = jsonLd(
      await show(
        'human.json',
        '{"headline":"h","body":"b","author":[{"name":"Aidan","kind":"Writer"},"Bo"]}',
      ),
    );
    assert.deepEqual(data['author'], [
      { '@type': 'Person', name: 'Aidan' },
      { '@type': 'Person', name: 'Bo' },
    ]);
    assert.ok(!('digitalSourceType' in data));
  });

  it('takes schema.org as an object, an array and a graph, and keeps it as the page’s data', async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'خبر',
      inLanguage: 'ar',
      image: [{ '@type': 'ImageObject', url: 'p.jpg', width: 4, height: 3, caption: 'c', creditText: 'k' }],
      articleBody: 'One.\n\nTwo.',
    };
    const shapes = [
      article,
      [{ '@type': 'Person', name: 'x' }, article],
      { '@context': 'x', '@graph': [{ '@type': 'WebPage', headline: 'no' }, article] },
    ];
    for (const [i, shape] of shapes.entries()) {
      const html = await show(`schema-${i}.json`, JSON.stringify(shape));
      assert.match(html, /<html lang="ar" dir="rtl">/);
      assert.deepEqual(textsOf(html, 'h1'), ['خبر']);
      assert.deepEqual(textsOf(html, 'figcaption'), ['c k']);
      assert.match(html, /<img src="p\.jpg" alt=""\s+width="4"\s+height="3"/);
      assert.equal(jsonLd(html)['articleBody'], article.articleBody);
    }
  });

  it('drops a picture whose address is a script', async () => {
    const html = await show(
      'bad.json',
      '{"@type":"NewsArticle","headline":"h","image":"javascript:alert(1)"}',
    );
    assert.deepEqual(textsOf(html, 'figure'), []);
  });

  it('is refused in one line that says what was looked for', async () => {
    for (const [i, content] of ['{', '[]', '{"headline":""}', '"x"', 'null'].entries()) {
      const path = await write(`wrong-${i}.json`, content);
      await assert.rejects(openOwnArticle(path), /^OwnPageError: .+: .+ Looked for .+\.$/);
    }
    await assert.rejects(
      openOwnArticle(join(folder, 'none.json')),
      /cannot be read \(ENOENT\)\. Looked for a JSON file/,
    );
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const env = { ...process.env, COMMENTS_DB: ':memory:' };
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { cwd: ROOT, env });
    const output = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (output.out += String(data)));
    child.stderr.on('data', (data: Buffer) => (output.err += String(data)));
    return { child, output, ended: once(child, 'close') };
  };

  it('prints what to open, and says so when the port is taken', async (t) => {
    const first = run('--port', '0');
    t.after(() => first.child.kill());
    while (!first.output.out.includes('/alone/')) await once(first.child.stdout, 'data');
    const port = /localhost:(\d+)/.exec(first.output.out)?.[1] ?? '';
    for (const path of PAGES.filter((path) => path !== '/articles/')) {
      assert.ok(first.output.out.includes(`http://localhost:${port}${path}`), path);
    }
    const second = run('--port', port);
    await second.ended;
    assert.equal(second.child.exitCode, 1);
    assert.equal(
      second.output.err,
      `Port ${port} is taken. Choose another: npm start -- --port ${Number(port) + 1}\n`,
    );
  });

  it('ends with one line and code 1 for what it cannot serve', async () => {
    const wrong: (readonly [RegExp, ...string[]])[] = [
      [/none\.html: cannot be read\. Looked for/, '--page', 'none.html'],
      [/none\.json: cannot be read \(ENOENT\)\. Looked for/, '--article', 'none.json'],
      [/--port x: not a port/, '--port', 'x'],
      [/choose one/, '--page', 'a', '--article', 'b'],
      [/--pages/, '--pages', 'a'],
    ];
    const runs = wrong.map(([message, ...args]) => ({ message, ...run(...args) }));
    for (const { message, child, output, ended } of runs) {
      await ended;
      assert.equal(child.exitCode, 1);
      assert.match(output.err, message);
      assert.equal(output.err.trim().split('\n').length, 1);
    }
  });
});

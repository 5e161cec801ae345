/** `news-article/server`: what it writes of articles good and hostile. That browsers take it over: test/server/. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { NewsAuthorCard } from '../../src/author/author-card.js';
import { readArticleJson } from '../../src/article/metadata/article-json.js';
import { PART_TAGS, renderArticle, renderParts, styleHashes, styleSheet } from '../../src/server/index.js';
import '../../src/locales/de.js';
import { ALL_PARTS, FOGHORN, GERMAN } from '../server/articles.js';

const documentOf = (html: string): Document =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
/** Without rules, and without the marks by which templates are found again. */
const plain = (html: string): string =>
  html.replace(/<style[^>]*>[^]*?<\/style>|<!--[^]*?-->/g, '').replace(/\s+/g, ' ');

describe('renderArticle()', () => {
  it('writes all parts that the article has data for, and those that it is told', () => {
    const html = String(renderArticle(FOGHORN, { baseUrl: 'https://paper.example/', parts: ALL_PARTS }));
    const tags = [...html.matchAll(/<(news-[a-z-]+)/g)].map(([, tag]) => tag);
    assert.deepEqual(tags, [
      'news-article',
      'news-article-header',
      'news-ai-disclosure',
      'news-figure',
      'news-author-card',
      'news-audio-player',
      'news-share-bar',
      'news-discussion',
      'news-related-articles',
    ]);
    assert.equal(html.match(/<template shadowrootmode="open">/g)?.length, 8);
  });

  it('leaves out what has no data, and what it is told to leave out', () => {
    const tagsIn = (html: unknown): string[] =>
      [...String(html).matchAll(/<(news-[a-z-]+)/g)].map(([, tag]) => tag!);
    assert.deepEqual(tagsIn(renderArticle({ headline: 'A line', author: 'Ann Lee' })), [
      'news-article',
      'news-article-header',
    ]);
    assert.deepEqual(tagsIn(renderArticle({})), ['news-article', 'news-article-header']);
    const parts = { header: false, label: false, figure: false, card: false, share: false, related: false };
    assert.deepEqual(tagsIn(renderArticle(FOGHORN, { parts })), ['news-article']);
  });

  it('gives a label a place of its own where there is no header', () => {
    const html = String(renderArticle(FOGHORN, { parts: { header: false } }));
    assert.match(html, /<article>\s*<news-ai-disclosure>/);
  });

  it('says it in the language of the article, whose words were imported, and in its zone', () => {
    const html = plain(String(renderArticle(GERMAN, { timeZone: 'Europe/Berlin' })));
    assert.match(html, /<news-article lang="de" /);
    assert.match(html, /Artikel teilen/);
    assert.match(html, /20\. Oktober 2026 um 09:14|20\. Oktober 2026, 09:14/);
  });

  it('does not look at the clock, the zone or the language of the machine', () => {
    const { now } = Date;
    const { TZ, LANG } = process.env;
    const write = (): string => String(renderArticle(FOGHORN, { parts: ALL_PARTS }));
    const before = write();
    try {
      Date.now = () => Date.parse('2026-10-21T08:03:00Z');
      process.env['TZ'] = 'Asia/Tokyo';
      process.env['LANG'] = 'ja_JP.UTF-8';
      assert.equal(write(), before);
    } finally {
      Date.now = now;
      Object.assign(process.env, { TZ: TZ ?? '', LANG: LANG ?? '' });
      if (TZ === undefined) delete process.env['TZ'];
      if (LANG === undefined) delete process.env['LANG'];
    }
  });

  it('does not mind who else has registered a tag: the site, or another copy', () => {
    const before = String(renderArticle(FOGHORN));
    class Other {
      readonly isAnother = true;
    }
    if (!customElements.get('news-share-bar')) customElements.define('news-share-bar', Other as never);
    NewsAuthorCard.define();
    assert.equal(String(renderArticle(FOGHORN)), before);
  });

  it('stands two articles in two languages beside each other', async () => {
    const [english, german] = [renderArticle(FOGHORN), renderArticle(GERMAN)];
    const [one, other] = [english[Symbol.asyncIterator](), german[Symbol.asyncIterator]()];
    const texts = ['', ''];
    for (;;) {
      // piece by piece, in turns
      const pieces = [await one.next(), await other.next()];
      for (const [at, { value }] of pieces.entries()) texts[at] = `${texts[at] ?? ''}${String(value ?? '')}`;
      if (pieces.every(({ done }) => done)) break;
    }
    assert.deepEqual(texts, [String(english), String(german)]);
  });

  it('puts headline and standfirst into the page itself, once', () => {
    const html = String(renderArticle(FOGHORN, { headingLevel: 2 }));
    assert.match(html, /<h2 slot="headline">The foghorn falls silent<\/h2>/);
    assert.equal(plain(html).match(/>The foghorn falls silent</g)?.length, 1);
    assert.match(html, /<news-author-card name="Maris" heading-level="3"/);
  });

  it('has a body of HTML as it is, or paragraphs of text', () => {
    const body = '<p class="a">One &amp; <b>two</b></p><figure></figure>';
    assert.ok(String(renderArticle(FOGHORN, { body })).includes(body));
    const html = String(renderArticle({ headline: 'A', articleBody: 'One < b\nline\n\n\n  Two  ' }));
    assert.match(html, /<p>One &lt; b\s*line<\/p>\n<p>Two<\/p>/);
    assert.ok(!String(renderArticle({ headline: 'A', articleBody: 'text' })).includes('"articleBody"'));
  });

  it('tells how long it takes to read, of what is read', () => {
    const words = (count: number): string => `<p>${'word '.repeat(count)}</p>`;
    const minutes = (body: string): string | undefined =>
      /data-news-served="(\d*)"/.exec(String(renderArticle(FOGHORN, { body })))?.[1];
    assert.equal(minutes(words(700)), '3');
    assert.equal(
      minutes(`${words(100)}<script>${'x '.repeat(4000)}</script><aside>${words(4000)}</aside>`),
      '1',
    );
    assert.equal(minutes(''), '');
    const given = String(renderArticle(FOGHORN, { body: words(700), readingTime: 9 }));
    assert.match(plain(given), /9 min read/);
  });

  it('comes in pieces: as they are iterated, as a stream of Node and of the web', async () => {
    const rendered = renderArticle(FOGHORN);
    const whole = String(rendered);
    const pieces: string[] = [];
    for await (const piece of rendered) pieces.push(piece);
    assert.ok(pieces.length > 6);
    assert.equal(pieces.join(''), whole);
    assert.equal(await rendered.text(), whole);
    assert.equal(await new Response(rendered.stream()).text(), whole);
    let text = '';
    for await (const piece of Readable.from(rendered)) text += String(piece);
    assert.equal(text, whole);
  });

  it('sends the head before the body has come', async () => {
    let release!: () => void;
    const waits = new Promise<void>((resolve) => (release = resolve));
    async function* body(): AsyncGenerator<string> {
      await waits;
      yield '<p>At last.</p>';
    }
    const pieces = renderArticle(FOGHORN, { body: body() })[Symbol.asyncIterator]();
    let head = '';
    while (!head.includes('</news-share-bar>')) head += String((await pieces.next()).value);
    release();
    assert.equal((await pieces.next()).value, '<p>At last.</p>');
  });

  it('does not make a text of a body that is still to come, and passes its failure on', async () => {
    async function* body(): AsyncGenerator<string> {
      yield await Promise.resolve('<p>One.</p>');
      throw new Error('The database has gone.');
    }
    assert.throws(() => String(renderArticle(FOGHORN, { body: body() })), TypeError);
    await assert.rejects(renderArticle(FOGHORN, { body: body() }).text(), /The database has gone/);
    await assert.rejects(new Response(renderArticle(FOGHORN, { body: body() }).stream()).text());
  });

  it('ends a body whose reader has left', async () => {
    let ended = false;
    async function* body(): AsyncGenerator<string> {
      try {
        for (;;) yield await Promise.resolve('<p>More.</p>');
      } finally {
        ended = true;
      }
    }
    const reader = renderArticle(FOGHORN, { body: body() }).stream().getReader();
    for (let read = 0; read < 20; read++) await reader.read();
    await reader.cancel();
    assert.ok(ended);
  });

  it('lets go of a body whose reader has left before it came', async () => {
    const body = Readable.from(['<p>One.</p>']);
    const reader = renderArticle(FOGHORN, { body }).stream().getReader();
    await reader.read();
    await reader.cancel();
    assert.ok(body.destroyed, 'it holds on to the body');
  });

  it('refuses a body of bytes, which it could only spoil', async () => {
    const body = Readable.from([Buffer.from('<p>ä</p>')]) as AsyncIterable<string>;
    await assert.rejects(renderArticle(FOGHORN, { body }).text(), TypeError);
    const pieces = [new Uint8Array([60])] as unknown as string[];
    assert.throws(() => String(renderArticle(FOGHORN, { body: pieces })), TypeError);
  });

  it('keeps headings within six levels', () => {
    const html = String(renderArticle(FOGHORN, { headingLevel: 6 }));
    assert.match(html, /<h6 slot="headline">/);
    assert.doesNotMatch(html, /heading-level="[07-9]"/);
  });

  it('lets no text of an article become markup, and no address become a script', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)></template><!--';
    const article = {
      '@type': 'NewsArticle',
      headline: `Head ${evil}`,
      description: `Stand ${evil}`,
      articleSection: evil,
      url: 'javascript:alert(1)',
      inLanguage: 'en" onload="alert(1)',
      datePublished: evil,
      digitalSourceType: 'trainedAlgorithmicMedia',
      reviewedBy: evil,
      author: [
        {
          '@type': 'Person',
          name: evil,
          description: evil,
          url: 'javascript:alert(1)',
          image: 'data:text/html,x',
          jobTitle: evil,
        },
      ],
      image: { url: 'https://a.example/x"onerror="alert(1)', caption: evil, creditText: evil },
      articleBody: evil,
      relatedLink: [
        { url: 'https://a.example/"><script>', headline: evil },
        { url: 'javascript:1', headline: 'No' },
      ],
    };
    const html = String(renderArticle(article, { parts: ALL_PARTS }));
    const page = parse(`<!doctype html><body>${html}`);
    const found: string[] = [];
    const visit = (node: DefaultTreeAdapterMap['node']): void => {
      if ('tagName' in node) {
        if (node.tagName === 'script' && !node.attrs.some(({ value }) => value === 'application/json'))
          found.push(node.tagName);
        for (const { name, value } of node.attrs)
          if (name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value))
            found.push(`${node.tagName} ${name}`);
      }
      if ('content' in node) visit(node.content);
      if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    };
    visit(page);
    assert.deepEqual(found, []);
    // and none of it is lost
    assert.ok(documentOf(html).querySelector('h1')?.textContent.includes(evil));
  });

  it('writes something of whatever it is given', () => {
    const deep: { author?: unknown } = {};
    deep.author = deep;
    for (const given of [
      undefined,
      null,
      0,
      '',
      'text',
      [],
      [[]],
      deep,
      { headline: '\ud800 lone' },
      { headline: 'x'.repeat(200_000) },
    ])
      assert.match(String(renderArticle(given)), /^<news-article lang="en"[^]*<\/news-article>\s*$/);
  });

  it('refuses attributes with impossible names, and drops those without a value', () => {
    assert.throws(() => String(renderArticle(FOGHORN, { attributes: { 'a b': 'x' } })), RangeError);
    assert.throws(
      () => String(renderArticle(FOGHORN, { parts: { share: { 'x><script': '' } } })),
      RangeError,
    );
    const html = String(
      renderArticle(FOGHORN, { attributes: { id: 'a"b', hidden: true, title: undefined, debug: false } }),
    );
    assert.match(html, /^<news-article lang="en" dir="ltr" source="none" parts="none" id="a&quot;b" hidden>/);
  });

  it('carries the article as JSON that is read back as it was', () => {
    const html = String(renderArticle(FOGHORN, { baseUrl: 'https://paper.example/' }));
    const json = /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html)![1]!;
    const { article } = readArticleJson(FOGHORN, { baseUrl: 'https://paper.example/' });
    const { articleBody: text, ...rest } = article;
    assert.ok(text);
    const back = readArticleJson(JSON.parse(json));
    assert.deepEqual(back.article, rest);
    assert.deepEqual(back.problems, []);
  });
});

describe('the rules of server output', () => {
  it('stand in each part, or in a file for each', () => {
    const inline = String(renderArticle(FOGHORN));
    const linked = String(renderArticle(FOGHORN, { styles: 'link', stylesUrl: 'https://cdn.example/na' }));
    assert.ok(inline.includes(`>${styleSheet('news-share-bar')}</style>`));
    assert.doesNotMatch(linked, /<style/);
    assert.match(
      linked,
      /<link data-news-key="[\w.]+" rel="stylesheet" href="https:\/\/cdn\.example\/na\/news-share-bar\.css">/,
    );
    assert.match(
      String(renderArticle(FOGHORN, { styles: 'link' })),
      /href="\/news-article\/styles\/news-share-bar\.css"/,
    );
  });

  it('are allowed by hashes of exactly what stands there', async () => {
    const html = String(renderArticle(FOGHORN, { baseUrl: 'https://paper.example/', parts: ALL_PARTS }));
    const written = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
      ([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`,
    );
    const hashes = await styleHashes();
    assert.equal(written.length, 8);
    assert.deepEqual(
      written.filter((hash) => !hashes.includes(hash)),
      [],
    );
    const [bar] = await styleHashes(['news-share-bar']);
    assert.equal(written.filter((hash) => hash === bar).length, 1);
  });

  it('exist for every part, and end nothing', () => {
    for (const tag of PART_TAGS) {
      assert.ok(styleSheet(tag).length > 500, `${tag} has no rules`);
      assert.doesNotMatch(styleSheet(tag), /<\//);
    }
  });
});

describe('renderParts()', () => {
  const PAGE = `<!DOCTYPE html>\r\n<html lang=de><!-- a page -->\n<body CLASS='x'>
<news-article><script type="application/json">${JSON.stringify(GERMAN)}</script>
<p>Text   &amp; mehr<br/></p><news-share-bar></news-share-bar></news-article>
<div lang="en"><news-share-bar url="https://a.example/x" headline="X"></news-share-bar></div>
<news-unknown></news-unknown></html>\n`;

  it('puts roots into a page and changes nothing else', () => {
    const html = renderParts(PAGE);
    const without = html
      .replace(/<template shadowrootmode="open">[^]*?<\/template>/g, '')
      .replace(/ data-news-served="\d*"/, '');
    assert.equal(without, PAGE);
    assert.equal(html.match(/<template/g)?.length, 2);
  });

  it('speaks the language around each, and shows the article around', () => {
    const [first = '', second = ''] = [
      ...renderParts(PAGE).matchAll(/<news-share-bar[^]*?<\/news-share-bar>/g),
    ].map(([part]) => plain(part));
    assert.match(first, /Artikel teilen/);
    assert.match(first, /paper\.example%2Fde%2Fnebelhorn/);
    assert.match(second, /Share this article/);
    assert.match(second, /a\.example%2Fx/);
  });

  it('leaves parts that have their root, and so can be run again', () => {
    const once = renderParts(PAGE);
    assert.equal(renderParts(once), once);
    const rendered = String(renderArticle(FOGHORN));
    assert.equal(renderParts(rendered), rendered);
  });

  it('resolves addresses in the JSON against the page, and leaves to the browser what another article is named for', () => {
    const json = JSON.stringify({ headline: 'A', url: '/a' });
    const page = `<news-article id="a"><script type="application/json">${json}</script><news-share-bar></news-share-bar><news-author-card for="b" name="B"></news-author-card></news-article>`;
    assert.match(renderParts(page, { baseUrl: 'https://paper.example/x/' }), /paper\.example%2Fa/);
    assert.match(renderParts(page), /<news-author-card for="b" name="B"><\/news-author-card>/);
  });

  it('takes a piece of a page, an unclosed one, and JSON that does not parse', () => {
    assert.match(renderParts('<news-share-bar url="https://a.example/">'), /<template/);
    assert.match(
      renderParts(
        '<news-article><script type="application/json">{oops</script><news-author-card name="A"></news-author-card></news-article>',
      ),
      /<template/,
    );
    assert.equal(renderParts(''), '');
    assert.equal(renderParts('<p>None.</p>'), '<p>None.</p>');
  });

  it('does not look into comments, scripts and attributes', () => {
    const page =
      '<!-- <news-share-bar></news-share-bar> --><script>"<news-share-bar>"</script><p title="<news-share-bar>"></p>';
    assert.equal(renderParts(page), page);
  });
});

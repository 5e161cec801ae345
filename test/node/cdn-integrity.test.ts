/** Hashes of the files for `<script>`, and the lines that `news-article embed` makes of them. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { embed } from '../../src/cli/embed.js';
import { ENTRIES, embedLines, readBase, type IntegrityTable } from '../../src/cli/embed-lines.js';

const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const read = (name: string): Buffer => readFileSync(join(CDN, name));
const hash = (algorithm: string, bytes: string | Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** Runs the command in this process. */
function command(...args: string[]): { code: number; out: string; error: string } {
  let out = '';
  let error = '';
  const code = embed(args, { out: (text) => (out += text), error: (text) => (error += text) }, CDN);
  return { code, out, error };
}

let table: IntegrityTable;
before(() => {
  assert.ok(existsSync(join(CDN, 'integrity.json')), 'dist/cdn is missing: run npm run build');
  table = JSON.parse(read('integrity.json').toString()) as IntegrityTable;
});

describe('the table of hashes', () => {
  it('has the hash of every file, and no other', () => {
    const there = readdirSync(CDN, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter(
        (name) => statSync(join(CDN, name)).isFile() && !/^(?:integrity\.json|embed\.html)$/.test(name),
      );
    assert.deepEqual(Object.keys(table.files).sort(), there.sort());
    for (const [name, integrity] of Object.entries(table.files))
      assert.equal(integrity, hash('sha384', read(name)), name);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(CDN, '../../package.json'), 'utf8')) as {
      version: string;
    };
    assert.equal(table.version, version);
  });

  it('has every module that a script can ask for', () => {
    for (const entry of ENTRIES) {
      const modules = table.modules[entry];
      assert.ok(Object.keys(modules).length > 20, entry);
      for (const [name, integrity] of Object.entries(modules))
        assert.equal(integrity, hash('sha256', read(name)), name);
      // whatever stands in their code as an address of a module
      for (const name of [entry, ...Object.keys(modules)])
        for (const [, file = ''] of read(name)
          .toString()
          .matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
          assert.ok(file === entry || file in modules, `${name} asks for ${file}, which has no hash`);
    }
  });
});

describe('news-article embed', () => {
  it('writes a map, a script and a policy that belong together', () => {
    for (const base of ['/news-article/', 'https://cdn.example/news-article@0.1.0/dist/cdn/'])
      for (const entry of ENTRIES) {
        const { importMap, html, policy } = embedLines(table, { base, entry });
        const { integrity } = JSON.parse(importMap) as { integrity: Record<string, string> };
        assert.deepEqual(
          Object.keys(integrity),
          Object.keys(table.modules[entry]).map((name) => base + name),
        );
        assert.ok(html.startsWith(`<script type="importmap">${importMap}</script>\n`));
        assert.ok(
          html.includes(`src="${base}${entry}" integrity="${hash('sha384', read(entry))}" crossorigin>`),
        );
        assert.equal(html.includes('type="module"'), entry === 'news-article.js');
        const own = base.startsWith('/') ? ["'self'"] : ["'self'", base];
        assert.deepEqual(policy['script-src'], [...own, `'${hash('sha256', importMap)}'`]);
        assert.deepEqual(policy['style-src'], own);
      }
  });

  it('takes the folder of the README, or one that is named, and the other script', () => {
    const { code, out } = command();
    assert.equal(code, 0);
    assert.equal(out, read('embed.html').toString());
    assert.ok(out.includes('src="/news-article/loader.js"') && out.includes("script-src 'self' 'sha256-"));
    assert.ok(command('/js/news', '--module').out.includes('type="module" src="/js/news/news-article.js"'));
    const json = JSON.parse(command('https://cdn.example/x/', '--json').out) as Record<string, string>;
    assert.equal(json['version'], table.version);
    assert.ok(json['html']!.includes('src="https://cdn.example/x/loader.js"'));
  });

  it('adds as much to a page as the document says', () => {
    const size = gzipSync(embedLines(table, { base: '/news-article/', entry: 'loader.js' }).html, {
      level: 9,
    }).length;
    assert.ok(size > 4500 && size < 5500, `${String(size)} bytes, and docs/cdn.md says about 5 kB`);
  });

  it('copies the files into a folder of their version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'news-article-embed-'));
    try {
      const { code, out } = command('--copy', folder);
      assert.equal(code, 0);
      assert.ok(out.includes(`src="/news-article/${table.version}/loader.js"`));
      for (const name of Object.keys(table.files))
        assert.deepEqual(readFileSync(join(folder, table.version, name)), read(name), name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('refuses in one line what could not stand in a page, and what is not there', () => {
    for (const base of [
      'javascript:alert(1)',
      '//cdn.example/',
      'news',
      '/a"b/',
      "/a'b/",
      '/a;b/',
      '/a b/',
      '/a/../b/',
      'ftp://x/',
      'http:///x/',
    ])
      assert.equal(readBase(base), undefined, base);
    assert.equal(readBase('http://localhost:8000/cdn'), 'http://localhost:8000/cdn/');
    for (const args of [['data:,'], ['/a/', '/b/'], ['--colour'], ['--copy']]) {
      const { code, out, error } = command(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(error, /^news-article: .+\n$/);
    }
    let error = '';
    assert.equal(embed([], { out: String, error: (text) => (error = text) }, join(CDN, 'missing')), 2);
    assert.match(error, /integrity\.json/);
  });
});

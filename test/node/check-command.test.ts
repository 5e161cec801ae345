/** The command `news-article check`: targets, output, exit codes. The last test needs `npm run build`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { isBuiltin } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { decode } from '../../src/cli/decode.js';
import { run } from '../../src/cli/run.js';
import { readTarget } from '../../src/cli/targets.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHECKS = join(ROOT, 'test/checks');
const FAILING = join(CHECKS, 'label-missing/failing.html');
const PASSING = join(CHECKS, 'label-missing/passing.html');
const INFO = join(CHECKS, 'policy-missing/failing.html');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process. */
async function command(...args: string[]): Promise<Result> {
  let out = '';
  let error = '';
  const code = await run(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

interface Page {
  readonly target: string;
  readonly findings: readonly Readonly<Record<string, string>>[];
}
const check = (...targets: string[]): Promise<Result> => command('check', ...targets);
const json = async (...targets: string[]): Promise<Page[]> =>
  JSON.parse((await check(...targets, '--json')).out) as Page[];

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'news-article-check-'));
});
after(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Fails with exit code 2 and one line. */
function assertFailure({ code, error }: Result, words: RegExp): void {
  assert.equal(code, 2);
  assert.match(error, words);
  assert.equal(error.trim().split('\n').length, 1, error);
}

describe('news-article', () => {
  it('explains itself', async () => {
    for (const args of [['--help'], ['check', '--help'], ['-h']]) {
      const { code, out, error } = await command(...args);
      assert.equal(code, 0);
      assert.equal(error, '');
      for (const word of ['check TARGET', '--json', '--quiet', 'Exit codes', 'folder'])
        assert.match(out, new RegExp(word), word);
    }
  });

  it('refuses what it does not know, in one line', async () => {
    assertFailure(await command(), /say what to do/);
    assertFailure(await command('polish'), /no command "polish"/);
    assertFailure(await command('check'), /name a file, a folder or an address/);
    assertFailure(await command('check', '--colour', PASSING), /--colour/);
  });
});

describe('news-article check FILE', () => {
  it('prints nothing found and exits with 0 for a page that is fine', async () => {
    const { code, out, error } = await check(PASSING);
    assert.equal(code, 0);
    assert.equal(error, '');
    assert.equal(out, `${PASSING}\n  nothing found\n\n1 page checked: 0 errors, 0 warnings, 0 info\n`);
  });

  it('prints each finding with place and mend and exits with 1', async () => {
    const { code, out } = await check(FAILING);
    assert.equal(code, 1);
    const [target, finding, place, mend, , sum] = out.split('\n');
    assert.equal(target, FAILING);
    assert.match(finding!, /^ {2}error +The page declares .* label-missing$/);
    assert.match(place!, /^ +at JSON-LD$/);
    assert.match(mend!, /^ +Put <news-ai-disclosure>/);
    assert.equal(sum, '1 page checked: 1 error, 0 warnings, 0 info');
  });

  it('prints the worst first', async () => {
    const path = await write(
      'mixed.html',
      readFileSync(INFO, 'utf8')
        .replace('</main>', '<section><h2>More</h2></section></main>')
        .replace('<article>', '<article ai-disclosure="wholly">'),
    );
    const [page] = await json(path);
    assert.deepEqual(
      page!.findings.map(({ severity }) => severity),
      ['error', 'warning', 'info'],
    );
  });

  it('exits with 0 where all is info', async () => {
    const { code, out } = await check(INFO);
    assert.equal(code, 0);
    assert.match(out, /policy-missing/);
  });

  it('leaves out what is fine with --quiet', async () => {
    assert.deepEqual(await check(PASSING, INFO, '--quiet'), { code: 0, out: '', error: '' });
    const { code, out } = await check(PASSING, FAILING, INFO, '--quiet');
    assert.equal(code, 1);
    assert.match(out, /label-missing/);
    assert.doesNotMatch(out, /passing\.html|policy-missing/);
    assert.deepEqual(
      (await json(PASSING, FAILING, INFO, '--quiet')).map(({ target }) => target),
      [FAILING],
    );
  });

  it('writes plain data with --json', async () => {
    const pages = await json(PASSING, FAILING);
    assert.deepEqual(pages[0], { target: PASSING, findings: [] });
    assert.deepEqual(Object.keys(pages[1]!), ['target', 'findings']);
    const [finding] = pages[1]!.findings;
    assert.deepEqual(Object.keys(finding!), ['code', 'severity', 'about', 'message', 'mend', 'place']);
    assert.equal(finding!['code'], 'label-missing');
    assert.equal((await check(FAILING, '--json')).code, 1);
    assert.deepEqual(await json(PASSING, FAILING), pages);
  });

  it('says in one line what cannot be read, and checks the others', async () => {
    assertFailure(
      await check(join(folder, 'missing.html')),
      /missing\.html: there is no such file or folder/,
    );
    const binary = await write('picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    assertFailure(await check(binary), /picture\.html: is not HTML/);
    assertFailure(await check(await write('empty.html', '')), /is not HTML/);
    assertFailure(await check(await write('notes.html', 'Remember the bells.')), /is not HTML/);
    const both = await check(join(folder, 'missing.html'), FAILING);
    assertFailure(both, /missing/);
    assert.match(both.out, /label-missing/);
    const other = await command('check', join(folder, 'missing.html'), PASSING, '--json');
    assert.deepEqual(
      (JSON.parse(other.out) as Page[]).map(({ target }) => target),
      [PASSING],
    );
  });

  it('reads pages that leave out the tags that may be left out', async () => {
    const path = await write(
      'minified.html',
      '<!doctype html><title>Bells</title><meta name=ai-disclosure content=ai-generated><h1>Bells</h1><p>Three villages share one bell<p>and quarrel',
    );
    const [page] = await json(path);
    assert.ok(page!.findings.some(({ code }) => code === 'label-missing'));
  });

  it('lets no page steer the terminal', async () => {
    const path = await write(
      'escape.html',
      '<!doctype html><article><h1>Bells</h1><p>Text</p><h2>More \u001b[2J\u202eevil\u0007</h2></article>',
    );
    const { out } = await check(path);
    assert.match(out, /heading-orphan/);
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('refuses what is no HTML, in one line', async () => {
    for (const [name, content] of [
      ['loader.js', '(()=>{for(var e=0;e<n;e++)document.write("<h1>x</h1>")})()'],
      ['site.css', 'h1 { content: "<b>" }'],
      ['notes.txt', 'a <b> c'],
      ['mast.svg', '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['data.json', '{"html": "<p>x</p>"}'],
    ] as const)
      assertFailure(await check(await write(name, content)), new RegExp(`${name}: is not HTML`));
    for (const content of [
      '\n<p>x',
      'Notice: no such index\n<!doctype html><p>x',
      '<?xml version="1.0"?><html><p>x',
    ])
      assert.equal((await check(await write('page', content))).code, 0, content);
    assert.equal((await check(await write('piece.html', 'A <b>bold</b> word'))).code, 0);
  });

  it('refuses the library itself', async () => {
    for (const name of ['loader.js', 'news-article.js', 'news-article.css']) {
      const path = join(ROOT, 'dist/cdn', name);
      if (existsSync(path)) assertFailure(await check(path), /is not HTML/);
    }
  });

  it('runs nothing of a page', async () => {
    const path = await write(
      'script.html',
      `<!doctype html><body onload="globalThis.ran = 1"><script>globalThis.ran = 1</script>
       <h1>Bells</h1><img src="x:" onerror="globalThis.ran = 1"><p>Text</p>`,
    );
    assert.equal((await check(path)).code, 0);
    assert.ok(!('ran' in globalThis));
  });
});

describe('news-article check FOLDER', () => {
  it('checks every HTML file below it, in a stable order', async () => {
    const source = readFileSync(PASSING, 'utf8');
    for (const name of ['site/b.html', 'site/a/page.HTM', 'site/a/notes.txt', 'site/node_modules/x/x.html'])
      await write(name, source);
    const pages = await json(join(folder, 'site'));
    assert.deepEqual(
      pages.map(({ target }) => target),
      [join(folder, 'site/a/page.HTM'), join(folder, 'site/b.html')],
    );
  });

  it('refuses one without HTML', async () => {
    await mkdir(join(folder, 'none'));
    assertFailure(await check(join(folder, 'none')), /none: there are no \.html or \.htm files in it/);
  });

  it('finds each documented problem, and nothing in the passing pages', async () => {
    const pages = await json(CHECKS);
    assert.equal(pages.length, 60);
    for (const { target, findings } of pages) {
      const [code, name] = target.slice(CHECKS.length + 1).split(/[\\/]/);
      assert.deepEqual(
        findings.map((finding) => finding['code']),
        name === 'failing.html' ? [code] : [],
        target,
      );
    }
  });
});

describe('news-article check URL', () => {
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      if (path === '/failing') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(readFileSync(FAILING));
      } else if (path === '/moved') {
        response.writeHead(302, { location: '/failing' }).end();
      } else if (path === '/latin') {
        response.setHeader('content-type', 'text/html; charset=iso-8859-1');
        response.end(Buffer.from('<h1>Caf\u00e9</h1><p>x</p><h2>Plus de caf\u00e9</h2>', 'latin1'));
      } else if (path === '/picture') {
        response.setHeader('content-type', 'image/png');
        response.end('<h1>no</h1>');
      } else if (path === '/large') {
        response.setHeader('content-type', 'text/html');
        response.end(`<p>${'x'.repeat(3000)}</p>`);
      } else if (path === '/slow') {
        response.setHeader('content-type', 'text/html');
        response.write('<p>');
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('fetches the page, also where it has moved to', async () => {
    for (const path of ['/failing', '/moved']) {
      const { code, out } = await check(origin + path);
      assert.equal(code, 1, path);
      assert.match(out, /label-missing/);
    }
  });

  it('goes by the charset of the header', async () => {
    const [page] = await json(`${origin}/latin`);
    assert.match(page!.findings[0]!['message']!, /Plus de café/);
  });

  it('says in one line why a page cannot be had', async () => {
    assertFailure(await check(`${origin}/nowhere`), /nowhere: answered 404/);
    assertFailure(await check(`${origin}/picture`), /is not HTML \(image\/png\)/);
    assertFailure(await check('http://127.0.0.1:9/'), /could not be reached/);
    assertFailure(await check('http://'), /could not be reached|Invalid/);
  });

  it('gives up on what is too slow or too large', async () => {
    const limits = { milliseconds: 300, bytes: 2000 };
    await assert.rejects(readTarget(`${origin}/slow`, limits), /did not answer within 0\.3 s/);
    await assert.rejects(readTarget(`${origin}/large`, limits), /is over 0\.002 MB/);
    await assert.rejects(readTarget(await write('large.html', `<p>${'x'.repeat(3000)}`), limits), /is over/);
  });
});

describe('the encoding of a page', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

  it('is that of a byte order mark, the header, the meta tag, in this order', () => {
    assert.equal(decode(Buffer.from('\ufeff<p>é', 'utf8'), 'text/html; charset=iso-8859-1'), '<p>é');
    assert.equal(decode(Buffer.from('\ufeff<p>é', 'utf16le')), '<p>é');
    const meta = bytes('<meta charset="windows-1251"><p>\xcf\xf0\xe0\xe2\xe4\xe0');
    assert.match(decode(meta), /<p>Правда$/);
    assert.match(decode(meta, 'text/html; charset=windows-1252'), /<p>Ïðàâäà$/);
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb3';
    assert.match(decode(bytes(old)), /<p>ł$/);
    assert.match(decode(bytes('<?xml version="1.0" encoding="iso-8859-7"?><p>\xe1')), /<p>α$/);
    assert.match(decode(bytes('<meta charset=windows-1256><p>\xc7\xe1')), /<p>ال$/);
  });

  it('is UTF-8, or windows-1252 where that does not fit', () => {
    assert.equal(decode(Buffer.from('<p>é')), '<p>é');
    assert.equal(decode(bytes('<p>caf\xe9 \x80')), '<p>café €');
    assert.equal(decode(Buffer.from('<meta charset="klingon"><p>é')), '<meta charset="klingon"><p>é');
    assert.match(decode(Buffer.from('<meta charset="utf-16"><p>é')), /<p>é$/);
  });
});

describe('the built command', () => {
  const bin = join(ROOT, 'dist/cli/news-article.js');

  it('is what package.json names, with its licences beside it', () => {
    const { bin: bins } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    assert.equal(join(ROOT, bins['news-article']!), bin);
    assert.ok(existsSync(bin), 'dist/ is missing: run npm run build');
    assert.ok(statSync(bin).mode & 0o100, 'may be run');
    const licences = readFileSync(join(ROOT, 'dist/cli/LICENSES.md'), 'utf8');
    for (const name of ['linkedom', 'parse5', 'htmlparser2', 'css-select', 'entities'])
      assert.match(licences, new RegExp(`^## ${name} `, 'm'));
  });

  it('needs Node and nothing else', () => {
    const code = readFileSync(bin, 'utf8');
    assert.ok(code.startsWith('#!/usr/bin/env node\n'));
    const imports = parseSync('command.js', code).program.body.flatMap((node) =>
      node.type === 'ImportDeclaration' ? [node.source.value] : [],
    );
    for (const name of imports) assert.ok(isBuiltin(name), name);
  });

  it('runs from elsewhere, and into a pipe that is closed', () => {
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const found = spawnSync(process.execPath, [bin, 'check', FAILING], options);
    assert.equal(found.status, 1, found.stderr);
    assert.match(found.stdout, /label-missing/);
    assert.equal(spawnSync(process.execPath, [bin, 'check', PASSING], options).status, 0);
    assert.equal(spawnSync(process.execPath, [bin, 'check', 'no.html'], options).status, 2);
    const piped = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" check "${CHECKS}" | head -n 1`],
      options,
    );
    assert.equal(piped.stderr, '');
    assert.match(piped.stdout, /failing\.html/);
  });
});

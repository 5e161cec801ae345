/** What is demanded of the packages that ship, and what is said of them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a build script without types
import { billOfMaterials as bill } from '../../scripts/shipped/bill.mjs';
// @ts-expect-error a build script without types
import { isPermissive as permissive, licenceProblems as problems } from '../../scripts/shipped/licence.mjs';
// @ts-expect-error a build script without types
import { shippedPackages as shipped } from '../../scripts/shipped/packages.mjs';
// @ts-expect-error a build script without types
import { sourceFiles } from '../../scripts/source-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const licenceProblems = problems as (packages: readonly Shipped[]) => readonly string[];
const isPermissive = permissive as (expression: unknown) => boolean;

interface Shipped {
  readonly id: string;
  readonly ships: readonly string[];
}
const shippedPackages = shipped as (root: string, dist?: string) => readonly Shipped[];

interface Bill {
  readonly metadata: { readonly component: { readonly name: string; readonly purl: string } };
  readonly components: readonly {
    readonly purl: string;
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly {
      readonly license?: { readonly id: string };
      readonly expression?: string;
    }[];
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const billOfMaterials = bill as (own: object, packages: readonly Shipped[]) => Bill;

interface Given {
  readonly dependencies?: Readonly<Record<string, object>>;
  readonly development?: Readonly<Record<string, object>>;
  /** Sections of `dist/cdn/LICENSES.md`. */
  readonly bundled?: string;
}

/** A package as ours: a lock file, and two bundles with licences beside them. */
function folder(t: TestContext, { dependencies = {}, development = {}, bundled = '' }: Given): string {
  const root = mkdtempSync(join(tmpdir(), 'news-article-shipped-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const direct = Object.keys(dependencies).slice(0, 1);
  const own = {
    name: 'a-package',
    version: '1.0.0',
    dependencies: Object.fromEntries(direct.map((name) => [name, '*'])),
    devDependencies: Object.fromEntries(Object.keys(development).map((name) => [name, '*'])),
  };
  const entries = (given: Readonly<Record<string, object>>, dev: boolean): [string, object][] =>
    Object.entries(given).map(([name, entry]) => [
      `node_modules/${name}`,
      { version: '1.0.0', license: 'MIT', ...(dev && { dev }), ...entry },
    ]);
  const packages: Record<string, unknown> = {
    '': own,
    ...Object.fromEntries<object>([...entries(dependencies, false), ...entries(development, true)]),
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify(own));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ ...own, lockfileVersion: 3, requires: true, packages }),
  );
  for (const [name, text] of [
    ['cdn', bundled],
    ['cli', ''],
  ] as const) {
    mkdirSync(join(root, 'dist', name), { recursive: true });
    writeFileSync(join(root, 'dist', name, 'LICENSES.md'), `# Licenses\n\n${text}`);
  }
  return root;
}

/** A registry that knows this of packages by name; by default it has no audit, as mirrors. */
async function registry(
  t: TestContext,
  known?: Readonly<Record<string, readonly object[]>>,
): Promise<string> {
  const server: Server = createServer((request, response) => {
    request.resume();
    const name = decodeURIComponent((request.url ?? '').slice(1));
    if (request.method === 'POST' && known && name.endsWith('/advisories/bulk')) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(known));
    } else if (request.method === 'GET' && known && name in known) {
      const versions = { '1.0.0': { name, version: '1.0.0', dist: {} } };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ name, versions }));
    } else response.writeHead(request.method === 'POST' ? 405 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command on a folder, with a registry. */
async function judge(t: TestContext, root: string, address?: string): Promise<Ended> {
  const cache = mkdtempSync(join(tmpdir(), 'news-article-npm-'));
  t.after(() => rmSync(cache, { recursive: true, force: true }));
  const child = spawn(process.execPath, [join(ROOT, 'scripts/licences.mjs'), root], {
    env: { ...process.env, npm_config_registry: address ?? (await registry(t)), npm_config_cache: cache },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}

function problemsOf(root: string): string {
  try {
    return licenceProblems(shippedPackages(root)).join('\n');
  } catch (error) {
    return (error as Error).message;
  }
}

const SECTION = '## inside - 1.0.0 (MIT)\n\nPermission is hereby granted.\n\n';

describe('a licence', () => {
  it('is permissive if it leaves a choice that is', () => {
    for (const licence of [
      'MIT',
      '(MIT)',
      'BSD-3-Clause',
      'MIT OR GPL-3.0-only',
      'GPL-2.0 OR (MIT AND ISC)',
      '(MIT AND (ISC OR AGPL-3.0))',
    ]) {
      assert.ok(isPermissive(licence), licence);
    }
    for (const licence of [
      'GPL-3.0-only',
      'LGPL-2.1-or-later',
      'AGPL-3.0',
      'MPL-2.0',
      'EUPL-1.2',
      'SSPL-1.0',
      'CC-BY-NC-4.0',
      'MIT AND GPL-3.0-only',
      'GPL-3.0-only AND MIT',
      '(MIT OR ISC) AND GPL-2.0',
      'Apache-2.0 WITH LLVM-exception',
      'SEE LICENSE IN LICENSE.md',
      'UNLICENSED',
      'MIT OR',
      '(MIT',
      'MIT)',
      'MIT ISC',
      '',
      undefined,
      { type: 'MIT' },
    ]) {
      assert.ok(!isPermissive(licence), JSON.stringify(licence));
    }
  });
});

describe('the check of what ships', () => {
  it('passes what is permissive, however deep, and whatever the tools are under', async (t) => {
    const root = folder(t, {
      dependencies: { a: { dependencies: { '@b/c': '*' } }, '@b/c': { license: 'ISC OR GPL-2.0' } },
      development: { tool: { license: 'GPL-3.0-only' }, inside: {} },
      bundled: SECTION,
    });
    const { status, out, err } = await judge(t, root);
    assert.equal(status, 0, out + err);
    assert.match(out, /^3 packages ship: ISC OR GPL-2\.0 1, MIT 2$/m);
    assert.match(out, /^skipped: known faults\. the registry has no audit: it answered 405$/m);
  });

  it('refuses copyleft among the dependencies of dependencies', async (t) => {
    const root = folder(t, {
      dependencies: { a: { dependencies: { b: '*' } }, b: { license: 'GPL-3.0-only' } },
    });
    const { status, err } = await judge(t, root);
    assert.equal(status, 1);
    assert.equal(err.trim(), 'b 1.0.0 (dependencies) is under GPL-3.0-only, which is not permissive.');
  });

  it('refuses it inside of a bundle, where a development dependency ends up', (t) => {
    const root = folder(t, {
      development: { inside: { license: 'LGPL-3.0-only' } },
      bundled: '## inside - 1.0.0 (LGPL-3.0-only)\n\nSome text.\n',
    });
    assert.match(problemsOf(root), /^inside 1\.0\.0 \(dist\/cdn\) is under LGPL-3\.0-only/);
  });

  it('refuses what says none or several, or is bundled without its text or from nowhere', (t) => {
    const tries: readonly (readonly [Given, RegExp])[] = [
      [{ dependencies: { a: { license: undefined } } }, /a 1\.0\.0 \(dependencies\) says no licence/],
      [
        { development: { inside: { license: 'ISC' } }, bundled: SECTION },
        /says several licences: ISC and MIT/,
      ],
      [
        { development: { inside: {} }, bundled: '## inside - 1.0.0 (MIT)\n\n' },
        /without the text of its licence/,
      ],
      [{ bundled: SECTION }, /inside@1\.0\.0, in dist\/cdn, is not in package-lock\.json/],
      [{ dependencies: { a: { dependencies: { gone: '*' } } } }, /gone, which node_modules\/a needs/],
    ];
    for (const [given, message] of tries) {
      const root = folder(t, given);
      assert.match(problemsOf(root), message);
    }
  });

  it('refuses what is known to be bad, also if it is only inside of a bundle', async (t) => {
    const flaw = (id: number) => ({
      id,
      url: `https://advisories.example/${id}`,
      title: `Flaw ${id}`,
      severity: 'low',
      vulnerable_versions: '<2.0.0',
    });
    const root = folder(t, {
      dependencies: { a: {} },
      development: { inside: {}, tool: {} },
      bundled: SECTION,
    });
    const bad = await judge(t, root, await registry(t, { a: [flaw(1)], inside: [flaw(2)], tool: [flaw(3)] }));
    assert.equal(bad.status, 1, bad.out + bad.err);
    assert.match(bad.out, /^2 of them have known faults; of what does not ship, 1 packages$/m);
    assert.match(bad.err, /^a \*, low: Flaw 1 https:\/\/advisories\.example\/1$/m);
    assert.match(bad.err, /^inside \*, low: Flaw 2/m);
    const tools = await judge(t, root, await registry(t, { tool: [flaw(3)] }));
    assert.equal(tools.status, 0, tools.err);
    assert.match(tools.out, /^0 of them have known faults; of what does not ship, 1 packages$/m);
  });

  it('says why nobody was asked, without the registry’s address', async (t) => {
    const { status, out, err } = await judge(
      t,
      folder(t, { dependencies: { a: {} } }),
      'http://127.0.0.1:1/',
    );
    assert.equal(status, 0, err);
    assert.match(out, /^skipped: known faults\. npm audit failed: .*ECONNREFUSED/m);
    assert.doesNotMatch(out + err, /http:/);
  });
});

describe('the bill of materials', () => {
  const text = readFileSync(join(ROOT, 'dist/bom.cdx.json'), 'utf8');
  const written = JSON.parse(text) as Bill;
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const shipsIn = (place: string): string[] =>
    written.components
      .filter(({ properties }) => properties.some(({ value }) => value === place))
      .map(({ group, name }) => (group ? `${group}/${name}` : name))
      .sort();

  it('is the same whoever writes it, and of this version', () => {
    assert.deepEqual(billOfMaterials(own, shippedPackages(ROOT)), written);
    assert.equal(written.metadata.component.purl, `pkg:npm/${own.name}@${own.version}`);
  });

  it('holds nothing of the machine that wrote it', () => {
    for (const path of [ROOT, homedir(), tmpdir(), process.cwd()]) assert.ok(!text.includes(path), path);
    assert.doesNotMatch(text, /file:|node_modules|localhost|"timestamp"|"serialNumber"/);
    assert.deepEqual(text.match(/https?:[^"]+/g), ['http://cyclonedx.org/schema/bom-1.6.schema.json']);
  });

  it('names what the files for <script> hold, by their source maps', () => {
    const inside = new Set<string>();
    for (const path of (sourceFiles as (folder: string, ending: string) => string[])(
      join(ROOT, 'dist/cdn'),
      '.map',
    )) {
      const { sources } = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] };
      for (const source of sources) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1];
        if (name !== undefined) inside.add(name);
      }
    }
    assert.ok(inside.has('lit-html'));
    const said = shipsIn('dist/cdn');
    for (const name of inside) assert.ok(said.includes(name), `${name} is inside and not on the bill`);
  });

  it('names what npm installs along with the package, and what the command holds', () => {
    assert.deepEqual(
      shipsIn('dependencies').filter((name) => !name.startsWith('@types/')),
      [
        '@lit-labs/ssr-client',
        '@lit-labs/ssr-dom-shim',
        '@lit/context',
        '@lit/reactive-element',
        'lit',
        'lit-element',
        'lit-html',
      ],
    );
    for (const name of ['linkedom', 'parse5']) assert.ok(shipsIn('dist/cli').includes(name), name);
  });

  it('says of each its version, licence and hash, and what it needs of the others', () => {
    const refs = new Set(written.components.map(({ purl }) => purl));
    assert.equal(refs.size, written.components.length);
    for (const { purl, version, licenses, hashes } of written.components) {
      assert.match(purl, new RegExp(`^pkg:npm/(?:%40[\\w.-]+/)?[\\w.-]+@${version.replaceAll('.', '\\.')}$`));
      assert.equal(licenses.length, 1, purl);
      assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/, purl);
    }
    for (const { ref, dependsOn } of written.dependencies) {
      assert.ok(refs.has(ref) || ref === written.metadata.component.purl, ref);
      for (const needed of dependsOn) assert.ok(refs.has(needed), `${ref} needs ${needed}`);
    }
    const needs = (purl: string) => written.dependencies.find(({ ref }) => ref.startsWith(purl))?.dependsOn;
    assert.ok(needs('pkg:npm/lit@')?.some((ref) => ref.startsWith('pkg:npm/lit-html@')));
    // nothing is there that nobody brought
    const needed = new Set(written.dependencies.flatMap(({ dependsOn }) => dependsOn));
    for (const purl of refs) assert.ok(needed.has(purl), `nobody needs ${purl}`);
  });
});

/** The package as npm users meet it: what `package.json` promises is there and behaves. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Target = string | { readonly types: string; readonly default: string };

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly { tagName?: string }[];
  }[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { exports } = readJson('package.json') as { exports: Record<string, Target> };

/** Export targets with `*` replaced by what is there. */
function targets(): readonly {
  readonly name: string;
  readonly types: string | undefined;
  readonly file: string;
}[] {
  return Object.entries(exports).flatMap(([name, target]) => {
    const { types, file } =
      typeof target === 'string'
        ? { types: undefined, file: target }
        : { types: target.types, file: target.default };
    if (!file.includes('*')) return [{ name, types, file }];
    const [start = '', end = ''] = file.split('*');
    const stems = readdirSync(join(ROOT, dirname(`${start}x`)))
      .filter((entry) => entry.endsWith(end))
      .map((entry) => entry.slice(0, -end.length));
    assert.notEqual(stems.length, 0, `${name} matches no file`);
    return stems.map((stem) => ({
      name: name.replace('*', stem),
      types: types?.replace('*', stem),
      file: file.replace('*', stem),
    }));
  });
}

/** Bundles a piece of code that imports the package, without what the bundler may drop. */
async function bundle(code: string): Promise<string> {
  const entry = join(ROOT, 'bundled-by-a-test.js');
  const result = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (source) => (source === entry ? entry : undefined),
        load: (id) => (id === entry ? { code, moduleSideEffects: true } : undefined),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]!.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

describe('the package', () => {
  let tags: readonly string[] = [];

  before(() => {
    assert.ok(existsSync(join(ROOT, 'dist/index.js')), 'dist/ is missing: run npm run build');
    const { modules } = readJson('dist/custom-elements.json') as Manifest;
    tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    assert.ok(tags.includes('news-article'));
  });

  it('imports from its root in Node and registers nothing', async () => {
    const registered: string[] = [];
    const registry = { define: (tag: string) => registered.push(tag), get: () => undefined };
    Object.assign(globalThis, { customElements: registry });
    const library = (await import(pathToFileURL(join(ROOT, 'dist/index.js')).href)) as Record<
      string,
      unknown
    >;
    assert.deepEqual(registered, []);
    assert.equal(typeof library['NewsArticle'], 'function');
    Object.assign(globalThis, { customElements: undefined });
  });

  it('has a file, and types for each module, behind every export', () => {
    for (const { name, types, file } of targets()) {
      assert.ok(existsSync(join(ROOT, file)), `${name}: ${file} is missing`);
      if (types !== undefined) assert.ok(existsSync(join(ROOT, types)), `${name}: ${types} is missing`);
    }
  });

  it('resolves every export by name, and imports the modules in Node', () => {
    for (const { name, file } of targets()) {
      const specifier = `news-article${name.slice(1)}`;
      const script = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`;
      const isModule = file.endsWith('.js') && !file.includes('/cdn/');
      const code = isModule ? `await import(${JSON.stringify(specifier)});${script}` : script;
      const url = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT });
      assert.equal(url.toString().trim(), pathToFileURL(join(ROOT, file)).href, specifier);
    }
  });

  it('packs every file that an export names', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    const packed = (JSON.parse(output.toString()) as { files: { path: string }[] }[])[0]!.files;
    const paths = new Set(packed.map(({ path }) => `./${path}`));
    for (const { name, file } of targets()) assert.ok(paths.has(file), `${name}: ${file} is not packed`);
  });

  it('keeps registration when bundled, and drops what is not used', async () => {
    const everything = await bundle("import 'news-article/define.js';");
    for (const tag of tags) assert.ok(everything.includes(tag), `${tag} was dropped`);
    const one = await bundle("import 'news-article/news-figure.js';");
    assert.ok(one.includes('news-figure') && !one.includes('news-article-header'));
    const little = await bundle("export { safeUrl } from 'news-article';");
    assert.ok(little.length < 1500, `safeUrl alone is ${String(little.length)} bytes`);
  });

  it('documents only modules that exist', () => {
    const { modules } = readJson('dist/custom-elements.json') as Manifest;
    for (const { path } of modules) assert.ok(existsSync(join(ROOT, path)), path);
  });
});

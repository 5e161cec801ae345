/** What `exports` promises, in Node and in four bundlers. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle, BUNDLERS, type BundlerName } from './bundlers.js';
import { tagsOf } from './elements.js';
import { ROOT, type EntryPoint, type Packed } from './packed.js';

/** Imports what it is given as a page's script would, one after the other, and says where it is and what it registered. */
const IN_NODE = `
const tags = new Map();
globalThis.customElements = { define: (tag, ctor) => tags.set(tag, ctor), get: (tag) => tags.get(tag) };
const answers = {};
for (const { specifier, isModule } of JSON.parse(process.argv[2])) {
  const before = tags.size;
  if (isModule) await import(specifier);
  answers[specifier] = { url: import.meta.resolve(specifier), registers: [...tags.keys()].slice(before) };
}
for (const specifier of JSON.parse(process.argv[3])) {
  answers[specifier] = await import(specifier).then(() => 'imported', ({ code }) => code);
}
console.log(JSON.stringify(answers));
`;

interface Answer {
  readonly url: string;
  readonly registers: readonly string[];
}

/** What nobody may import by name. */
const CLOSED = [
  'news-article/dist/index.js',
  'news-article/locales/load.js',
  'news-article/services/clean.js',
];

/** Those that register something come last, in the order in which each may register what no other did. */
const order = ({ specifier }: EntryPoint): number =>
  ['/news-', '/define.js'].findIndex((part) => specifier.includes(part));

export function entryPoints(packed: () => Packed): void {
  describe('its entry points', () => {
    it('have a file, and types for each module', () => {
      const { entryPoints: all, files } = packed();
      assert.ok(all.length > 50);
      for (const { specifier, file, types, isModule } of all) {
        assert.ok(files.includes(file), `${specifier}: ${file} is missing`);
        if (isModule) assert.ok(types, `${specifier} has no types`);
        if (types !== undefined) assert.ok(files.includes(types), `${specifier}: ${types} is missing`);
      }
    });

    it('have one for each element, service, provider, language and theme', () => {
      const { entryPoints: all, files } = packed();
      const named = new Set(all.map(({ file }) => file));
      const wanted = files.filter(
        (path) =>
          /^dist\/(?:services|providers)\/[\w-]+\.js$|^dist\/locales\/\w\w\.js$|^dist\/themes\/[\w-]+\.css$/.test(
            path,
          ) ||
          (!/^dist\/c(?:dn|li)\//.test(path) && tagsOf(packed()).some((tag) => path.endsWith(`/${tag}.js`))),
      );
      assert.ok(wanted.length > 30);
      for (const path of wanted) assert.ok(named.has(path), `${path} is not exported`);
    });

    it('are in docs/package.md, those of elements, languages and tokens by an example', () => {
      const text = readFileSync(join(ROOT, 'docs/package.md'), 'utf8');
      const others =
        /^news-article\/(?:news-[a-z-]+\.js|styles\/.+\.css|locales\/\w\w\.js|themes\/.+\.tokens\.json)$/;
      for (const { specifier } of packed().entryPoints) {
        if (others.test(specifier)) continue;
        const names = [specifier, ...(specifier.includes('/themes/') ? [basename(specifier)] : [])];
        assert.ok(
          names.some((name) => text.includes(`\`${name}\``)),
          specifier,
        );
      }
    });

    it('are tried with the bundlers that docs/package.md names', () => {
      const text = readFileSync(join(ROOT, 'docs/package.md'), 'utf8');
      for (const by of Object.keys(BUNDLERS) as BundlerName[]) {
        const path = join(ROOT, 'node_modules', by.toLowerCase(), 'package.json');
        const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
        const [major, minor] = version.split('.');
        const named = major === '0' ? `${major}.${minor}` : major;
        assert.ok(text.includes(`**${by} ${named}**`), `${by} ${version}`);
      }
    });

    it('can be required, where Node takes ES modules so', () => {
      const code = "console.log(typeof require('news-article').buildShareUrl)";
      const output = execFileSync(process.execPath, ['--no-warnings', '--eval', code], {
        cwd: packed().project,
      });
      assert.equal(output.toString().trim(), 'function');
    });

    it('resolve and import in Node, where only those of elements register', () => {
      const { project, folder, entryPoints: all } = packed();
      const sorted = [...all].sort((a, b) => order(a) - order(b));
      const script = join(project, 'in-node.mjs');
      writeFileSync(script, IN_NODE);
      const output = execFileSync(process.execPath, [script, JSON.stringify(sorted), JSON.stringify(CLOSED)]);
      const answers = JSON.parse(output.toString()) as Record<string, Answer>;
      const tags = tagsOf(packed());
      const registered: string[] = [];
      for (const { specifier, file } of sorted) {
        const { url, registers } = answers[specifier]!;
        assert.equal(url, pathToFileURL(join(folder, file)).href, specifier);
        const tag = tags.find((one) => specifier === `news-article/${one}.js`);
        assert.deepEqual(registers, tag ? [tag] : [], `${specifier} registers ${registers.join()}`);
        registered.push(...registers);
      }
      assert.deepEqual(registered.sort(), [...tags].sort());
      for (const specifier of CLOSED)
        assert.match(
          String(answers[specifier]),
          /ERR_(?:PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)/,
          specifier,
        );
    });

    for (const by of Object.keys(BUNDLERS) as BundlerName[])
      it(`resolve in ${by}, which keeps what registers`, async () => {
        // React is no ES module, which some bundlers take with a plugin only: test/slow/frameworks bundles these.
        // What renders on a server is of no use in a page, and what it stands on asks for Node.
        const code = packed()
          .entryPoints.filter(({ specifier }) => !/react-components$|\/server$|\.txt$/.test(specifier))
          .map(({ specifier }, at) =>
            specifier.endsWith('.json')
              ? `import json${at} from '${specifier}'; console.log(json${at});`
              : `import '${specifier}';`,
          )
          .join('\n');
        const { files, modules } = await bundle(by, packed().project, code, { minify: false });
        const atOnce = files.filter((file) => file.atOnce).map((file) => file.code);
        for (const tag of tagsOf(packed())) {
          assert.ok(
            modules.some((path) => path.endsWith(`/${tag}.js`)),
            `${tag} was dropped`,
          );
          assert.ok(
            atOnce.some((text) => text.includes(`"${tag}"`) || text.includes(`'${tag}'`)),
            tag,
          );
        }
      });
  });
}

/** What is in the package. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT, type Packed } from './packed.js';

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

const isText = (path: string): boolean =>
  /\.(?:js|ts|map|json|css|md|html|txt)$/.test(path) || path === 'LICENSE';

export function contents(packed: () => Packed): void {
  const read = (path: string): string => readFileSync(join(packed().folder, path), 'utf8');

  describe('as it is packed', () => {
    it('holds what is meant to be published, and nothing else', () => {
      const top = new Set(packed().files.map((path) => path.split('/')[0]));
      assert.deepEqual([...top].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
      const kinds =
        /^dist\/(?:(?:[a-z-]+\/)*[\w.-]+\.(?:js|js\.map|d\.ts)|(?:bom\.cdx|custom-elements|web-types|vscode\.(?:html|css)-custom-data)\.json|llms\.txt|cdn\/(?:news-article\.css|styles\/[\w-]+\.css|integrity\.json|embed\.html)|(?:cdn\/)?themes\/(?:[\w-]+\.css|tokens\/[\w.-]+\.tokens\.json)|c(?:dn|li)\/LICENSES\.md)$/;
      assert.ok(packed().files.includes('dist/bom.cdx.json'));
      for (const path of packed().files)
        if (path.startsWith('dist/')) assert.match(path, kinds, `${path} is of no kind that is published`);
      const tests = packed().files.filter((path) =>
        /\.(?:test|stories|spec)\.|(?:^|\/)(?:test|src)\//.test(path),
      );
      assert.deepEqual(tests, []);
    });

    it('is text, and tells nothing of the machine that it was made on', () => {
      const { username } = userInfo();
      const told = [ROOT, homedir(), `/${username}/`, `\\${username}\\`, hostname()].filter(
        (text) => text.length > 3 && text !== '/root',
      );
      for (const path of packed().files) {
        assert.ok(isText(path), `${path} is no text`);
        const text = read(path);
        for (const one of told) assert.ok(!text.includes(one), `${path} has "${one}"`);
        assert.doesNotMatch(
          text,
          /(?:["'(\s]|file:\/\/)(?:\/(?:home|Users|root|tmp|work)\/\w|[A-Z]:\\\\?\w)/,
          path,
        );
      }
    });

    it('has the sources of all modules in their maps', () => {
      // the command is no one's to debug; the bundler's own helper and what is made of the manifest have no source
      const without = /^dist\/(?:cli\/|cdn\/rolldown-runtime-|frameworks\/(?!create-))/;
      const modules = packed().files.filter((path) => path.endsWith('.js') && !without.test(path));
      assert.ok(modules.length > 300);
      for (const path of modules) {
        const { sources, sourcesContent = [] } = JSON.parse(read(`${path}.map`)) as SourceMap;
        for (const [at, source] of sources.entries()) {
          assert.ok(typeof sourcesContent[at] === 'string', `${path}: ${source} is not in its map`);
          assert.ok(!posix.isAbsolute(source), `${path}: ${source}`);
        }
      }
    });

    it('depends at run time on nothing but what it says', () => {
      const { dependencies, peerDependencies } = JSON.parse(read('package.json')) as Record<
        'dependencies' | 'peerDependencies',
        Record<string, string>
      >;
      const asked = new Set<string>();
      for (const path of packed().files)
        if (/\.(?:js|d\.ts)$/.test(path) && !/^dist\/c(?:dn|li)\//.test(path))
          for (const [, from = ''] of read(path).matchAll(/(?:\bfrom|\bimport|import\()\s*['"]([^'"]+)['"]/g))
            if (from.startsWith('.')) {
              const file = posix
                .join(dirname(path), from)
                .replace(/\.js$/, path.endsWith('.d.ts') ? '.d.ts' : '.js');
              assert.ok(packed().files.includes(file), `${path}: ${from} is not packed`);
            } else asked.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)![0]);
      // who imports the types for a framework has it
      const frameworks = ['preact', 'svelte', 'vue'];
      assert.deepEqual(
        [...asked].sort(),
        [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...frameworks].sort(),
      );
    });

    it('documents only modules that are in it', () => {
      const { modules } = JSON.parse(read('dist/custom-elements.json')) as { modules: { path: string }[] };
      assert.ok(modules.length > 100);
      for (const { path } of modules) assert.ok(packed().files.includes(path), path);
    });
  });
}

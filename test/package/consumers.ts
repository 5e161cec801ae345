/** What sites get into their builds that import a piece of the package. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Bundle } from './bundle.js';
import { bundle, BUNDLERS, type BundlerName } from './bundlers.js';
import { classesOf, tagsOf } from './elements.js';
import { GATES, ROOT_GATE } from './gates.js';
import { ROOT, type Packed } from './packed.js';

const NAMES = Object.keys(BUNDLERS) as BundlerName[];

/** Elements that are made of others, or fetch them once a reader wants them. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  'news-discussion': ['news-comment-list', 'news-comment-form'],
  'news-comment-list': ['news-comment-form'], // to answer
};

/** Runs a bundle with as much of a browser as modules ask for when they are imported, and says what it registered. */
function registeredBy({ files }: Bundle): string[] {
  const code = `
    import { parseHTML } from 'linkedom';
    const { document, HTMLElement } = parseHTML('<!doctype html><html lang="en"><body></body></html>');
    const tags = [];
    const customElements = { define: (tag) => tags.push(tag), get: () => undefined };
    Object.assign(globalThis, { window: globalThis, document, HTMLElement, customElements });
    await import(process.argv[1]);
    console.log(JSON.stringify(tags));`;
  const args = ['--input-type=module', '--eval', code, files[0]!.path];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT }).toString()) as string[];
}

/** Gzip bytes of what is fetched at once, and of everything. */
function sizesOf({ files }: Bundle): readonly [atOnce: number, all: number] {
  const bytes = files.map(({ code, atOnce }) => ({ atOnce, size: gzipSync(code, { level: 9 }).length }));
  const sum = (some: typeof bytes): number => some.reduce((total, { size }) => total + size, 0);
  return [sum(bytes.filter(({ atOnce }) => atOnce)), sum(bytes)];
}

/** Elements whose class, registration or style sheet is in a bundle. */
function elementsIn({ modules }: Bundle, packed: Packed): string[] {
  return [...classesOf(packed)].flatMap(([tag, path]) => {
    const own = new Set([path, path.replace(/[\w-]+\.js$/, `${tag}.js`), path.replace('.js', '.styles.js')]);
    return modules.some((module) => own.has(module)) ? [tag] : [];
  });
}

export function consumers(packed: () => Packed): void {
  const make = (by: BundlerName, code: string, options?: Parameters<typeof bundle>[3]): Promise<Bundle> =>
    bundle(by, packed().project, code, options);

  describe('imported for one element', () => {
    for (const [tag, gates] of Object.entries(GATES))
      for (const by of NAMES)
        it(`<${tag}> is all that ${by} puts into a page`, async (test) => {
          const made = await make(by, `import 'news-article/${tag}.js';`);
          assert.deepEqual(elementsIn(made, packed()), [tag]);
          assert.deepEqual(registeredBy(made), [tag]);
          const [atOnce, all] = sizesOf(made);
          const [most, mostInAll] = gates[by];
          test.diagnostic(
            `<${tag}> by ${by}: ${atOnce} bytes, gzip, at once (${most}), ${all} in all (${mostInAll})`,
          );
          assert.ok(atOnce <= most, `${atOnce} bytes at once, more than ${most}`);
          assert.ok(all <= mostInAll, `${all} bytes in all, more than ${mostInAll}`);
          // a gate far above what is reached keeps nothing out
          assert.ok(most - atOnce < 1500 && mostInAll - all < 2500, 'its gate is to be lowered');
        });

    it('has each element without the others, but for those that are made of others', async () => {
      assert.ok(tagsOf(packed()).length >= 11);
      for (const tag of tagsOf(packed())) {
        const made = await make('esbuild', `import 'news-article/${tag}.js';`);
        const expected = [tag, ...(MADE_OF[tag] ?? [])];
        assert.deepEqual(elementsIn(made, packed()).sort(), expected.sort());
      }
    });
  });

  describe('imported for less than an element', () => {
    for (const by of NAMES) {
      it(`costs nothing in ${by} where nothing of it is used`, async () => {
        const made = await make(by, "import 'news-article'; console.log('page');", { splitting: false });
        assert.deepEqual(made.modules, []);
        assert.ok(sizesOf(made)[1] < 100, made.files[0]!.code);
      });

      it(`costs in ${by} what is used: buildShareUrl() is neither an element nor Lit`, async (test) => {
        const code = `import { buildShareUrl } from 'news-article';
          console.log(buildShareUrl('email', { url: location.href, headline: document.title }));`;
        const made = await make(by, code, { splitting: false });
        const strangers = made.modules.filter((path) => !/^dist\/(?:share|core)\//.test(path));
        // esbuild keeps an empty shell of modules that others fetch on demand
        if (by !== 'esbuild') assert.deepEqual(strangers, []);
        assert.deepEqual(elementsIn(made, packed()), []);
        const [, all] = sizesOf(made);
        test.diagnostic(`buildShareUrl by ${by}: ${all} bytes, gzip (${ROOT_GATE[by]})`);
        assert.ok(all <= ROOT_GATE[by], `${all} bytes, more than ${ROOT_GATE[by]}`);
        assert.doesNotMatch(made.files[0]!.code, /litElementVersions|litHtmlVersions/);
      });

      it(`is one client of one service in ${by}, and no element`, async () => {
        const code = `import { httpComments } from 'news-article/services/http-comments.js';
          import { HttpSpeechProvider } from 'news-article/providers/http-speech.js';
          console.log(httpComments({ endpoint: '/c' }), new HttpSpeechProvider({ endpoint: '/s' }));`;
        const { modules, files } = await make(by, code);
        const others = /\/(?:wordpress|waline|isso|local|device|file-speech)[\w-]*\.js$|\/news-/;
        assert.deepEqual(
          modules.filter((path) => others.test(path)),
          [],
        );
        assert.ok(modules.includes('dist/comments/adapters/http.js'));
        assert.ok(modules.includes('dist/audio/providers/http-speech.js'));
        for (const file of files) assert.doesNotMatch(file.code, /litElementVersions|customElements/);
      });
    }

    // the others are given JavaScript, from which TypeScript has taken the types already
    for (const by of ['esbuild', 'Vite'] as const)
      it(`costs nothing in ${by} for types`, async () => {
        const code = `import type { Article } from 'news-article';
          import { type NewsShareBar } from 'news-article';
          const bar: NewsShareBar | null = document.querySelector('news-share-bar');
          console.log(bar, {} as Article);`;
        const made = await make(by, code, { extension: 'ts' });
        assert.deepEqual(made.modules, []);
        assert.ok(sizesOf(made)[1] < 150, made.files[0]!.code);
      });
  });
}

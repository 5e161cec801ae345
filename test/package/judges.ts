/** What tools say that know how packages go wrong. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import type { Packed } from './packed.js';

/**
 * How TypeScript may look for the package: as Node does from an ES module (`node16`, `nodenext`), and as bundlers do.
 * The package has nothing but ES modules. So two ways are not judged: `node16` from CommonJS, where since Node 20.19
 * `require()` takes ES modules and TypeScript's `nodenext` knows it, and `node10`, which reads no `exports`, and finds
 * the root alone.
 */
const JUDGED: ReadonlySet<string> = new Set(['node16-esm', 'bundler']);

const isJudged = (problem: Problem): boolean =>
  !('resolutionKind' in problem) || JUDGED.has(problem.resolutionKind);

export function judges(packed: () => Packed): void {
  describe('is found without fault', () => {
    it('by publint, strictly', async () => {
      const { buffer, byteOffset, byteLength } = readFileSync(packed().tarball);
      const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
      const { messages, pkg } = await publint({ strict: true, pack: { tarball } });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, { color: false })),
        [],
      );
    });

    it('by are-the-types-wrong, for ES modules', async () => {
      // style sheets, and the script for a page's head, are only addressed: they have no types
      const entrypoints = packed()
        .entryPoints.filter(({ isModule, file }) => isModule || file.endsWith('.json'))
        .map(({ specifier }) => specifier.replace('news-article', '.'));
      const archive = createPackageFromTarballData(new Uint8Array(readFileSync(packed().tarball)));
      const result = await checkPackage(archive, { entrypoints });
      assert.ok(result.types, 'it found no types at all');
      assert.deepEqual(Object.keys(result.entrypoints).sort(), [...entrypoints].sort());
      assert.deepEqual(result.problems.filter(isJudged), []);
    });

    for (const [name, options] of [
      [
        'as Node resolves',
        { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      ],
      [
        'as bundlers resolve',
        { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
      ],
    ] as const)
      it(`by TypeScript ${name}, at its strictest, in the declarations too`, () => {
        const { project, entryPoints } = packed();
        const file = join(project, `types-${ts.ModuleKind[options.module]}.mts`);
        const modules = entryPoints.filter(({ isModule }) => isModule);
        const imports = modules.map(({ specifier }, at) => `import * as module${at} from '${specifier}';`);
        const uses = modules.map((_, at) => `module${at};`);
        writeFileSync(file, [...imports, ...uses, USES].join('\n'));
        const program = ts.createProgram([file], {
          ...options,
          target: ts.ScriptTarget.ES2022,
          lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
        });
        // declarations of others are theirs
        const own = ts
          .getPreEmitDiagnostics(program)
          .filter(({ file: at }) => !at || at.fileName.startsWith(project));
        assert.deepEqual(
          own.map(
            ({ file: at, messageText }) =>
              `${at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
          ),
          [],
        );
      });
  });
}

/** What an integrator writes. */
const USES = `
import { httpComments } from 'news-article/services/http-comments.js';
import { HttpSpeechProvider } from 'news-article/providers/http-speech.js';
import type { CommentService, NewsShareBar, SpeechProvider } from 'news-article';
export const bar: NewsShareBar = document.createElement('news-share-bar');
export const comments: CommentService = httpComments({ endpoint: '/comments' });
export const speech: SpeechProvider = new HttpSpeechProvider({ endpoint: '/speech', headers: {} });
document.querySelector('news-discussion')!.service = comments;
document.querySelector('news-audio-player')!.service = speech;
document.addEventListener('news-share', ({ shareTarget, url }) => console.log(shareTarget, url));
// @ts-expect-error an element that there is none of has no such property
document.createElement('news-nothing').service = comments;
`;

/** docs/designers.md names what is there: menus, stories, files, versions. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a build script without types
import { STORYBOOK } from '../../scripts/build-storybook.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const page = read('docs/designers.md');
const prose = page.replace(/^```[^]*?^```/gm, '');
const { scripts, devDependencies } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('docs/designers.md', () => {
  it('lists every menu of the toolbar', () => {
    const menus = found(read('.storybook/toolbar/toolbar.ts'), /choice\(\s*'([^']+)'/g);
    assert.ok(menus.length >= 8);
    const rows = found(page, /^\| (.+?) +\|/gm).filter((name) => /^[A-Z]/.test(name));
    assert.deepEqual(rows, ['Menu', ...menus, "Viewport (Storybook's own)"]);
  });

  it('names stories and buttons that there are', () => {
    const titles = readdirSync(join(ROOT, 'stories'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.stories.ts'))
      .flatMap((file) => found(read(`stories/${file}`), /^ {2}title: '(.+)',$/gm));
    const levels = new Set(titles.flatMap((title) => title.split('/')));
    const editor = read('stories/theme-editor/theme-editor.ts');
    const bold = found(prose, /\*\*([A-Z][\w ]*?)\*\*/g).filter((name) => name !== 'Show code');
    assert.ok(bold.length >= 6);
    for (const name of bold) assert.ok(levels.has(name) || editor.includes(`>${name}`), name);
  });

  it('names files that there are', () => {
    const { resolve } = createRequire(join(ROOT, 'package.json'));
    const files = found(prose, /`((?:[\w.-]+\/)+[\w.-]+\.\w+)`/g);
    assert.ok(files.length >= 4);
    for (const file of files)
      assert.ok(existsSync(file.startsWith('news-article/') ? resolve(file) : join(ROOT, file)), file);
    assert.ok(prose.includes(`\`${relative(ROOT, STORYBOOK as string)}/\``));
  });

  it('says where Storybook opens, and which one was tried', () => {
    const [port] = found(scripts['storybook']!, /-p (\d+)/g);
    assert.deepEqual(found(page, /localhost:(\d+)/g), [port]);
    assert.deepEqual(found(page, /tried is (\d+\.\d+)/g), [devDependencies['storybook']]);
  });
});

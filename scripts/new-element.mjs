/**
 * `npm run new-element [ROOM/]NAME`: the files of a new element and its line in every list.
 * `npm run new-element author/author-card` makes `<news-author-card>` in `src/author/`; without ROOM the room
 * is called like the element.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './project.mjs';
import { elementFiles } from './new-element-files.mjs';

/** `author-card` of the room `author` as everything that is derived from it. */
function namesOf(argument) {
  const match = /^(?:([a-z]+)\/)?(?:news-)?([a-z]+(?:-[a-z]+)*)$/.exec(argument ?? '');
  if (match === null) {
    throw new Error(
      'usage: npm run new-element [ROOM/]NAME, in small letters and hyphens: author/author-card',
    );
  }
  const [, room = match[2], name] = match;
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  return { room, name, tag: `news-${name}`, className: `News${words.join('')}`, title: words.join(' ') };
}

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** The file with each line after the last one that matches. */
function withLines(path, ...added) {
  let lines = read(path).split('\n');
  for (const [pattern, line] of added) {
    const at = lines.findLastIndex((text) => pattern.test(text));
    if (at === -1) throw new Error(`${path}: no line like ${String(pattern)} to add the element after`);
    lines = lines.toSpliced(at + 1, 0, line);
  }
  return lines.join('\n');
}

function withExport({ tag, room }) {
  const manifest = JSON.parse(read('package.json'));
  const entries = Object.entries(manifest.exports);
  const at = entries.findLastIndex(([key]) => /^\.\/news-[a-z-]+\.js$/.test(key));
  const target = { types: `./dist/${room}/${tag}.d.ts`, default: `./dist/${room}/${tag}.js` };
  manifest.exports = Object.fromEntries(entries.toSpliced(at + 1, 0, [`./${tag}.js`, target]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `sample-badge` as the name of a module in code. */
const inCamelCase = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Contents of the lists that name every element, with the new one. */
function lists(names) {
  const { room, name, tag, className } = names;
  const stories = inCamelCase(name);
  return {
    'src/define.ts': withLines('src/define.ts', [
      /^import '\.\/.*\/news-[a-z-]+\.js';/,
      `import './${room}/${tag}.js';`,
    ]),
    'src/index.ts': withLines('src/index.ts', [
      /^(?:export|\}).* from '.*';$/,
      `export { ${className} } from './${room}/${name}.js';`,
    ]),
    'src/autoload.ts': withLines('src/autoload.ts', [
      /^ {2}'news-[a-z-]+': \(\) => import\(/,
      `  '${tag}': () => import('./${room}/${tag}.js'),`,
    ]),
    'test/stories/story-files.ts': withLines(
      'test/stories/story-files.ts',
      [/\/news-[a-z-]+\.stories\.js';$/, `import * as ${stories} from '../../stories/${tag}.stories.js';`],
      [/^ {2}'news-[a-z-]+': \w+,$/, `  '${tag}': ${stories},`],
    ),
    'package.json': withExport(names),
  };
}

try {
  const names = namesOf(process.argv[2]);
  const created = elementFiles(names);
  const taken = Object.keys(created).find((path) => existsSync(join(ROOT, path)));
  if (taken) throw new Error(`${taken} exists already`);
  // Everything is worked out before anything is written.
  const changed = lists(names);
  for (const [path, content] of Object.entries({ ...created, ...changed })) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    const options = await resolveConfig(join(ROOT, path));
    writeFileSync(join(ROOT, path), await format(content, { ...options, filepath: path }));
  }
  for (const path of Object.keys(created)) console.log(`created ${path}`);
  for (const path of Object.keys(changed)) console.log(`changed ${path}`);
  console.log(
    `<${names.tag}> is registered; to have <news-article> compose it, add a line to src/article/parts.ts`,
  );
  console.log(`what its page in Storybook says is in stories/${names.tag}.notes.ts: write it`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

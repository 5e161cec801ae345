/**
 * `npm run build:wordpress [-- FILE]`: the plugin of integrations/wordpress/ as a zip, dist-wordpress/news-article.zip
 * unless a file is named, with the library of dist/cdn/ inside. Builds that first if a source is newer.
 *
 * The library lies in a folder named after its contents, so that no cache mixes the files of two versions. Maps of the
 * sources and the files that only `<script type="module">` needs stay out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { ROOT } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const SOURCE = join(ROOT, 'integrations/wordpress');
const CDN = join(ROOT, 'dist/cdn');
const FOLDER = 'news-article';
/** Of every file: the same files make the same archive. As early as the format goes. */
const MTIME = new Date(1980, 0, 1);

/** Files of a folder by their paths in it, in order. */
const filesOf = (folder, ending) =>
  sourceFiles(folder, ending)
    .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** The plugin's own scripts, each one file with all inside. */
async function ownScripts() {
  const { outputFiles } = await build({
    entryPoints: ['reader', 'tag'].map((name) => join(SOURCE, `script/${name}.ts`)),
    outdir: SOURCE,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]);
}

/** The head script, and all that it may fetch. */
function scripts() {
  const { modules } = JSON.parse(readFileSync(join(CDN, 'integrity.json'), 'utf8'));
  const names = ['loader.js', ...Object.keys(modules['loader.js'])];
  return names.map((name) => [name, readFileSync(join(CDN, name))]);
}

/** What readers download, and the licences of what is in it. */
const libraryFiles = async () => [
  ...scripts(),
  ...['.css', '.md'].flatMap((ending) => filesOf(CDN, ending)),
  ...(await ownScripts()),
];

/** The plugin's own files, with the version of the package. */
function pluginFiles() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const stamp = (path, content) =>
    /^(news-article\.php|readme\.txt)$/.test(path)
      ? Buffer.from(
          content.toString().replace(/^( \* Version: +|Stable tag: )\S+/m, (_, label) => label + version),
        )
      : content;
  return ['.php', '.txt']
    .flatMap((ending) => filesOf(SOURCE, ending))
    .map(([path, content]) => [path, stamp(path, content)]);
}

/**
 * Writes the zip.
 *
 * @param {string} file where to
 * @returns {Promise<number>} how many bytes it has
 */
export async function buildWordPress(file) {
  const library = await libraryFiles();
  const hash = createHash('sha256');
  for (const [path, content] of library) hash.update(path).update(content);
  const edition = hash.digest('hex').slice(0, 12);
  const files = [
    ...pluginFiles(),
    ['LICENSE', readFileSync(join(ROOT, 'LICENSE'))],
    ['library/edition.php', Buffer.from(`<?php\nreturn '${edition}';\n`)],
    ...library.map(([path, content]) => [`library/${edition}/${path}`, content]),
  ];
  const named = files.map(([path, content]) => [`${FOLDER}/${path}`, content]);
  const archive = zipSync(Object.fromEntries(named), { level: 9, mtime: MTIME });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, archive);
  return archive.length;
}

function main([file = join(ROOT, 'dist-wordpress/news-article.zip')]) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--if-needed'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('dist/ could not be built');
  return buildWordPress(resolve(file)).then((bytes) =>
    console.log(`built ${relative(process.cwd(), resolve(file))}: ${Math.round(bytes / 1000)} kB`),
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main(process.argv.slice(2));

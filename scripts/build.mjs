/**
 * `npm run build`: `dist/` from `src/`.
 *
 * 1. One module per source module with its types, by tsc: what npm users import.
 * 2. `dist/cdn/`: what site owners copy to their server, by Vite.
 * 3. `dist/cli/`: the command `news-article`, by Vite, with what it needs inside.
 * 4. `dist/themes/` and the manifest.
 * 5. The hashes of what is in `dist/cdn/`, and the lines to paste.
 * 6. The bill of materials (scripts/shipped).
 * 7. What editors and frameworks read about the elements, from the manifest (scripts/editors).
 *
 * Built beside `dist/` and swapped in when complete, so that an interrupted build leaves the old one.
 * `--if-needed` (npm's `prepare`) builds only if a source is newer than `dist/`.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';
import { ROOT, hasPackages, npmBin } from './project.mjs';

const DIST = join(ROOT, 'dist');

/** What a complete build has; the first one's date is the build's. */
const OUTPUTS = [
  'index.js',
  'bom.cdx.json',
  'custom-elements.json',
  'cdn/autoload.js',
  'cdn/embed.html',
  'cdn/integrity.json',
  'cdn/loader.js',
  'cdn/news-article.js',
  'cdn/styles/news-share-bar.css',
  'cli/news-article.js',
  'frameworks/elements.d.ts',
  'themes/tokens/paper.light.tokens.json',
];

const INPUTS = [
  'src',
  'README.md',
  'docs/events.md',
  'docs/frameworks.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'custom-elements-manifest.config.mjs',
  'scripts/build.mjs',
  'scripts/build-cdn.mjs',
  'scripts/build-cli.mjs',
  'scripts/cdn-integrity.mjs',
  'scripts/collapse-templates.mjs',
  'scripts/editors',
  'scripts/export-own-names.mjs',
  'scripts/minify-css-literals.mjs',
  'scripts/module-imports.mjs',
  'scripts/name-edition.mjs',
  'scripts/plain-properties.mjs',
  'scripts/rewrite-module.mjs',
  'scripts/shipped',
  'scripts/themes-outputs.ts',
];

function isUpToDate() {
  if (!OUTPUTS.every((path) => existsSync(join(DIST, path)))) return false;
  return newest(join(DIST, OUTPUTS[0])) > Math.max(...INPUTS.map((path) => newest(join(ROOT, path))));
}

function run(name, args) {
  const { status, error } = spawnSync(process.execPath, [npmBin(name), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw error ?? new Error(`${name} ${args.join(' ')} failed`);
}

/** What tsc writes for decorators asks for the `this` of a module, which there is none of: Rollup warns of each. */
const withoutModuleThis = (code) => code.replace('(this && this.__decorate) || ', '');

/** Templates and style sheets of the npm modules are those of the files for `<script>`: no bundler looks into them. */
async function finishModules(out) {
  const { parseSync } = await import('vite');
  const { collapseModule } = await import('./collapse-templates.mjs');
  const { minifyModuleCss } = await import('./minify-css-literals.mjs');
  for (const name of readdirSync(out, { recursive: true }).filter((path) => path.endsWith('.js'))) {
    const path = join(out, name);
    const written = readFileSync(path, 'utf8');
    const parse = (text) => parseSync(name, text).program;
    let code = withoutModuleThis(written);
    let map = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
    for (const step of [collapseModule, minifyModuleCss])
      ({ code, map } = step(code, map, parse) ?? { code, map });
    if (code === written) continue;
    writeFileSync(`${path}.map`, JSON.stringify(map));
    writeFileSync(path, code);
  }
}

/** The rules that reserve space have one source, which the loader adopts and pages may link. */
async function writeReserveSheet(out) {
  const { wrapperCss, reserveCss, stripCss } = await import(
    pathToFileURL(join(out, 'article/reserve.styles.js')).href
  );
  writeFileSync(join(out, 'cdn/news-article.css'), `${[wrapperCss, reserveCss, stripCss].join('\n')}\n`);
}

/** The rules of each part, for server output that links them. */
async function writePartSheets(out) {
  const { PART_TAGS, styleSheet } = await import(pathToFileURL(join(out, 'server/index.js')).href);
  mkdirSync(join(out, 'cdn/styles'));
  for (const tag of PART_TAGS) writeFileSync(join(out, `cdn/styles/${tag}.css`), `${styleSheet(tag)}\n`);
}

/** The style sheets as they are, and the same tokens in the Design Tokens Format. */
function writeThemes(out) {
  const source = join(ROOT, 'src/themes');
  const themes = join(out, 'themes');
  run('tsx/dist/cli.mjs', ['scripts/themes.ts', '--tokens', join(themes, 'tokens')]);
  for (const name of readdirSync(source)) {
    if (name.endsWith('.css')) cpSync(join(source, name), join(themes, name));
  }
  cpSync(themes, join(out, 'cdn/themes'), { recursive: true });
}

/** The lines to paste are those that the command writes for the folder's usual place. */
async function writeEmbedding(out) {
  const { writeIntegrity } = await import('./cdn-integrity.mjs');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeIntegrity(join(out, 'cdn'), version);
  const command = [join(out, 'cli/news-article.js'), 'embed'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join(out, 'cdn/embed.html'), stdout);
}

/** What is inside, for who has to know. */
async function writeBill(out) {
  const { BILL, billOfMaterials } = await import('./shipped/bill.mjs');
  const { shippedPackages } = await import('./shipped/packages.mjs');
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const bill = billOfMaterials(own, shippedPackages(ROOT, out));
  writeFileSync(join(out, BILL), `${JSON.stringify(bill, null, 2)}\n`);
}

function swapIn(out) {
  const old = join(ROOT, `.dist-old-${process.pid}`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(out, DIST);
  rmSync(old, { recursive: true, force: true });
}

async function build() {
  const started = performance.now();
  const out = join(ROOT, `.dist-next-${process.pid}`);
  try {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(join(out, 'cdn'), { recursive: true });
    run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', out]);
    await finishModules(out);
    const { buildCdn } = await import('./build-cdn.mjs');
    await buildCdn(join(out, 'cdn'));
    const { buildCli } = await import('./build-cli.mjs');
    await buildCli(join(out, 'cli'));
    await writeReserveSheet(out);
    await writePartSheets(out);
    writeThemes(out);
    const { writeManifest } = await import('./manifest.mjs');
    const manifest = await writeManifest(join(out, 'custom-elements.json'));
    const { writeEditors } = await import('./editors/write-editors.mjs');
    writeEditors(out, manifest);
    await writeBill(out);
    await writeEmbedding(out);
    swapIn(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  console.log(`built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const ifNeeded = process.argv.includes('--if-needed');
if (ifNeeded && !hasPackages('typescript', 'tsx', 'vite')) {
  console.log('dist/ is not built: the development dependencies are not installed');
} else if (ifNeeded && isUpToDate()) {
  console.log('dist/ is up to date');
} else {
  await build();
}

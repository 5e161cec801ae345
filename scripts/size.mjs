/**
 * `npm run size`: what readers download, gzip at the highest level, dependencies included.
 *
 * Per npm entry: bundled and minified in memory. For the CDN: the files of `dist/cdn/` by what a page fetches
 * and when. Fails over the gates in size-gates.json. `--markdown` prints the README's table instead.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { importsOf } from './module-imports.mjs';
import { ROOT } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const CDN = join(ROOT, 'dist/cdn');

const gzip = (content) => gzipSync(content, { level: 9 }).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const kB = (bytes) => (bytes / 1000).toFixed(1);

/** Gzip of an npm entry: what its import costs at once, and what it may fetch later. */
async function npmEntry(path) {
  const result = await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { entry: join(ROOT, path) }, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = new Map(result[0].output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set();
  const follow = (name) => {
    if (atOnce.has(name) || !chunks.has(name)) return;
    atOnce.add(name);
    chunks.get(name).imports.forEach(follow);
  };
  follow('entry.js');
  const sizes = [...chunks].map(([name, { code }]) => ({ now: atOnce.has(name), bytes: gzip(code) }));
  return {
    now: sum(sizes.filter(({ now }) => now).map(({ bytes }) => bytes)),
    all: sum(sizes.map(({ bytes }) => bytes)),
  };
}

async function npmEntries() {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const rows = [];
  for (const [name, target] of Object.entries(exports)) {
    const path = typeof target === 'string' ? target : target.default;
    if (!path.endsWith('.js') || path.includes('*') || path.includes('/cdn/')) continue;
    rows.push({ name: `news-article${name.slice(1)}`, ...(await npmEntry(path)) });
  }
  return rows;
}

/** Every file of the CDN with what it imports, statically and lazily. */
function cdnGraph() {
  const files = readdirSync(CDN).filter((name) => name.endsWith('.js'));
  return new Map(
    files.map((name) => {
      const code = readFileSync(join(CDN, name));
      return [name, { bytes: gzip(code), ...importsOf(code.toString()) }];
    }),
  );
}

/** The files fetched for these entries; `lazily` also follows dynamic imports that it accepts. */
function closure(graph, entries, lazily = () => false) {
  const seen = new Set();
  const follow = (name) => {
    if (seen.has(name) || !graph.has(name)) return;
    seen.add(name);
    const { statics, dynamics } = graph.get(name);
    [...statics, ...dynamics.filter(lazily)].forEach(follow);
  };
  entries.forEach(follow);
  return seen;
}

const chunkName = (file) => file.replace(/-[\w-]{8}\.js$/, '');

function cdnTotals() {
  const graph = cdnGraph();
  const size = (files) => sum([...files].map((name) => graph.get(name).bytes));
  const locales = sourceFiles(join(ROOT, 'src/locales')).map((path) => /([\w-]+)\.ts$/.exec(path)[1]);
  const isLocale = (file) => locales.includes(chunkName(file));
  const isElement = (file) => /^news-/.test(chunkName(file));
  // Fetched on the machines of those who make pages, and with the inspector: no reader meets it.
  const isChecker = (file) => chunkName(file) === 'report-findings';
  const start = ['loader.js', 'autoload.js'];
  const everything = closure(graph, start, (file) => !isChecker(file));
  // A reader has one language.
  const oneLocale = [...everything]
    .filter(isLocale)
    .sort((a, b) => graph.get(b).bytes - graph.get(a).bytes)
    .slice(1);
  for (const file of oneLocale) everything.delete(file);
  return {
    'loader.js': graph.get('loader.js').bytes,
    'news-article.css': gzip(readFileSync(join(CDN, 'news-article.css'))),
    'before intent': size(closure(graph, start)),
    'all elements': size(closure(graph, start, isElement)),
    everything: size(everything),
    'news-article.js': size(closure(graph, ['news-article.js'])),
  };
}

const MEANINGS = {
  'loader.js': 'the classic script in the head',
  'news-article.css': 'the optional style sheet that reserves space',
  'before intent': 'fetched by a page before its reader does anything',
  'all elements': 'every element in use',
  everything:
    'every element, one more language, the further readers of metadata, added JSON-LD and the inspector; not the checker',
  'news-article.js': 'all in one module script, without the loader',
};

const gates = JSON.parse(readFileSync(join(ROOT, 'size-gates.json'), 'utf8'));
const totals = cdnTotals();
const entries = await npmEntries();
const over = Object.keys(totals).filter((name) => totals[name] > (gates[name] ?? Infinity));

if (process.argv.includes('--markdown')) {
  console.log('| Download | gzip kB | |\n|---|---|---|');
  for (const [name, bytes] of Object.entries(totals))
    console.log(`| ${name} | ${kB(bytes)} | ${MEANINGS[name]} |`);
  console.log('\n| Import | gzip kB at once | with what is fetched later |\n|---|---|---|');
  for (const { name, now, all } of entries) console.log(`| \`${name}\` | ${kB(now)} | ${kB(all)} |`);
} else {
  console.log('CDN'.padEnd(40) + 'gzip kB'.padStart(9) + 'gate'.padStart(9));
  for (const [name, bytes] of Object.entries(totals)) {
    const gate = gates[name] === undefined ? '' : kB(gates[name]);
    const mark = over.includes(name) ? '  OVER' : '';
    console.log(name.padEnd(40) + kB(bytes).padStart(9) + gate.padStart(9) + mark);
  }
  console.log('\n' + 'npm, dependencies included'.padEnd(40) + 'at once'.padStart(9) + 'all'.padStart(9));
  for (const { name, now, all } of entries)
    console.log(name.padEnd(40) + kB(now).padStart(9) + kB(all).padStart(9));
}
for (const name of over) console.error(`${name}: ${totals[name]} bytes, over its gate of ${gates[name]}`);
if (over.length > 0) process.exitCode = 1;

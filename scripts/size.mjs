/**
 * `npm run size`: what readers download, gzip at the highest level, dependencies included.
 *
 * Per npm entry: bundled and minified in memory. For the CDN: the files of `dist/cdn/` by what a page fetches
 * and when. Fails over the gates in size-gates.json. `--markdown` prints the README's table instead, `--json` the
 * CDN's part in bytes, `--modules` the source modules inside the CDN's files.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { elementAlone } from './build-cdn.mjs';
import { closure, importsOf } from './module-imports.mjs';
import { ROOT } from './project.mjs';
import { printModules } from './size-modules.mjs';
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
    const path = typeof target === 'string' ? target : (target?.default ?? '');
    if (!path.endsWith('.js') || path.includes('*') || path.includes('/cdn/')) continue;
    if (path.includes('/frameworks/')) continue; // types, and what stands on a framework
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

const chunkName = (file) => file.replace(/-[\w-]{5}\.js$/, '');

/** Fetched on the machines of those who make pages, and with the inspector: no reader meets it. */
const FOR_MAKERS = /^(?:report-findings|inspect)$/;
/**
 * What some sites have their pages fetch, whatever a reader does: an article given as data, one that the tag does not
 * wrap, a library that comes late, metadata that leaves gaps, JSON-LD that is added; parts that wait for consent; instead of an endpoint the voices of
 * devices or recordings with marks; pages without HTTPS, browsers that cannot be fed; of comment services all but one,
 * a form that posts elsewhere, and one of the page itself.
 */
const FOR_SOME_SITES =
  /^(?:article-extras|data-article|fetch-article|adopt-from-page|reserved-strip|read-page-metadata|emit-metadata|late-consent|held-engine|consent-notice|device-speech|file-speech|sha-256|progressive|action|own-form|(?:wordpress|waline|isso|local)(?:-\w+)?)$/;
/** The elements, as they are before they are near. */
const ELEMENT = /^news-/;
/** What comes with a player. */
const LISTENING = /^news-audio-player$/;
const PLAYER = /^(?:news-audio-player|audio-engine)$/;
/** And what comes beside the sound. */
const USED_PLAYER = /^(?:news-audio-player|audio-engine|player-aids)$/;
/** What is there before anything is followed: there is a text, so it was spoken. */
const SPEAKING = /^(?:news-audio-player|audio-engine|player-aids|player-speech)$/;
/** What every element imports, with all that these import in turn. */
const SHARED = [
  'core/article-controller',
  'core/base.styles',
  'core/dev-warning',
  'core/localize',
  'core/news-element',
  'core/safe-url',
  'core/text',
  'core/ui-language',
];
/** The paths of icons in minified code: sites replace them. */
const ICONS = /(["'`])[Mm][\d.][-\d .a-zA-Z]*\1/g;

/** An element on a page with nothing else on it: one bundle, with what all elements share in a file of its own. */
const alone = async (...sources) => gzip((await elementAlone(sources, SHARED)).replace(ICONS, '""'));

/** What most elements import, whatever they are, beside what all do. */
const MOSTLY_SHARED = ['core/clipboard', 'core/extensions', 'core/heading', 'core/press'];
/** A list and a form of comments with what they are once they are near the window, and the client of one service. */
const DISCUSSION = [
  'src/comments/news-comment-list.ts',
  'src/comments/list-body.ts',
  'src/comments/news-comment-form.ts',
  'src/comments/form-body.ts',
  'src/comments/adapters/http.ts',
];
/** And the element around them. */
const AROUND_IT = ['src/comments/news-discussion.ts', 'src/comments/discussion-body.ts'];

/** @param {readonly string[]} sources */
const discussionAlone = async (sources) =>
  gzip(await elementAlone(sources, [...SHARED, ...MOSTLY_SHARED], AROUND_IT[0]));

async function cdnTotals() {
  const graph = cdnGraph();
  const size = (files) => sum([...files].map((name) => graph.get(name).bytes));
  const locales = sourceFiles(join(ROOT, 'src/locales')).map((path) => /([\w-]+)\.ts$/.exec(path)[1]);
  const isLocale = (file) => locales.includes(chunkName(file));
  const isElement = (file) => ELEMENT.test(chunkName(file));
  const start = ['loader.js', 'autoload.js'];
  /** All that can be fetched, but for some files and what only these fetch; a reader has one language. */
  const without = (left) => {
    const files = closure(graph, start, (file) => !left.test(chunkName(file)));
    const others = [...files].filter(isLocale).sort((a, b) => graph.get(b).bytes - graph.get(a).bytes);
    for (const file of others.slice(1)) files.delete(file);
    return files;
  };
  const either = (one, other) => new RegExp(`${one.source}|${other.source}`);
  const bar = [...graph.keys()].find((file) => /^news-share-bar/.test(chunkName(file)));
  return {
    'loader.js': graph.get('loader.js').bytes,
    'news-article.css': gzip(readFileSync(join(CDN, 'news-article.css'))),
    'before intent': size(closure(graph, start)),
    'all elements': size(closure(graph, start, isElement)),
    reading: size(without(either(LISTENING, either(FOR_MAKERS, FOR_SOME_SITES)))),
    everything: size(without(either(FOR_MAKERS, FOR_SOME_SITES))),
    'every file': size(without(/^report-findings$/)),
    'share bar': gzip(readFileSync(join(CDN, bar), 'utf8').replace(ICONS, '""')),
    'share bar alone': await alone('src/share/news-share-bar.ts'),
    'share menu': size(fileNamed(graph, ['share-menu', 'bar-items'])),
    quotation: size(fileNamed(graph, ['quotation'])),
    player: size(fileNamed(graph, ['news-audio-player', 'audio-engine'])),
    'player alone': await alone('src/audio/news-audio-player.ts', 'src/audio/audio-engine.ts'),
    'beside the sound': size(fileNamed(graph, ['player-aids'], PLAYER)),
    'speech of an endpoint': size(
      fileNamed(graph, ['player-speech', 'http-speech', 'follow-generation'], USED_PLAYER),
    ),
    streaming: size(fileNamed(graph, ['streaming'], USED_PLAYER)),
    'following along': size(fileNamed(graph, ['player-follow'], SPEAKING)),
    related: size(fileNamed(graph, ['news-related-articles', 'related-body'], ELEMENT)),
    'related by JSON': size(fileNamed(graph, ['json'], /^(?:news-|related-body)/)),
    'discussion alone': await discussionAlone(DISCUSSION),
    discussion: await discussionAlone([...DISCUSSION, ...AROUND_IT]),
    'news-article.js': size(closure(graph, ['news-article.js'])),
  };
}

/** Of the two builds, the files with these names that the head script's one fetches, with what only they import. */
function fileNamed(graph, names, here = /^news-share-bar/) {
  const reached = closure(graph, ['loader.js', 'autoload.js'], () => true);
  const files = [...reached].filter((file) => names.includes(chunkName(file)));
  const before = closure(graph, [
    'loader.js',
    'autoload.js',
    ...[...reached].filter((file) => here.test(chunkName(file)) && !names.includes(chunkName(file))),
  ]);
  return new Set([...closure(graph, files)].filter((file) => !before.has(file)));
}

const MEANINGS = {
  'loader.js': 'the classic script in the head',
  'news-article.css': 'the optional style sheet that reserves space',
  'before intent': 'fetched by a page before its reader does anything',
  'all elements': 'every element in use',
  reading: 'a reader who uses all there is, in one more language, but does not listen',
  everything: 'the same, and listens: by an endpoint, following along',
  'every file':
    'the same, and what only some sites fetch (articles as data or outside the tag, further readers of metadata, added JSON-LD, parts that wait for consent) and the inspector; not the checker',
  'share bar':
    "the element's own file with what acts, without icons: fetched when a reader comes near the bar",
  'share bar alone': 'in a bundle with npm, beyond Lit and what all elements share, without icons',
  'share menu': 'all targets with their icons, and the menu: fetched with the menu',
  quotation: 'the tools beside a selected text: fetched with the first selection',
  player: 'before the press and at it: what plays a recording, and is steered',
  'player alone': 'in a bundle with npm, beyond Lit and what all elements share, without icons',
  'beside the sound':
    'at the press, and nothing waits for it: place and speed of last time, speed and options, one sound at a time, staying in view',
  'speech of an endpoint': 'at the press: the text, the client of the endpoint, progress',
  streaming: 'at the press: playing while it is generated',
  'following along': 'once it plays: highlight, scrolling along, playing from here',
  related: 'teasers of articles: the element and what it is once it is near',
  'related by JSON': 'what reads the JSON of `src`',
  'discussion alone':
    'first comments and an empty form, by one service, in a bundle with npm, beyond Lit and what elements share',
  discussion: 'the same with the element around them',
  'news-article.js': 'all in one module script, without the loader',
};

const [option, ...names] = process.argv.slice(2);
if (option === '--modules') {
  printModules(names);
  process.exit();
}

const gates = JSON.parse(readFileSync(join(ROOT, 'size-gates.json'), 'utf8'));
const totals = await cdnTotals();
if (option === '--json') {
  console.log(JSON.stringify(totals));
  process.exit();
}
const entries = await npmEntries();
const over = Object.keys(totals).filter((name) => totals[name] > (gates[name] ?? Infinity));

if (option === '--markdown') {
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

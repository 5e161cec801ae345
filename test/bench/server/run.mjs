/**
 * `npm run bench:server -- [--runs 9] [--words 800]`: articles a second that one core renders on a server, ours beside
 * the same article by template strings, in turns, in processor time of this process. Prints a table and writes nothing.
 * Needs `npm run build`.
 */
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { median } from '../figures.ts';
import { ALL_PARTS, FOGHORN } from '../../server/articles.ts';
import { plainArticle } from './plain.mjs';

process.env.NODE_ENV = 'production';
const { renderArticle } = await import('../../../dist/server/index.js');

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, words: { type: 'string', default: '800' } },
});
const runs = Number(values.runs);
const SLICE = 1000; // ms of processor time for each in each turn

const paragraph =
  'Nobody at the harbour slept well: the quiet, they said, was too loud for people who had known the horn. ';
const count = Math.ceil(Number(values.words) / 80);
const article = {
  ...FOGHORN,
  articleBody: Array.from({ length: count }, () => paragraph.repeat(4).trim()).join('\n\n'),
};
const options = { baseUrl: 'https://paper.example/', timeZone: 'Europe/Berlin', parts: ALL_PARTS };

const WAYS = {
  'renderArticle(), rules inside': () => String(renderArticle(article, options)),
  'renderArticle(), rules in files': () => String(renderArticle(article, { ...options, styles: 'link' })),
  'template strings': () => plainArticle(article),
};

/** Articles a second, over a time. */
function rate(render) {
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const from = used();
  let [articles, spent] = [0, 0];
  while (spent < SLICE) {
    render();
    articles += 1;
    if (articles % 10 === 0) spent = used() - from;
  }
  return (articles / spent) * 1000;
}

for (const render of Object.values(WAYS)) rate(render); // warm
const rates = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
for (let run = 0; run < runs; run += 1)
  for (const [name, render] of Object.entries(WAYS)) rates[name].push(rate(render));

const base = median(rates['template strings']);
console.log(`${runs} turns, an article of about ${values.words} words, Node ${process.versions.node}\n`);
console.log(
  'way                              articles/s (spread)        beside strings   ms each   kB   gzip kB',
);
for (const [name, render] of Object.entries(WAYS)) {
  const html = render();
  const middle = median(rates[name]);
  const [from, to] = [Math.min(...rates[name]), Math.max(...rates[name])];
  console.log(
    `${name.padEnd(32)} ${middle.toFixed(0).padStart(7)} (${from.toFixed(0)} to ${to.toFixed(0)})`.padEnd(
      60,
    ) +
      `${(middle / base).toFixed(4).padStart(14)} ${(1000 / middle).toFixed(2).padStart(9)} ${(html.length / 1000).toFixed(1).padStart(6)} ${(gzipSync(html).length / 1000).toFixed(1).padStart(8)}`,
  );
}

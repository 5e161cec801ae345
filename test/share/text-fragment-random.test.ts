/** Links to random selections, searched for by a second reading of the specification, and some followed. */
import { expect } from '@open-wc/testing';
import { textFragmentOf } from '../../src/share/text-fragment.js';
import { ask } from '../helpers/browser.js';
import { skip } from '../helpers/engine.js';
import {
  extend,
  findDirective,
  readPage,
  showFound,
  widestDirective,
  type Found,
  type Page,
} from './find-directive.js';

const SELECTIONS = 400;
const FOLLOWED = 30;

/** Repeats itself, as news does, in words, sentences and paragraphs. */
const HTML = `
<h2>The harbour closes</h2>
<p>The harbour of the old town closes in winter, the minister said. “The harbour closes,” she said,
  “and the <b>fog</b>horn falls silent – that’s 3.5% of all fog-horns.” The harbour is old.</p>
<ul><li>The harbour</li><li>The <i>old</i> town</li><li>The harbour</li></ul>
<p>Roses are red<br>violets are blue<br>roses are red, said A.&nbsp;B. Smith &amp; Sons’ R&amp;D.</p>
<div lang="de"><p>Der Hafen der Altstadt schließt im Winter, sagte die Ministerin. Der Hafen sei „alt“, sagte sie.</p></div>
<div lang="ar" dir="rtl"><p>قال الوزير إن الميناء سيُغلق غدًا. الميناء القديم كبير، قال الوزير.</p></div>
<div lang="he" dir="rtl"><p>השר אמר: ״הנמל ייסגר מחר״, ולא הוסיף. הנמל ישן.</p></div>
<div lang="zh"><p>部长表示，港口明天关闭。港口很大，旧城的港口很旧。</p></div>
<div lang="ja"><p>大臣は「港は明日閉まります」と述べた。港は古い。港は大きい。</p></div>
<h2>The harbour closes</h2>
<p>The harbour of the old town closes in winter, the minister said. It rained. The harbour is old.</p>
<p>It rained 1,000 times: once, twice, thrice. It rained once more; it rained and rained.</p>`;

/** Numbers below a bound, the same in each run (a linear congruential generator, constants of Numerical Recipes). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomSelection(page: Page, random: (below: number) => number): Found {
  const first = random(page.blocks.length);
  const last = Math.min(page.blocks.length - 1, first + (random(3) ? 0 : random(4)));
  const { length } = page.blocks[first]!.text;
  const start = random(length);
  const end =
    first === last
      ? Math.min(length, start + 1 + random(random(2) ? 12 : length))
      : 1 + random(page.blocks[last]!.text.length);
  return [
    [first, start],
    [last, end],
  ];
}

function rangeOf(page: Page, [[startBlock, start], [endBlock, end]]: Found): Range {
  const first = page.blocks[startBlock]!.signs[start]!;
  const last = page.blocks[endBlock]!.signs[end - 1]!;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

describe('text fragments of random selections', function () {
  this.timeout(360_000);
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    root.innerHTML = HTML;
    document.body.append(root);
  });
  afterEach(() => root.remove());

  /** Selections, their links and what is to be seen. */
  function sample(
    seed: number,
    count: number,
  ): { selected: string; directive: string; seen: string; found: string }[] {
    const page = readPage(root);
    const random = randomNumbers(seed);
    return Array.from({ length: count }, () => randomSelection(page, random)).flatMap((selection) => {
      const range = rangeOf(page, selection);
      const expected = extend(page, selection);
      const directive = textFragmentOf(range, { root });
      if (!expected) {
        expect(directive, JSON.stringify(range.toString())).to.be.undefined;
        return [];
      }
      const seen = showFound(page, expected);
      if (!directive) {
        // then not even the longest one leads there
        const found = findDirective(page, widestDirective(page, expected));
        expect(found && showFound(page, found)).not.to.equal(seen);
        return [];
      }
      const found = findDirective(page, directive);
      return [
        {
          selected: range.toString(),
          directive,
          seen,
          found: found ? showFound(page, found) : '',
        },
      ];
    });
  }

  it('lead to exactly these', () => {
    for (const { directive, seen, found } of sample(1, SELECTIONS)) expect(found, directive).to.equal(seen);
  });

  it('highlight exactly these', async function () {
    const plain = (text: string): string => text.replace(/[\s|]/g, '');
    for (const { directive, seen } of sample(2, FOLLOWED)) {
      const answer = await ask<{ text: string }>('follow-text-fragment', {
        html: HTML,
        origin: location.origin,
        directive,
      });
      if (!answer.supported) skip(this, answer.reason);
      expect(plain(answer.text), directive).to.equal(plain(seen));
    }
  });
});

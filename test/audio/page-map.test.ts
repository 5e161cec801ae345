import { expect } from '@open-wc/testing';
import { PageMap } from '../../src/audio/page-map.js';
import { readSpeech } from '../../src/audio/speech-text.js';

let root: HTMLElement;

function show(markup: string, disclosure?: string): { readonly text: string; readonly map: PageMap } {
  root.innerHTML = markup;
  const read = readSpeech(root, { disclosure });
  return { text: read.text.text, map: new PageMap(read) };
}

const MARKUP =
  '\n<h1>The  horn</h1>\n<p>\n  One <b>two</b><i> three</i>\n <a href="#">fo<em>ur</em></a>.</p>' +
  '<p>Cafe<b>\u0301</b> fog\u00adhorn <ruby>霧<rt>きり</rt></ruby>は😀 \u1112\u1161\u11ab.</p>bare<br>text';

describe('the map to the page', () => {
  beforeEach(() => {
    root = document.createElement('article');
    document.body.append(root);
  });
  afterEach(() => root.remove());

  it('finds every word where it stands', () => {
    const { text, map } = show(MARKUP);
    const before = root.innerHTML;
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const range = map.rangeOf(index, word.length)!;
      const copy = range.cloneContents();
      for (const rt of copy.querySelectorAll('rt')) rt.remove();
      const found = copy.textContent.replaceAll('\u00ad', '').normalize();
      expect(found, word).to.equal(word);
      expect(range.startOffset < (range.startContainer as Text).length, word).to.equal(true);
      expect(range.endOffset > 0, word).to.equal(true);
    }
    expect(root.innerHTML).to.equal(before);
  });

  it('finds every single sign, whole where signs were put together', () => {
    const { text, map } = show(MARKUP);
    let seen = '';
    for (const { segment, index } of new Intl.Segmenter('en').segment(text)) {
      const range = map.rangeOf(index, segment.length);
      if (segment.trim()) seen += range!.toString().replace(/\s|\u00ad/g, '');
      else if (/\n/.test(segment)) expect(range).to.equal(undefined);
    }
    expect(seen.normalize()).to.equal(text.replace(/\s/g, ''));
  });

  it('spans blocks, and stops where the text stops', () => {
    const { text, map } = show('<p>One</p><p>two</p>');
    expect(map.rangeOf(0, text.length)!.toString()).to.equal('Onetwo');
    expect(map.rangeOf(0, Infinity)!.toString()).to.equal('Onetwo');
    expect(map.rangeOf(1, 4)!.toString()).to.equal('ne');
  });

  it('knows no place of a disclosure, of blank lines and of what is no stretch', () => {
    const { text, map } = show('<p>One</p><p>two</p>', 'Made by AI.');
    expect(map.rangeOf(0, 4)).to.equal(undefined);
    expect(map.rangeOf(0, text.length)).to.equal(undefined);
    expect(map.segmentElement(0)).to.equal(undefined);
    expect(map.rangeOf(text.indexOf('\n\ntwo'), 2)).to.equal(undefined);
    for (const [start, length] of [
      [NaN, 1],
      [-1, 2],
      [13, 0],
      [13, NaN],
      [13, -1],
      [1e9, 1],
    ] as const)
      expect(map.rangeOf(start, length), `${start} ${length}`).to.equal(undefined);
  });

  it('gives nothing where text has changed or gone since, and the rest still', () => {
    const { text, map } = show('<p>One <b>two</b> three</p><p>four</p><p>five</p>');
    const rangeOf = (word: string): string | undefined =>
      map.rangeOf(text.indexOf(word), word.length)?.toString();
    root.querySelector('b')!.textContent = 'TWO';
    root.querySelectorAll('p')[1]!.remove();
    expect(rangeOf('One')).to.equal('One');
    expect(rangeOf('two')).to.equal(undefined);
    expect(rangeOf('One two three')).to.equal(undefined);
    expect(rangeOf('three')).to.equal('three');
    expect(rangeOf('four')).to.equal(undefined);
    expect(map.segmentElement(1)).to.equal(undefined);
    expect(map.segmentElement(2)).to.equal(root.querySelectorAll('p')[1]);
    (root.querySelector('p')!.lastChild as Text).data = ' threes';
    expect(rangeOf('three')).to.equal(undefined);
    const [first, last] = root.querySelectorAll('p');
    first!.before(last!);
    expect(rangeOf('three\n\nfour\n\nfive')).to.equal(undefined);
    root.remove();
    expect(rangeOf('One')).to.equal(undefined);
    expect(map.offsetAt(root, 0)).to.equal(undefined);
  });

  it('names the block of a segment', () => {
    const { map } = show('<h2>Head</h2><ul><li>one</li><li><p><b>two</b></p></li></ul>bare');
    expect([0, 1, 2, 3, 4, -1].map((index) => map.segmentElement(index)?.localName)).to.deep.equal([
      'h2',
      'li',
      'p',
      'article',
      undefined,
      undefined,
    ]);
  });

  it('tells the offset at every place of the page', () => {
    const { text, map } = show(MARKUP);
    const walker = document.createTreeWalker(root, 4); // SHOW_TEXT
    const seen = new Set<number>();
    let last = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement!.localName === 'rt') continue;
      for (let at = 0; at < node.length; at++) {
        const offset = map.offsetAt(node, at)!;
        expect(offset, `${node.data} ${at}`).to.be.at.least(last);
        const sign = node.data[at]!;
        if (/[\x21-\x7e]/.test(sign) && node.data[at + 1] !== undefined)
          expect(text[offset]!.normalize('NFD')[0], `${node.data} ${at}`).to.equal(sign);
        seen.add((last = offset));
      }
    }
    expect(seen.size).to.be.greaterThan(30);
  });

  it('tells the offset at elements, before the text and in what is not read', () => {
    const { text, map } = show(
      '<p>One</p><figure><figcaption>No</figcaption></figure><p>two <b>three</b></p>',
    );
    const [, second] = root.querySelectorAll('p');
    expect(map.offsetAt(document.body, 0)).to.equal(0);
    expect(map.offsetAt(root, 0)).to.equal(0);
    expect(map.offsetAt(root.querySelector('figcaption')!.firstChild!, 1)).to.equal(text.indexOf('two'));
    expect(map.offsetAt(second!, 0)).to.equal(text.indexOf('two'));
    expect(map.offsetAt(second!, 1)).to.equal(text.indexOf('three'));
    expect(map.offsetAt(root, root.childNodes.length)).to.equal(undefined);
    expect(map.offsetAt(root, 99)).to.equal(undefined);
    expect(map.offsetAt(document, 0)).to.equal(0);
    expect(map.offsetAt(document.implementation.createHTMLDocument().body, 0)).to.equal(undefined);
  });

  it('finds a word among 50,000 about as fast as among 2,500', () => {
    const TIMES = 20;
    const paragraph = `<p>${'harbour '.repeat(49)}<a>end</a>.</p>`;
    /** The fastest of some looks at every word, in ms: nothing else had the processor. */
    const timeOf = (paragraphs: number, looks: number): number => {
      const { text, map } = show(paragraph.repeat(paragraphs));
      const took = Array.from({ length: looks }, () => {
        const started = performance.now();
        let found = 0;
        for (const { index } of text.matchAll(/\S+/g)) if (map.rangeOf(index, 3)) found++;
        expect(found).to.equal(paragraphs * 50);
        return performance.now() - started;
      });
      expect(map.offsetAt(root.lastElementChild!, 0)).to.equal(text.lastIndexOf('\n\n') + 2);
      return Math.min(...took);
    };
    const few = timeOf(1000 / TIMES, 3 * TIMES);
    // were each word looked for from the beginning, it would be 20 times 20
    expect(timeOf(1000, 3)).to.be.lessThan((few + 1) * TIMES * 6);
  });
});

/** Each network's limit, by its own way of counting, written here a second time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildShareUrl } from '../../src/share/build-share-url.js';
import type { ShareContent } from '../../src/share/share-content.js';
import type { ShareTarget } from '../../src/share/targets.js';
import { weightOnX } from '../../src/share/counting.js';
import { signs, trimText } from '../../src/share/trim-text.js';

const url = 'https://paper.example/wind';
const FAMILY = '👩‍👩‍👧‍👦';

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

/** twitter-text, configuration 3; for texts in which a grapheme is one emoji or has none. */
function onX(text: string): number {
  let weight = 0;
  for (const sign of graphemes(text.normalize('NFC'))) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20e3/u.test(sign)) weight += 2;
    else
      for (const letter of sign) {
        const point = letter.codePointAt(0)!;
        const light = [
          [0, 4351],
          [8192, 8205],
          [8208, 8223],
          [8242, 8247],
        ].some(([from = 0, to = 0]) => point >= from && point <= to);
        weight += light ? 1 : 2;
      }
  }
  return weight;
}

interface Rule {
  readonly most: number;
  /** What the network counts of a link. */
  readonly count: (link: URL) => number;
  /** What it shows of the headline and quotation. */
  readonly shown: (link: URL) => string;
}

const value = (link: URL, name: string): string => link.searchParams.get(name) ?? '';
const beforeUrl = (post: string): string => {
  assert.ok(post === url || post.endsWith(`\n\n${url}`), post);
  return post.slice(0, -url.length).trimEnd();
};
const fragment = (link: URL): string => decodeURIComponent(link.hash.replace('#text=', ''));

const RULES = {
  x: {
    most: 280,
    count: (link) => {
      const tags = value(link, 'hashtags').split(',').filter(Boolean);
      const via = value(link, 'via');
      return (
        onX(value(link, 'text')) +
        (value(link, 'text') ? 1 : 0) +
        23 +
        tags.reduce((sum, tag) => sum + onX(` #${tag}`), 0) +
        (via ? onX(` via @${via}`) : 0)
      );
    },
    shown: (link) => value(link, 'text'),
  },
  bluesky: {
    most: 300,
    count: (link) => graphemes(value(link, 'text')).length,
    shown: (link) => beforeUrl(value(link, 'text')),
  },
  mastodon: {
    most: 500,
    count: (link) => graphemes(fragment(link)).length - url.length + 23,
    shown: (link) => beforeUrl(fragment(link)),
  },
  threads: {
    most: 500,
    count: (link) => Buffer.byteLength(value(link, 'text')),
    shown: (link) => value(link, 'text'),
  },
  whatsapp: {
    most: 7999,
    count: (link) => link.href.length,
    shown: (link) => beforeUrl(value(link, 'text')),
  },
  telegram: { most: 7999, count: (link) => link.href.length, shown: (link) => value(link, 'text') },
  reddit: { most: 300, count: (link) => value(link, 'title').length, shown: (link) => value(link, 'title') },
  'hacker-news': { most: 80, count: (link) => value(link, 't').length, shown: (link) => value(link, 't') },
  email: { most: 1999, count: (link) => link.href.length, shown: (link) => value(link, 'subject') },
} satisfies Partial<Record<ShareTarget, Rule>> as Readonly<Partial<Record<ShareTarget, Rule>>>;

const targets = Object.keys(RULES) as ShareTarget[];

function share(target: ShareTarget, content: Omit<ShareContent, 'url'>): { shown: string; count: number } {
  const { count, shown } = RULES[target]!;
  const link = new URL(buildShareUrl(target, { url, ...content }));
  return { shown: shown(link), count: count(link) };
}

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** What stands in a headline, each a sign that cannot be parted. */
const UNITS = [
  'a',
  'é',
  'e\u0301',
  'ن',
  '風',
  'ẞ',
  '🌬️',
  '👍🏽',
  '🇺🇦',
  '3️⃣',
  FAMILY,
  '’',
  '\ufffd',
  '\ud83d',
  'கி',
  '각',
];

describe('limits', () => {
  for (const target of targets)
    it(`${target}: whole up to ${RULES[target]!.most}, and the longest that fits above`, () => {
      const { most } = RULES[target]!;
      // long texts take long; their rule knows no signs
      for (const unit of most > 2000 ? ['a', 'ن', FAMILY] : UNITS)
        for (const label of [undefined, 'AI-generated']) {
          const end = label ? ` (${label})` : '';
          const whole = (units: number): string => wellFormed(`${unit.repeat(units)}${end}`);
          const cut = (units: number): string => wellFormed(`${unit.repeat(units)}…${end}`);
          const given = (units: number): { shown: string; count: number } =>
            share(target, { headline: unit.repeat(units), label });
          // the number of units that just fits, by what one more costs
          const cost = given(3).count - given(2).count;
          const room = 2 + Math.floor((most - given(2).count) / cost);
          const name = `${target} ${unit} ${String(label)}`;
          // no link is longer, which only a text of nothing but emoji comes up against
          if (most <= 500 && encodeURIComponent(wellFormed(unit)).length * room > 7800) continue;
          assert.equal(given(room - 1).shown, whole(room - 1), name);
          const last = given(room);
          assert.equal(last.shown, whole(room), name);
          assert.ok(last.count <= most && last.count + cost > most, name);
          for (const units of [room + 1, room * 2]) {
            const { shown, count } = given(units);
            assert.ok(count <= most, `${name}: ${String(count)}`);
            const kept = graphemes(shown.slice(0, shown.length - end.length)).length - 1;
            assert.equal(shown, cut(kept), name);
            assert.ok(count + cost > most, `${name}: room for more in ${String(count)}`);
          }
        }
    });

  it('is met to the point where signs count 1', () => {
    const at = (target: ShareTarget, length: number): number =>
      share(target, { headline: 'a'.repeat(length) }).count;
    const address = { x: 24, bluesky: 2 + url.length, mastodon: 25 };
    for (const [target, more] of Object.entries(address)) {
      const most = RULES[target as ShareTarget]!.most;
      assert.equal(at(target as ShareTarget, most - more - 1), most - 1);
      assert.equal(at(target as ShareTarget, most - more), most);
      assert.equal(at(target as ShareTarget, most - more + 1), most);
    }
    for (const target of ['threads', 'reddit', 'hacker-news'] as const) {
      const { most } = RULES[target]!;
      assert.equal(at(target, most - 1), most - 1);
      assert.equal(at(target, most), most);
      assert.equal(at(target, most + 1), most);
    }
  });

  it('knows what is light on X', () => {
    for (const [from, to] of [
      [0x00, 4351],
      [8192, 8205],
      [8208, 8223],
      [8242, 8247],
    ] as const) {
      const weights = [from - 1, from, to, to + 1].map((point) =>
        point < 0 ? 26 : weightOnX(String.fromCodePoint(point)),
      );
      // with 23 for the address and a space
      assert.deepEqual(weights, [26, 25, 25, 26], `${String(from)}–${String(to)}`);
    }
    assert.equal(weightOnX('😀'), 26);
    assert.equal(weightOnX('', 'ab', ''), 26);
    assert.equal(weightOnX(''), 23);
  });

  it('counts an emoji of many code points once', () => {
    const families = FAMILY.repeat(50);
    for (const [target, room] of [
      ['x', 280 - 24 - 100],
      ['bluesky', 300 - 2 - url.length - 50],
      ['mastodon', 500 - 25 - 50],
    ] as const) {
      const whole = families + 'a'.repeat(room);
      assert.equal(share(target, { headline: whole }).shown, whole);
      assert.match(share(target, { headline: `${whole}a` }).shown, /a…$/);
    }
  });

  it('counts hashtags and account on X', () => {
    const more = { hashtags: ['climate', 'مناخ', '風力'], via: 'paper' };
    // " #climate" 9, " #مناخ" 6, " #風力" 6, " via @paper" 11
    const room = 280 - 24 - 9 - 6 - 6 - 11;
    assert.equal(share('x', { headline: 'a'.repeat(room), ...more }).count, 280);
    assert.equal(share('x', { headline: 'a'.repeat(room), ...more }).shown, 'a'.repeat(room));
    assert.equal(share('x', { headline: 'a'.repeat(room + 1), ...more }).shown, `${'a'.repeat(room - 2)}…`);
  });

  it('counts a name with a dot as 23 on X, an address with its scheme on Mastodon', () => {
    const fits = (target: ShareTarget, start: string, length: number): boolean =>
      !share(target, { headline: start + 'a'.repeat(length) }).shown.endsWith('…');
    for (const name of ['paper.example ', 'p.co '])
      for (const [length, whole] of [
        [280 - 24 - 24, true],
        [280 - 24 - 23, false],
      ] as const)
        assert.equal(fits('x', name, length), whole, name);
    assert.ok(fits('mastodon', 'https://p.co ', 500 - 25 - 24));
    assert.ok(!fits('mastodon', 'https://p.co ', 500 - 25 - 23));
    assert.ok(fits('mastodon', 'p.co ', 500 - 25 - 5));
    // longer ones are on the safe side
    assert.ok(!fits('x', `paper.example/${'b'.repeat(30)} `, 280 - 24 - 44));
    assert.ok(fits('x', `paper.example/${'b'.repeat(30)} `, 280 - 24 - 45));
  });
});

describe('a quotation', () => {
  const headline = 'Wind over the old road'; // 22 signs
  const label = 'AI-generated'; // 15 with brackets and space

  it('is kept whole while the headline is trimmed', () => {
    const room = 300 - 2 - url.length;
    const text = 'q'.repeat(room - 2 - 21 - 15);
    assert.equal(
      share('bluesky', { headline, label, text }).shown,
      `${text}\n\nWind over the old ro… (AI-generated)`,
    );
  });

  it('takes the place of a headline of which less than 20 signs would be left; the label stays', () => {
    const room = 300 - 2 - url.length;
    const text = 'q'.repeat(room - 2 - 19 - 15);
    assert.equal(share('bluesky', { headline, label, text }).shown, `${text}\n\n(AI-generated)`);
    assert.equal(share('bluesky', { headline, text: 'q'.repeat(400) }).shown, `${'q'.repeat(room - 1)}…`);
    assert.equal(
      share('bluesky', { headline, label, text: 'q'.repeat(400) }).shown,
      `${'q'.repeat(room - 1 - 16)}…\n\n(AI-generated)`,
    );
    assert.equal(share('bluesky', { text: 'q'.repeat(400) }).shown, `${'q'.repeat(room - 1)}…`);
  });

  it('keeps its marks where it is cut', () => {
    const room = 300 - 2 - url.length;
    for (const [open, close] of [
      ['“', '”'],
      ['«', '»'],
      ['„', '“'],
      ['«\u00a0', '\u00a0»'],
      ['"', '"'],
      ['”', '”'],
      ['「', '」'],
    ] as const) {
      const kept = 'q'.repeat(room - open.length - close.length - 1);
      const marked = (text: string): string => share('bluesky', { text: `${open}${text}${close}` }).shown;
      assert.equal(marked(`${kept}q`), `${open}${kept}q${close}`, 'it fits');
      assert.equal(marked(`${kept}qq`), `${open}${kept}…${close}`);
      assert.equal(marked('q'.repeat(20_000)), `${open}${kept}…${close}`);
    }
    for (const text of [`“${'q'.repeat(400)}`, `${'q'.repeat(400)}”`, `(${'q'.repeat(400)})`])
      assert.match(share('bluesky', { text }).shown, /q…$/);
  });

  it('fits every network', () => {
    for (const target of targets)
      for (const unit of UNITS)
        for (const times of [1, 100, 300, 1000]) {
          const { most } = RULES[target]!;
          const content = { headline: `${headline} ${headline}`, label, text: unit.repeat(times), via: 'p' };
          const { shown, count } = share(target, content);
          assert.ok(count <= most, `${target} ${unit} ${String(times)}: ${String(count)}`);
          assert.ok(shown.endsWith('(AI-generated)'));
        }
  });

  it('leaves address and label even where nothing else has room', () => {
    const long = `https://paper.example/${'w'.repeat(3900)}`;
    for (const target of targets) {
      const link = buildShareUrl(target, { url: long, headline, label, text: 'q' });
      assert.ok(decodeURIComponent(link).includes(long), target);
      assert.ok(link.includes('(AI-generated)'), target);
    }
  });
});

describe('trimText', () => {
  const upTo = (most: number) => (text: string) => (text.length <= most ? text : '');

  it('ends in "…" without a space before it', () => {
    assert.equal(trimText('one two three', upTo(9)), 'one two…');
    assert.equal(trimText('one two three', upTo(8)), 'one two…');
    assert.equal(trimText('one two three', upTo(2)), 'o…');
    assert.equal(trimText('one two three', upTo(1)), '');
    assert.equal(
      trimText('', () => ''),
      '',
    );
  });

  it('gives up below what is worth it', () => {
    assert.equal(trimText('abcdef', upTo(4), 3), 'abc…');
    assert.equal(trimText('abcdef', upTo(4), 4), '');
  });

  it('gives what is written, not what is cut', () => {
    assert.equal(
      trimText('abc', (start) => (start.length < 3 ? `<${start}>` : '')),
      '<a…>',
    );
  });

  it('does not split an emoji', () => {
    for (let most = 1; most < 40; most++) {
      const kept = Math.floor((most - 1) / FAMILY.length);
      assert.equal(trimText(FAMILY.repeat(4), upTo(most)), kept ? `${FAMILY.repeat(kept)}…` : '');
    }
  });

  it('cuts between code points where the engine has no segmenter', () => {
    const { Segmenter } = Intl;
    Object.assign(Intl, { Segmenter: undefined });
    try {
      assert.deepEqual(signs('a😀e\u0301'), ['a', '😀', 'e', '\u0301']);
      assert.equal(trimText('😀😀😀', upTo(4)), '😀…');
      assert.equal(
        new URL(buildShareUrl('bluesky', { url, headline: '😀'.repeat(400) })).searchParams.get('text'),
        `${'😀'.repeat(300 - 3 - url.length)}…\n\n${url}`,
      );
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('takes no time over a book', () => {
    const start = performance.now();
    for (const target of targets)
      buildShareUrl(target, { url, headline: 'x'.repeat(1_000_000), text: 'A word. '.repeat(100_000) });
    assert.ok(performance.now() - start < 10_000);
  });
});

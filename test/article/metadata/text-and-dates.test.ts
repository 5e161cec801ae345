import { expect } from '@open-wc/testing';
import { anyDate } from '../../../src/article/metadata/any-date.js';
import { plainText } from '../../../src/article/metadata/text.js';
import { safeUrl } from '../../../src/core/safe-url.js';

describe('Dates', () => {
  for (const [given, expected] of [
    ['2026-11-03T08:00:00+0100', '2026-11-03T08:00:00+01:00'],
    ['2026-11-03T08:00:00.123Z', '2026-11-03T08:00:00.123Z'],
    ['2026-11-03 08:00', '2026-11-03T08:00'],
    ['20261103', '2026-11-03'],
    ['2026/1/3', '2026-01-03'],
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['November 3rd, 2026', '2026-11-03'],
    ['Tue, 03 Nov 2026 08:05:41 -0700', '2026-11-03'],
    ['Fri Mar 13 21:30:09 EST 2015', '2015-03-13'],
    [1429214521, '2015-04-16T20:02:01.000Z'],
    ['2026-02-31', undefined],
    ['2026-13-01', undefined],
    ['2026-11-03T25:00', undefined],
    ['05/08/2014', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [{}, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(given)} as ${String(expected)}`, () =>
      expect(anyDate(given)).to.equal(expected));
  }
});

describe('Text', () => {
  it('keeps joiners and variation selectors, drops soft hyphens and bad code points', () => {
    expect(plainText('👩‍💻\ufe0f a\u00adb &#0;&#xD800;&#x110000;c')).to.equal('👩‍💻\ufe0f ab c');
  });
  it('does not end in half a character', () => expect(plainText('ab😀', 3)).to.equal('ab'));
  it('keeps paragraphs apart', () =>
    expect(plainText('<p>One</p><p>Two</p>\n\n\nThree  x', 100, true)).to.equal('One\n\nTwo\n\nThree x'));
});

describe('safeUrl', () => {
  it('passes http(s) only, absolute', () => {
    expect(safeUrl('/a', 'https://x.example/b')).to.equal('https://x.example/a');
    expect(safeUrl(' HTTPS://x.example ')).to.equal('https://x.example/');
    for (const bad of [
      '/a',
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'blob:https://x/1',
      'file:///etc/passwd',
      '',
      7,
      null,
      {},
      'https://',
      `https://x/${'a'.repeat(5000)}`,
    ]) {
      expect(
        safeUrl(bad, typeof bad === 'string' && bad[0] === '/' ? undefined : 'https://x.example/'),
        String(bad).slice(0, 40),
      ).to.equal(bad === 'https://' ? undefined : undefined);
    }
  });
});

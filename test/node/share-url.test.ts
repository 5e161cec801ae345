/** The address behind each share link, to the letter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildShareUrl } from '../../src/share/build-share-url.js';
import { mastodonHost } from '../../src/share/mastodon-host.js';
import type { ShareContent } from '../../src/share/share-content.js';
import { ShareUrlError } from '../../src/share/share-url-error.js';
import { SHARE_TARGETS, type ShareTarget } from '../../src/share/targets.js';

const url = 'https://paper.example/wind?id=7&lang=ar#top';
const headline = '“Tom & Jerry’s” \'wind\' "50%" 👩‍👩‍👧 مرحبا';
const text = '«One»\nTwo';
const label = 'AI-generated';
const hashtags = ['#climate', 'wind power', '', '#', 'مناخ'];
const via = '@paper';

const U = 'https%3A%2F%2Fpaper.example%2Fwind%3Fid%3D7%26lang%3Dar%23top';
const H =
  '%E2%80%9CTom%20%26%20Jerry%E2%80%99s%E2%80%9D%20%27wind%27%20%2250%25%22%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%20%D9%85%D8%B1%D8%AD%D8%A8%D8%A7';
const Q = '%C2%ABOne%C2%BB%0ATwo';

type Linked = Exclude<ShareTarget, 'native' | 'print'>;

function expectAll(content: ShareContent, expected: Readonly<Record<Linked, string>>): void {
  for (const [target, address] of Object.entries(expected))
    assert.equal(buildShareUrl(target as ShareTarget, content), address, target);
}

const codeOf = (target: string, content: unknown): string => {
  try {
    return buildShareUrl(target as ShareTarget, content as ShareContent);
  } catch (error) {
    assert.ok(error instanceof ShareUrlError && error instanceof TypeError);
    assert.equal(error.name, 'ShareUrlError');
    return error.code;
  }
};

describe('buildShareUrl', () => {
  it('has an address for every target but the two that are acts', () => {
    for (const target of SHARE_TARGETS)
      if (target === 'native' || target === 'print') assert.equal(codeOf(target, { url }), 'no-address');
      else
        assert.equal(
          new URL(buildShareUrl(target, { url, headline })).href,
          codeOf(target, { url, headline }),
        );
    for (const target of ['myspace', '', 'X', 'constructor', '__proto__', 'toString', undefined])
      assert.equal(codeOf(target as string, { url }), 'unknown-target');
  });

  it('shares headline and address', () =>
    expectAll(
      { url, headline },
      {
        x: `https://x.com/intent/tweet?text=${H}&url=${U}`,
        facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
        linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
        bluesky: `https://bsky.app/intent/compose?text=${H}%0A%0A${U}`,
        mastodon: `https://share.joinmastodon.org/#text=${H}%0A%0A${U}`,
        threads: `https://www.threads.com/intent/post?text=${H}&url=${U}`,
        whatsapp: `https://wa.me/?text=${H}%0A%0A${U}`,
        telegram: `https://t.me/share/url?url=${U}&text=${H}`,
        reddit: `https://www.reddit.com/submit?url=${U}&title=${H}`,
        'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}&t=${H}`,
        email: `mailto:?subject=${H}&body=${U}`,
        copy: url,
      },
    ));

  it('sets the label after the headline', () => {
    const L = '%20(AI-generated)';
    expectAll(
      { url, headline, label },
      {
        x: `https://x.com/intent/tweet?text=${H}${L}&url=${U}`,
        facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
        linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
        bluesky: `https://bsky.app/intent/compose?text=${H}${L}%0A%0A${U}`,
        mastodon: `https://share.joinmastodon.org/#text=${H}${L}%0A%0A${U}`,
        threads: `https://www.threads.com/intent/post?text=${H}${L}&url=${U}`,
        whatsapp: `https://wa.me/?text=${H}${L}%0A%0A${U}`,
        telegram: `https://t.me/share/url?url=${U}&text=${H}${L}`,
        reddit: `https://www.reddit.com/submit?url=${U}&title=${H}${L}`,
        'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}&t=${H}${L}`,
        email: `mailto:?subject=${H}${L}&body=${U}`,
        copy: url,
      },
    );
  });

  it('shares a quotation with headline and label after it, hashtags and account where they have a place', () => {
    const M = `${Q}%0A%0A${H}%20(AI-generated)`;
    expectAll(
      { url, headline, text, label, hashtags, via },
      {
        x: `https://x.com/intent/tweet?text=${M}&url=${U}&hashtags=climate%2Cwindpower%2C%D9%85%D9%86%D8%A7%D8%AE&via=paper`,
        facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
        linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
        bluesky: `https://bsky.app/intent/compose?text=${M}%0A%0A${U}`,
        mastodon: `https://share.joinmastodon.org/#text=${M}%0A%0A${U}`,
        threads: `https://www.threads.com/intent/post?text=${M}&url=${U}&tag=climate`,
        whatsapp: `https://wa.me/?text=${M}%0A%0A${U}`,
        telegram: `https://t.me/share/url?url=${U}&text=${M}`,
        reddit: `https://www.reddit.com/submit?url=${U}&title=${H}%20(AI-generated)`,
        'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}&t=${H}%20(AI-generated)`,
        email: `mailto:?subject=${H}%20(AI-generated)&body=%C2%ABOne%C2%BB%0D%0ATwo%0D%0A%0D%0A${H}%20(AI-generated)%0D%0A%0D%0A${U}`,
        copy: url,
      },
    );
  });

  it('shares a quotation without headline', () => {
    expectAll(
      { url, text },
      {
        x: `https://x.com/intent/tweet?text=${Q}&url=${U}`,
        facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
        linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
        bluesky: `https://bsky.app/intent/compose?text=${Q}%0A%0A${U}`,
        mastodon: `https://share.joinmastodon.org/#text=${Q}%0A%0A${U}`,
        threads: `https://www.threads.com/intent/post?text=${Q}&url=${U}`,
        whatsapp: `https://wa.me/?text=${Q}%0A%0A${U}`,
        telegram: `https://t.me/share/url?url=${U}&text=${Q}`,
        reddit: `https://www.reddit.com/submit?url=${U}`,
        'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}`,
        email: `mailto:?body=%C2%ABOne%C2%BB%0D%0ATwo%0D%0A%0D%0A${U}`,
        copy: url,
      },
    );
  });

  it('shares the bare address, whatever "nothing" looks like', () => {
    const bare = {
      x: `https://x.com/intent/tweet?url=${U}`,
      facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
      linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
      bluesky: `https://bsky.app/intent/compose?text=${U}`,
      mastodon: `https://share.joinmastodon.org/#text=${U}`,
      threads: `https://www.threads.com/intent/post?url=${U}`,
      whatsapp: `https://wa.me/?text=${U}`,
      telegram: `https://t.me/share/url?url=${U}`,
      reddit: `https://www.reddit.com/submit?url=${U}`,
      'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}`,
      email: `mailto:?body=${U}`,
      copy: url,
    };
    const nothing = undefined;
    expectAll({ url }, bare);
    expectAll(
      { url, headline: ' \n', text: '\t ', label: ' ', hashtags: ['#', ''], via: '@', instance: ' ' },
      bare,
    );
    expectAll(
      {
        url,
        headline: nothing,
        text: nothing,
        label: nothing,
        hashtags: nothing,
        via: nothing,
        instance: nothing,
      },
      bare,
    );
    const nulls = { url, headline: null, text: null, label: null, hashtags: null, via: null, instance: null };
    expectAll(nulls as unknown as ShareContent, bare);
  });

  it('trims a headline of 600 signs and nothing else', () => {
    // "ab cd ", a hundred times over
    const words = (count: number): string => 'ab%20cd%20'.repeat(count);
    const end = '%E2%80%A6%20(AI-generated)';
    expectAll(
      { url, headline: 'ab cd '.repeat(100), label },
      {
        // 280 - 24 for the address - 15 for the label - 2 for the ellipsis = 239 = 39 × 6 + 5
        x: `https://x.com/intent/tweet?text=${words(39)}ab%20cd${end}&url=${U}`,
        facebook: `https://www.facebook.com/sharer/sharer.php?u=${U}`,
        linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${U}`,
        // 300 - 45 - 15 - 1 = 239
        bluesky: `https://bsky.app/intent/compose?text=${words(39)}ab%20cd${end}%0A%0A${U}`,
        // 500 - 25 - 15 - 1 = 459 = 76 × 6 + 3, of which a space at the end goes
        mastodon: `https://share.joinmastodon.org/#text=${words(76)}ab${end}%0A%0A${U}`,
        // 500 - 15 - 3 bytes = 482 = 80 × 6 + 2
        threads: `https://www.threads.com/intent/post?text=${words(80)}ab${end}&url=${U}`,
        whatsapp: `https://wa.me/?text=${words(99)}ab%20cd%20(AI-generated)%0A%0A${U}`,
        telegram: `https://t.me/share/url?url=${U}&text=${words(99)}ab%20cd%20(AI-generated)`,
        // 300 - 15 - 1 = 284 = 47 × 6 + 2
        reddit: `https://www.reddit.com/submit?url=${U}&title=${words(47)}ab${end}`,
        // 80 - 15 - 1 = 64 = 10 × 6 + 4
        'hacker-news': `https://news.ycombinator.com/submitlink?u=${U}&t=${words(10)}ab%20c${end}`,
        email: `mailto:?subject=${words(99)}ab%20cd%20(AI-generated)&body=${U}`,
        copy: url,
      },
    );
  });

  it('collapses white space in the headline and keeps the lines of a quotation', () => {
    assert.equal(
      buildShareUrl('telegram', { url: 'https://p.example', headline: ' a\n  b ', text: '\n c\n\n d ' }),
      'https://t.me/share/url?url=https%3A%2F%2Fp.example%2F&text=c%0A%0A%20d%0A%0Aa%20b',
    );
    assert.equal(
      buildShareUrl('email', { url: 'https://p.example', text: 'a\r\nb\nc' }),
      'mailto:?body=a%0D%0Ab%0D%0Ac%0D%0A%0D%0Ahttps%3A%2F%2Fp.example%2F',
    );
  });

  it('encodes what would break out: plus, quotes, half surrogate pairs', () => {
    assert.equal(
      buildShareUrl('telegram', {
        url: 'https://p.example/?a=%20+&b',
        headline: '1+1=2 <"\'`> \ud83d &#x27; \ude00',
      }),
      'https://t.me/share/url?url=https%3A%2F%2Fp.example%2F%3Fa%3D%2520%2B%26b&text=1%2B1%3D2%20%3C%22%27%60%3E%20%EF%BF%BD%20%26%23x27%3B%20%EF%BF%BD',
    );
  });

  it('refuses an address that is not http(s), not absolute or not public', () => {
    const unsafe = [
      '',
      ' ',
      'wind',
      '/wind',
      '//paper.example/wind',
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'blob:https://paper.example/1',
      'ftp://paper.example/',
      'mailto:a@b.example',
      'https://',
      'https://user@paper.example/',
      'https://user:password@paper.example/',
      'https:user:password@paper.example',
      `https://paper.example/${'a'.repeat(4000)}`,
      undefined,
      null,
      7,
      {},
    ];
    for (const given of unsafe)
      for (const target of SHARE_TARGETS)
        if (target !== 'native' && target !== 'print')
          assert.equal(codeOf(target, { url: given, headline }), 'unsafe-url', `${target} ${String(given)}`);
    assert.equal(
      buildShareUrl('copy', { url: ' HTTPS://Paper.example/a b@c ' }),
      'https://paper.example/a%20b@c',
    );
  });

  it('takes hashtags and accounts only in the form they have', () => {
    const parameters = (content: Omit<ShareContent, 'url'>, target: ShareTarget = 'x'): string =>
      new URL(buildShareUrl(target, { url, ...content })).searchParams.toString();
    const after = `url=${U}&`;
    assert.equal(
      parameters({ hashtags: ['a.b&c,d', '##e_1', 'काव्य'] }),
      `${after}hashtags=abcd%2Ce_1%2C${encodeURIComponent('काव्य')}`,
    );
    for (const account of ['paper', '@paper', 'https://x.com/paper'])
      assert.equal(parameters({ via: account }), `${after}via=paper`);
    for (const account of ['@', 'a b', 'pa-per', 'é', '@päper', 'a&url=b'])
      assert.equal(parameters({ via: account }), after.slice(0, -1), account);
    assert.equal(parameters({ hashtags: ['#', 'x'.repeat(51), 'a.b'] }, 'threads'), `${after}tag=ab`);
    assert.equal(parameters({ hashtags: ['y'.repeat(50)] }, 'threads'), `${after}tag=${'y'.repeat(50)}`);
  });
});

describe('Mastodon', () => {
  it('shares on the server that a reader names', () => {
    for (const instance of ['mastodon.example', ' https://mastodon.example/ ', '@me@mastodon.example'])
      assert.equal(
        buildShareUrl('mastodon', { url, headline: 'Wind', instance }),
        `https://mastodon.example/share?text=Wind%0A%0A${U}`,
      );
    for (const instance of ['mastodon', 'https://127.0.0.1/', 'javascript:alert(1)'])
      assert.equal(codeOf('mastodon', { url, instance }), 'unsafe-instance');
    assert.match(codeOf('x', { url, instance: 'mastodon' }), /^https:/);
  });

  it('is refused where anything is not of its type', () => {
    const others: readonly unknown[] = [5, true, {}, [], () => '', Symbol('x'), 5n];
    for (const target of SHARE_TARGETS) {
      if (target === 'native' || target === 'print') continue;
      for (const other of others) {
        for (const name of ['headline', 'text', 'via', 'instance', 'label'])
          assert.equal(codeOf(target, { url, [name]: other }), 'wrong-type', `${target} ${name}`);
        assert.equal(codeOf(target, { url: other }), 'unsafe-url', target);
        assert.equal(codeOf(target, { url, hashtags: [other] }), 'wrong-type', target);
        if (!Array.isArray(other))
          assert.equal(codeOf(target, { url, hashtags: other }), 'wrong-type', target);
      }
      assert.equal(codeOf(target, { url, hashtags: 'sea' }), 'wrong-type', target);
      for (const content of [undefined, null, 'https://paper.example/', 5])
        assert.equal(codeOf(target, content), 'wrong-type', target);
      const none = { headline: null, text: null, via: null, instance: null, label: null, hashtags: null };
      assert.equal(codeOf(target, { url, ...none }), codeOf(target, { url }), target);
    }
    for (const other of others) assert.equal(codeOf(other as string, { url }), 'unknown-target');
  });

  it('knows a host in what readers type', () => {
    const hosts = {
      'mastodon.example': 'mastodon.example',
      'Mastodon.Example': 'mastodon.example',
      'HTTPS://mastodon.example': 'mastodon.example',
      'http://mastodon.example/': 'mastodon.example',
      'mastodon.example/@me': 'mastodon.example',
      'https://mastodon.example/@me?a#b': 'mastodon.example',
      'me@mastodon.example': 'mastodon.example',
      '@me.too_1@social.mastodon.example': 'social.mastodon.example',
      'mastodon.example:8443': 'mastodon.example:8443',
      'https://mastodon.example:443': 'mastodon.example',
      'mästodon.example': 'xn--mstodon-5wa.example',
      'social.xn--p1ai': 'social.xn--p1ai',
      'a.international': 'a.international',
    };
    for (const [typed, host] of Object.entries(hosts)) assert.equal(mastodonHost(typed), host, typed);
  });

  it('knows no host in anything else', () => {
    const others = [
      '',
      ' ',
      '@',
      '@me',
      'mastodon',
      'localhost',
      'localhost:3000',
      'me@localhost',
      'printer.local',
      'a.localhost',
      'db.internal',
      'router.home.arpa',
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '192.168.0.1:80',
      '[::1]',
      'a b.example',
      'mastodon..example',
      '-',
      'mastodon.example:port',
      'mastodon.example:99999',
      'https://https://mastodon.example',
      'ftp://mastodon.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'mastodon_1.example',
      'mastodon.e',
      '<b>.example',
    ];
    for (const typed of others) assert.equal(mastodonHost(typed), undefined, typed);
  });
});

/** Which address is shared, what is taken out of it and what a campaign adds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { articleAddress, stripTracking } from '../../src/core/article-address.js';
import { withCampaign } from '../../src/share/with-campaign.js';

const base = 'https://paper.example/news/page';

describe('articleAddress', () => {
  it('takes the first that is an address', () => {
    const all = {
      attribute: 'https://a.example/',
      article: 'https://b.example/',
      canonical: 'https://c.example/',
      location: 'https://d.example/',
    };
    assert.equal(articleAddress({ ...all, base }), 'https://a.example/');
    assert.equal(articleAddress({ ...all, attribute: ' ', base }), 'https://b.example/');
    assert.equal(articleAddress({ ...all, attribute: null, article: undefined }), 'https://c.example/');
    assert.equal(articleAddress({ location: all.location }), 'https://d.example/');
    assert.equal(articleAddress({}), undefined);
    assert.equal(articleAddress({ base }), undefined);
  });

  it('resolves relative ones', () => {
    assert.equal(articleAddress({ attribute: 'wind', base }), 'https://paper.example/news/wind');
    assert.equal(articleAddress({ canonical: '/wind?a', base }), 'https://paper.example/wind?a');
    assert.equal(articleAddress({ attribute: '//other.example', base }), 'https://other.example/');
    assert.equal(articleAddress({ attribute: 'wind', location: base }), base);
  });

  it('passes over what must not be shared', () => {
    for (const attribute of [
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://paper.example/1',
      'about:blank',
      'file:///etc/passwd',
      'https://user:password@paper.example/',
      'https://',
      `/${'a'.repeat(4001)}`,
    ])
      assert.equal(
        articleAddress({ attribute, canonical: '/wind', base }),
        'https://paper.example/wind',
        attribute,
      );
    assert.equal(articleAddress({ location: 'about:srcdoc', base: 'about:srcdoc' }), undefined);
  });

  it('keeps the hash of an address that was written, and of the location only if it is a route', () => {
    for (const source of ['attribute', 'article', 'canonical'] as const)
      assert.equal(articleAddress({ [source]: '/wind#part', base }), 'https://paper.example/wind#part');
    assert.equal(articleAddress({ location: `${base}#part` }), base);
    assert.equal(articleAddress({ location: `${base}?a#comments` }), `${base}?a`);
    assert.equal(articleAddress({ location: `${base}#/wind` }), `${base}#/wind`);
    assert.equal(articleAddress({ location: `${base}#!wind` }), `${base}#!wind`);
    assert.equal(articleAddress({ attribute: `${base}#part`, location: `${base}#part` }), `${base}#part`);
  });

  it('drops a text directive', () => {
    const canonical = (hash: string): string | undefined => articleAddress({ canonical: base + hash });
    assert.equal(canonical('#:~:text=wind'), base);
    assert.equal(canonical('#part:~:text=wind&text=rain'), `${base}#part`);
    assert.equal(canonical('?q=:~:x'), `${base}?q=:~:x`);
    assert.equal(canonical('?q=:~:x#:~:text=wind'), `${base}?q=:~:x`);
    assert.equal(articleAddress({ location: `${base}#/wind:~:text=a` }), `${base}#/wind`);
  });

  it('drops tracking parameters', () => {
    assert.equal(articleAddress({ location: `${base}?utm_source=mail&id=7&fbclid=a#top` }), `${base}?id=7`);
  });
});

const TRACKING = [
  ...['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'utm_id', 'UTM_Source'],
  ...[
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'mc_cid',
    'mc_eid',
    'igshid',
    'igsh',
  ],
  ...[
    'twclid',
    'ttclid',
    'li_fat_id',
    'yclid',
    '_hsenc',
    '_hsmi',
    'mkt_tok',
    'vero_id',
    'oly_anon_id',
    'oly_enc_id',
  ],
];

const OTHERS = [
  ...[
    'id',
    'q',
    'a',
    'utm',
    'utm-source',
    'xutm_source',
    'my_fbclid',
    'fbclids',
    'clid',
    'mc_id',
    'igs',
    'hsenc',
  ],
  ...['gclid2', 'ref', 'amp;utm_source', 'fbclid%3D', 'utm_source%3D1', 'source', 'page', 'oly_id'],
];

describe('stripTracking', () => {
  it('knows the names', () => {
    for (const name of TRACKING)
      for (const parameter of [name, `${name}=`, `${name}=a%20b=c`]) {
        assert.equal(stripTracking(`${base}?${parameter}`), base, parameter);
        assert.equal(stripTracking(`${base}?a&${parameter}#h`), `${base}?a#h`, parameter);
        assert.equal(stripTracking(`${base}?${parameter}&${parameter}&b=%20+`), `${base}?b=%20+`, parameter);
      }
  });

  it('leaves all else alone, to the letter', () => {
    for (const url of [
      base,
      `${base}?`,
      `${base}#`,
      `${base}?#`,
      `${base}?a=1&&b`,
      `${base}?&`,
      `${base}#?utm_source=a`,
      `${base}?a=b?utm_source=c`,
      `${base}?q=%C3%A4+ä%20 ~*'()&flag&x=&=y&a=1&a=2`,
      'utm_source=1',
      '',
      ...OTHERS.map((name) => `${base}?${name}=1`),
    ])
      assert.equal(stripTracking(url), url);
    assert.equal(stripTracking(`${base}?a&&utm_id=1&`), `${base}?a&&`);
  });

  it('takes out only what it knows, whatever stands around it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 }).map((value) => value.replace(/[?&#=]/g, ''));
    const parameter = fc.oneof(
      fc.record({ name: fc.constantFrom(...TRACKING), value: text, drop: fc.constant(true) }),
      fc.record({ name: fc.constantFrom(...OTHERS), value: text, drop: fc.constant(false) }),
      fc.record({ name: text.map((name) => `-${name}`), value: text, drop: fc.constant(false) }),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(parameter, { minLength: 1, maxLength: 8 }),
        fc.option(text),
        (path, list, hash) => {
          const write = (parameters: typeof list): string =>
            parameters.length ? `?${parameters.map(({ name, value }) => `${name}=${value}`).join('&')}` : '';
          const end = hash === null ? '' : `#${hash}?utm_source=1`;
          assert.equal(
            stripTracking(path + write(list) + end),
            path + write(list.filter(({ drop }) => !drop)) + end,
          );
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        if (!TRACKING.some((name) => url.includes(name))) assert.equal(stripTracking(url), url);
      }),
    );
  });
});

describe('withCampaign', () => {
  const url = 'https://paper.example/wind';
  const UTM = 'utm_source=x&utm_medium=share&utm_campaign=autumn';

  it('adds the usual parameters for a name', () => {
    assert.equal(withCampaign(url, 'autumn', 'x'), `${url}?${UTM}`);
    assert.equal(withCampaign(url, ' autumn ', 'x'), `${url}?${UTM}`);
    assert.equal(
      withCampaign(url, 'Herbst & Wind', 'hacker-news'),
      `${url}?utm_source=hacker-news&utm_medium=share&utm_campaign=Herbst%20%26%20Wind`,
    );
  });

  it('adds parameters of the site’s own', () => {
    assert.equal(withCampaign(url, 'ref=share-{target}', 'bluesky'), `${url}?ref=share-bluesky`);
    assert.equal(withCampaign(url, '?a={target}&b={target}&c', 'x'), `${url}?a=x&b=x&c`);
    assert.equal(withCampaign(url, 'ref={target}', 'a b&c#'), `${url}?ref=a%20b%26c%23`);
    assert.equal(
      withCampaign(url, 'ref=a b"#<ä>%20+\ud800', 'x'),
      `${url}?ref=a%20b%22%23%3C%C3%A4%3E%20+%EF%BF%BD`,
    );
  });

  it('leaves the address alone for nothing', () => {
    for (const campaign of [undefined, null, '', ' \n'])
      assert.equal(withCampaign(`${url}?a#b`, campaign, 'x'), `${url}?a#b`);
  });

  it('keeps what is there, with the hash last', () => {
    assert.equal(
      withCampaign(`${url}?q=%20+&flag#/route?a=b`, 'autumn', 'x'),
      `${url}?q=%20+&flag&${UTM}#/route?a=b`,
    );
    assert.equal(withCampaign(`${url}#top`, 'autumn', 'x'), `${url}?${UTM}#top`);
  });

  it('replaces what is there already', () => {
    const once = withCampaign(`${url}?utm_source=mail&a=1&utm_campaign&ref=2#h`, 'autumn', 'x');
    assert.equal(once, `${url}?a=1&ref=2&${UTM}#h`);
    assert.equal(withCampaign(once, 'autumn', 'x'), once);
    assert.equal(
      withCampaign(once, 'winter', 'email'),
      `${url}?a=1&ref=2&utm_source=email&utm_medium=share&utm_campaign=winter#h`,
    );
    assert.equal(withCampaign(`${url}?ref=1&ref=2&refs=3`, 'ref={target}', 'x'), `${url}?refs=3&ref=x`);
  });

  it('adds nothing but parameters, once, whatever the campaign', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        any.filter((campaign) => campaign.trim() !== ''),
        any,
        (given, campaign, target) => {
          const before = new URL(given);
          const once = withCampaign(before.href, campaign, target);
          const after = new URL(once);
          assert.equal(after.origin + after.pathname, before.origin + before.pathname);
          assert.equal(after.hash, before.hash);
          assert.equal(withCampaign(once, campaign, target), once);
          if (campaign.includes('=')) return;
          assert.equal(after.searchParams.get('utm_source'), target);
          assert.equal(after.searchParams.get('utm_campaign'), campaign.trim());
        },
      ),
      { numRuns: 1000 },
    );
  });
});

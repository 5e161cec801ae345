/** What holds of share links whatever is shared. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildShareUrl } from '../../src/share/build-share-url.js';
import { fillTemplate } from '../../src/share/custom-target.js';
import * as first from '../../src/share/first-networks.js';
import { mastodonHost } from '../../src/share/mastodon-host.js';
import type { ShareContent } from '../../src/share/share-content.js';
import { ShareUrlError } from '../../src/share/share-url-error.js';
import { SHARE_TARGETS, type ShareTarget } from '../../src/share/targets.js';

const target = fc.constantFrom(
  ...SHARE_TARGETS.filter((name) => name !== 'native' && name !== 'print' && name !== 'copy'),
);

const ORIGINS: Readonly<Record<string, string>> = {
  x: 'https://x.com',
  facebook: 'https://www.facebook.com',
  linkedin: 'https://www.linkedin.com',
  bluesky: 'https://bsky.app',
  mastodon: 'https://share.joinmastodon.org',
  threads: 'https://www.threads.com',
  whatsapp: 'https://wa.me',
  telegram: 'https://t.me',
  reddit: 'https://www.reddit.com',
  'hacker-news': 'https://news.ycombinator.com',
  email: 'mailto:',
};

/** Any Unicode, half surrogate pairs and sequences that belong together included. */
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...Array.from(' \n\r\t&?#%+=<>"\'…({\u200d\ufe0f\u0301\u20e3'),
      '👩‍👩‍👧',
      '🇺🇦',
      'a.co',
      '\r\n',
    ),
  },
);
const short = fc.string({ unit, maxLength: 25 });
const any = fc.oneof(short, fc.string({ unit, maxLength: 900, size: 'max' }));
const address = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((url) => url.length < 200);

const wellFormed = (text: string): string => Buffer.from(text).toString();
const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const signs = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

/** Whether a text is another, or its start, cut between signs, with "…"; or nothing. */
function isStart(part: string, whole: string): boolean {
  if (part === '' || part === wellFormed(whole)) return true;
  let start = '';
  return signs(whole).some((sign) => `${wellFormed((start += sign).trimEnd())}…` === part);
}

/** Title and text as a network gets them, and the address. */
function read(name: ShareTarget, link: string): { title?: string; text?: string; url: string } {
  const { searchParams, hash } = new URL(link);
  const get = (key: string): string => searchParams.get(key) ?? '';
  const split = (post: string): { text: string; url: string } => {
    const end = post.lastIndexOf('\n\n');
    return end < 0 ? { text: '', url: post } : { text: post.slice(0, end), url: post.slice(end + 2) };
  };
  switch (name) {
    case 'mastodon':
      return split(decodeURIComponent(hash.slice('#text='.length)));
    case 'bluesky':
    case 'whatsapp':
      return split(get('text'));
    case 'reddit':
      return { title: get('title'), url: get('url') };
    case 'hacker-news':
      return { title: get('t'), url: get('u') };
    case 'email':
      return { title: get('subject'), url: /\S+$/.exec(get('body'))![0] };
    case 'facebook':
      return { url: get('u') };
    case 'linkedin':
      return { url: get('url') };
    default:
      return { text: get('text'), url: get('url') };
  }
}

const content = (text: fc.Arbitrary<string>): fc.Arbitrary<ShareContent> =>
  fc.record(
    {
      url: address,
      headline: text,
      text,
      label: fc.string({ unit, maxLength: 15 }),
      hashtags: fc.array(short, { maxLength: 3 }),
      via: short,
    },
    { requiredKeys: ['url'] },
  );

describe('share links, whatever is shared', () => {
  it('lead to the network, with the whole address in them, as URL writes them', () => {
    fc.assert(
      fc.property(target, content(any), (name, given) => {
        const link = buildShareUrl(name, given);
        const parsed = new URL(link);
        assert.equal(parsed.protocol === 'mailto:' ? parsed.protocol : parsed.origin, ORIGINS[name]);
        assert.equal(parsed.username + parsed.password, '');
        assert.equal(parsed.href, link);
        assert.equal(read(name, link).url, new URL(given.url).href);
        assert.ok(!link.includes('undefined') || JSON.stringify(given).includes('undefined'));
        if (name === 'email') assert.ok(parsed.pathname === '' && link.length < 2000 + given.url.length * 3);
      }),
      { numRuns: 300 },
    );
  });

  it('say the same as was given where nothing is too long', () => {
    fc.assert(
      fc.property(target, content(short), (name, given) => {
        const { title, text } = read(name, buildShareUrl(name, { ...given, hashtags: [] }));
        const mark = collapsed(given.label ?? '');
        const headline = wellFormed(`${collapsed(given.headline ?? '')}${mark && ` (${mark})`}`.trim());
        const quotation = wellFormed((given.text ?? '').trim());
        const message = [quotation, headline].filter(Boolean).join('\n\n');
        // 25 signs of many bytes each are too long for these
        if (name === 'threads' && Buffer.byteLength(message) > 500) return;
        if (title !== undefined && title.length <= 60) assert.equal(title, headline);
        if (text !== undefined && message.length < 150) assert.equal(text, message);
      }),
      { numRuns: 1000 },
    );
  });

  it('cut only the headline and the quotation, only between signs; the label stays', () => {
    fc.assert(
      fc.property(target, content(any), (name, given) => {
        const { title, text = title } = read(name, buildShareUrl(name, given));
        if (text === undefined) return;
        const mark = collapsed(given.label ?? '');
        const label = mark && wellFormed(`(${mark})`);
        assert.ok(text.endsWith(label), text);
        const rest = text.slice(0, text.length - label.length).replace(/\s$/, '');
        const quotation = title === undefined ? (given.text ?? '').trim() : '';
        const headline = collapsed(given.headline ?? '');
        const whole = wellFormed(quotation);
        const start = whole && `${whole}\n\n`;
        assert.ok(
          (rest.startsWith(start) && isStart(rest.slice(start.length), headline)) ||
            isStart(rest.replace(/\n$/, ''), quotation) ||
            isStart(rest.replace(/(?<=…)\s?[\p{Pi}\p{Pf}」』"]\n?$/u, ''), quotation) ||
            isStart(rest, quotation),
          `${JSON.stringify(rest)} of ${JSON.stringify(given)}`,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('end in the address itself for "copy"', () => {
    fc.assert(
      fc.property(content(any), (given) => {
        assert.equal(buildShareUrl('copy', given), new URL(given.url).href);
      }),
    );
  });
});

describe('what is no address', () => {
  const scheme = fc.constantFrom(
    'javascript',
    'data',
    'file',
    'ftp',
    'mailto',
    'blob',
    'https',
    'http',
    'x',
    'about',
  );
  const strange = fc.oneof(
    fc.string({ unit }),
    fc.tuple(scheme, fc.string({ unit })).map(([name, rest]) => `${name}:${rest}`),
    fc.tuple(scheme, fc.string({ unit })).map(([name, rest]) => `${name}://${rest}`),
    fc.webUrl({ authoritySettings: { withUserInfo: true } }),
    fc.webPath(),
  );

  it('throws the typed error and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHARE_TARGETS), strange, any, short, (name, url, headline, instance) => {
        let parsed: URL | undefined;
        try {
          parsed = new URL(url);
        } catch {
          // not one
        }
        const good = parsed && /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password;
        try {
          const link = new URL(buildShareUrl(name, { url, headline, instance }));
          assert.ok(good, url);
          if (name === 'copy') assert.equal(link.href, parsed!.href);
        } catch (error) {
          assert.ok(error instanceof ShareUrlError, String(error));
          if (name === 'native' || name === 'print') assert.equal(error.code, 'no-address');
          else assert.ok(!good || error.code === 'unsafe-instance', url);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is no Mastodon host either', () => {
    fc.assert(
      fc.property(
        fc.oneof(strange, fc.domain(), fc.emailAddress(), fc.ipV4Extended(), fc.ipV6()),
        (typed) => {
          const host = mastodonHost(typed);
          if (host === undefined) return;
          assert.match(host, /^[a-z\d.-]+\.[a-z][a-z\d-]+(:\d+)?$/);
          const link = new URL(buildShareUrl('mastodon', { url: 'https://p.example', instance: typed }));
          assert.equal(link.host, host);
          assert.equal(link.protocol, 'https:');
          assert.equal(link.pathname, '/share');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('templates of a site', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '{url}',
      '{headline}',
      '{text}',
      '{via}',
      '{',
      '}',
      '/',
      '?',
      '#',
      '@',
      ':',
      '\\',
      '&t=',
      '.example',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
  );
  const start = fc.constantFrom(
    'https://',
    'http://',
    'https:',
    'mailto:',
    'sms:',
    'javascript:',
    'https://s.example',
    '',
  );

  it('never let what is shared choose where it goes', () => {
    fc.assert(
      fc.property(start, fc.array(part, { maxLength: 8 }), content(any), (scheme, parts, given) => {
        const template = scheme + parts.join('');
        const link = fillTemplate(template, given);
        if (link === undefined) return;
        assert.match(link, /^(https?|mailto|sms):/i);
        const filled = new URL(link);
        for (const word of ['', 'word', 'a@b']) {
          const harmless = new URL(template.replace(/\{\w+\}/g, encodeURIComponent(word)));
          assert.equal(filled.protocol, harmless.protocol);
          assert.equal(filled.origin, harmless.origin);
          assert.equal(filled.host, harmless.host);
          assert.equal(filled.username, harmless.username);
          if (filled.origin === 'null') assert.equal(filled.pathname, harmless.pathname);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the links of the first load', () => {
  it('are those of buildShareUrl where nothing is too long', () => {
    const path = fc.stringMatching(/^[\w./~-]{0,120}$/);
    fc.assert(
      fc.property(path, any, fc.option(short, { nil: undefined }), (end, headline, label) => {
        const content = { url: new URL(`https://paper.example/${end}`).href, headline, label };
        fc.pre(first.isShort(content));
        for (const name of ['bluesky', 'email'] as const)
          assert.equal(first[name](content), buildShareUrl(name, content), name);
      }),
    );
  });
});

/** What a server makes of a page's source is what the player in the page speaks. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { articleSpeech, readArticleJson, speechText, textHash, wordsOf } from '../../src/index.js';
import { ar } from '../../src/locales/ar.js';
import { sha256 } from '../../src/audio/sha-256.js';
import { SPOKEN_PAGES } from '../audio/spoken-pages.js';

const documentOf = (html: string): Document => parseHTML(serialize(parse(html))).document;
const article = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../examples/host/articles', name), 'utf8');

describe('articleSpeech', () => {
  for (const [what, { html, options, spoken }] of Object.entries(SPOKEN_PAGES))
    it(what, () => {
      const speech = articleSpeech(documentOf(html), options);
      assert.deepEqual(
        speech?.segments.map(({ kind, text }) => `${kind}: ${text}`),
        spoken,
      );
    });

  it('reads a demo article: disclosure first, no byline, no caption', () => {
    const speech = articleSpeech(documentOf(article('foghorn.html')))!;
    assert.match(speech.text, /^Written by AI, reviewed by Hanne Quist on 8 November 2026\. Editorial/);
    assert.match(speech.text, /\n\nThe foghorn that nobody could sleep without\n\nSkarn switched/);
    assert.match(speech.text, /“Say,” the note concludes, “in fog\.”$/);
    assert.doesNotMatch(speech.text, /Corin Vale|Illustration|By-line/);
    assert.equal(speech.lang, 'en');
    for (const { start, text } of speech.segments)
      assert.equal(speech.text.slice(start, start + text.length), text);
  });

  it('takes the words that it is given, without marks of direction', () => {
    const html = article('foghorn.html').replace('Hanne Quist"', 'هانا"');
    const speech = articleSpeech(documentOf(html), { words: wordsOf(ar, 'ar') })!;
    assert.match(speech.text, /^[\u0600-\u06ff]/);
    assert.doesNotMatch(speech.text, /[\u2066-\u2069\u200e\u200f]/);
  });

  it('reads what is behind src where it is given', () => {
    const url = 'https://paper.example/towns/slow-clock';
    const page = documentOf(article('slow-clock.html'));
    const data = readArticleJson(JSON.parse(article('slow-clock.json')), { baseUrl: url, source: 'src' });
    assert.equal(articleSpeech(page, { url }), undefined);
    const { segments } = articleSpeech(page, { url, data })!;
    assert.equal(segments.find(({ kind }) => kind === 'heading')!.text, data.article.headline);
    assert.ok(segments.length > 5);
  });
});

describe('speechText in Node', () => {
  it('reads an element', () => {
    const root = documentOf(
      '<article lang=de><h1>Horn</h1><p>Text.</p><blockquote>In <time>May</time>.</blockquote>',
    ).querySelector('article')!;
    const { text, lang, segments } = speechText(root);
    assert.deepEqual([text, lang, segments[2]!.kind], ['Horn\n\nText.\n\nIn May.', 'de', 'quote']);
  });
});

describe('textHash', () => {
  const hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

  it('is that of the text in NFC as UTF-8', async () => {
    assert.equal(await textHash('Cafe\u0301 😀'), hex('Café 😀'));
  });

  it('is the same where the platform has none', async () => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      assert.equal(await textHash('Cafe\u0301 😀'), hex('Café 😀'));
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
    for (let length = 0; length < 200; length++) {
      const bytes = randomBytes(length);
      assert.equal(Buffer.from(sha256(bytes)).toString('hex'), hex(bytes), String(length));
    }
    const long = randomBytes(1_000_003);
    assert.equal(Buffer.from(sha256(long)).toString('hex'), hex(long));
  });
});

import { expect } from '@open-wc/testing';
import { marksOfCues } from '../../src/audio/providers/file-marks.js';
import { FileSpeech } from '../../src/audio/providers/file-speech.js';
import { marksUrlOf, recordingUrl } from '../../src/audio/recording.js';
import { HttpSpeech } from '../../src/audio/providers/http-speech.js';
import { readVtt } from '../../src/audio/providers/read-vtt.js';
import type { SpeechFile, SpeechProgress } from '../../src/audio/speech.js';
import { speechContract } from '../contracts/speech.js';
import { until } from '../helpers/frame.js';
import { ACCEPT, DEMO_TEXT, speechRequest, speechServer } from '../helpers/speech-server.js';
import { failure } from './speaking.js';

const onProgress = (): void => undefined;
const { signal } = new AbortController();

/** Addresses of a recording in three formats, and of its marks. */
async function recording(): Promise<{ readonly files: readonly string[]; readonly marksUrl: string }> {
  const provider = new HttpSpeech({ endpoint: speechServer().endpoint });
  const request = await speechRequest({ accept: ['audio/mpeg'] });
  const { url } = (await provider.generate(request, { signal, onProgress })) as SpeechFile;
  const base = url.replace(/file\.mp3$/, '');
  return { files: ['webm', 'mp3', 'wav'].map((name) => `${base}file.${name}`), marksUrl: `${base}marks` };
}

/** The page's `fetch`, and how many it has begun and not ended. */
function counting(): {
  readonly fetch: typeof fetch;
  readonly activity: () => Promise<{ readonly begun: number; readonly running: number }>;
} {
  let [begun, running] = [0, 0];
  const fetch: typeof globalThis.fetch = (url, init) => {
    begun++;
    running++;
    return globalThis.fetch(url, init).finally(() => running--);
  };
  return { fetch, activity: () => Promise.resolve({ begun, running }) };
}

const sourcesOf = (files: readonly string[]): { readonly url: string; readonly type: string }[] =>
  files.map((url, at) => ({ url, type: ACCEPT[at]! }));

speechContract(
  'FileSpeech',
  async (how) => {
    const { files, marksUrl } = await recording();
    const { fetch, activity } = counting();
    return {
      activity,
      provider: new FileSpeech({ sources: how === 'failing' ? [] : sourcesOf(files), marksUrl, fetch }),
      requests: [await speechRequest(), await speechRequest({ text: 'Another text.' })],
    };
  },
  {
    kinds: ['url'],
    marks: true,
    formats: ACCEPT,
    never: { slow: 'a recording is there at once' },
  },
);

const VTT = `WEBVTT - of the foghorn

NOTE
nobody says this --> really

STYLE
::cue { color: red }

intro
00:00.000 --> 00:01.500 align:start
♪ a jingle ♪

00:00:01.500 --> 00:00:04.000
<v Reyes>The <b>foghorn</b> is
silent 🌊 tonight</v>

2
01:00:05.250 --> 01:00:07.000
NOBODY at the harbour slept well:

00:99.000 --> 01:00.000
no such time

01:00:08.000 --> 01:00:09.000
the quiet, they said, was too loud.
`;

describe('FileSpeech', () => {
  it('asks for nothing but its marks', async () => {
    const { files, marksUrl } = await recording();
    const calls: string[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => (
      calls.push(String(url)),
      globalThis.fetch(url, init)
    );
    const provider = new FileSpeech({ sources: sourcesOf(files), marksUrl, fetch });
    const progress: SpeechProgress[] = [];
    const request = await speechRequest();
    const result = await provider.generate(request, { signal, onProgress: (now) => progress.push(now) });
    expect(result).to.deep.equal({ kind: 'url', url: files[0], type: ACCEPT[0] });
    const { marks } = await until('marks', () => progress.find((now) => now.marks));
    expect(marks!.words).to.have.length(19);
    expect(calls).to.deep.equal([marksUrl]);
  });

  it('may be taken when that is allowed', async () => {
    const provider = new FileSpeech({ sources: [{ url: '/story.mp3' }], download: true });
    expect(provider.abilities).to.deep.equal({
      seek: 'full',
      marks: 'none',
      background: true,
      download: true,
    });
    const url = new URL('/story.mp3', location.href).href;
    const result = await provider.generate(await speechRequest(), { signal, onProgress });
    expect(result).to.deep.equal({ kind: 'url', url, type: undefined, downloadUrl: url });
  });

  for (const url of ['javascript:alert(1)', 'data:audio/wav;base64,UklGRg==', ''])
    it(`has no source at an address like "${url}"`, async () => {
      const provider = new FileSpeech({ sources: [{ url }] });
      expect(provider.available()).to.equal(false);
      const error = await failure(provider.generate(await speechRequest(), { signal, onProgress }));
      expect(error).to.include({ code: 'unavailable' });
    });

  for (const [what, answer] of Object.entries({
    'are missing': () => new Response('Not found', { status: 404 }),
    'are no marks': () => new Response('<h1>Hello</h1>'),
    'are of another text': () => Response.json({ source: 'engine', textHash: 'f', words: [[0, 0, 3]] }),
    'are lost': () => Response.error(),
    'are too many': () => new Response(new Uint8Array(9_000_000)),
  }))
    it(`is heard when its marks ${what}`, async () => {
      let asked = false;
      const fetch = (): Promise<Response> => ((asked = true), Promise.resolve(answer()));
      const provider = new FileSpeech({ sources: [{ url: '/a.mp3' }], marksUrl: '/marks', fetch });
      const progress: SpeechProgress[] = [];
      const request = await speechRequest();
      await provider.generate(request, { signal, onProgress: (now) => progress.push(now) });
      await until('the marks to be asked for', () => asked);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(progress).to.deep.equal([{ generation: 'done', ratio: 1 }]);
    });

  it('takes the track of an <audio> of the page for its marks, unless the tag names others', () => {
    const player = document.createElement('news-audio-player') as HTMLElement & { marksUrl?: string };
    const audio = document.createElement('audio');
    audio.preload = 'none';
    player.append(audio);
    const add = (name: string, attributes: Readonly<Record<string, string>>): void => {
      const child = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
      audio.append(child);
    };
    expect(marksUrlOf(player)).to.equal(undefined);
    add('track', { src: '/chapters.vtt', kind: 'chapters' });
    add('track', { src: '/words.vtt', kind: 'captions' });
    const at = (path: string): string => new URL(path, location.href).href;
    expect(marksUrlOf(player)).to.equal(at('/words.vtt'));
    audio.setAttribute('src', '/b.mp3');
    expect(recordingUrl(player)).to.equal(at('/b.mp3'));
    player.marksUrl = '/marks.json';
    expect(marksUrlOf(player)).to.equal('/marks.json');
  });
});

describe('WebVTT', () => {
  it('is read without what is not spoken', () => {
    for (const text of [VTT, VTT.replaceAll('\n', '\r\n'), VTT.replaceAll('\n', '\r')])
      expect(readVtt(text)).to.deep.equal([
        { ms: 0, text: '♪ a jingle ♪' },
        { ms: 1500, text: 'The foghorn is silent 🌊 tonight' },
        { ms: 3_605_250, text: 'NOBODY at the harbour slept well:' },
        { ms: 3_608_000, text: 'the quiet, they said, was too loud.' },
      ]);
  });

  it('reads what its entities stand for', () => {
    expect(
      readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\na &amp; b &lt;c&gt;&nbsp;&toString; &amp;lt;'),
    ).to.deep.equal([{ ms: 1000, text: 'a & b <c> &toString; &lt;' }]);
  });

  it('is found in the text', () => {
    const { source, words } = marksOfCues(DEMO_TEXT, VTT)!;
    expect(source).to.equal('aligned');
    expect(words.map(([ms, start, length]) => [ms, DEMO_TEXT.slice(start, start + length)])).to.deep.equal([
      [1500, 'The foghorn is silent 🌊 tonight'],
      [3_605_250, 'Nobody at the harbour slept well:'],
      [3_608_000, 'the quiet, they said, was too loud.'],
    ]);
  });

  const cues = (...texts: readonly string[]): string =>
    ['WEBVTT', ...texts.map((text, at) => `00:0${at}.000 --> 00:0${at}.900\n${text}`)].join('\n\n');

  it('is found at whole words only, and not far off', () => {
    const text = `A start (of [it]) – art. ${'and on '.repeat(60)}it is.`;
    const { words } = marksOfCues(text, cues('(of [it])', 'art', 'it is.', 'and on and on'))!;
    expect(words.map(([, start, length]) => [start, text.slice(start, start + length)])).to.deep.equal([
      [8, '(of [it])'],
      [20, 'art'],
      [25, 'and on and on'],
    ]);
  });

  it('of another text is not used', () => {
    expect(marksOfCues(DEMO_TEXT, cues('The foghorn', 'never spoke', 'a word again'))).to.equal(undefined);
    expect(marksOfCues(DEMO_TEXT, 'WEBVTT')).to.equal(undefined);
  });
});

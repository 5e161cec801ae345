import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createHost } from '../../examples/host/app.js';
import { SpokenArticles } from '../../examples/host/speech/article-text.js';
import type { SpeechEngine, SpeakOptions, SpokenPiece } from '../../examples/host/speech/engine.js';
import type { SpeechSettings } from '../../examples/host/speech/settings.js';
import { wordsOf } from '../../examples/host/speech/words.js';
import type { SpeechMark } from '../../src/audio/speech.js';

/** The example host with articles and a cache of its own. */
export interface TestHost {
  readonly cache: string;
  /** `http://127.0.0.1:PORT`, once {@link TestHost.listen} was called. */
  readonly origin: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** `POST /speech`, as a player asks for an article. */
  ask(slug: string, changes?: Record<string, unknown>): Promise<Response>;
  text(slug: string): Promise<string>;
  write(slug: string, paragraphs: readonly string[], lang?: string): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

export interface Audio {
  readonly url: string;
  readonly type: string;
  readonly live?: boolean;
  readonly duration: number;
}

/** The objects of 200 and 202. */
export interface Answer {
  readonly v: number;
  readonly state: 'ready' | 'generating';
  readonly id: string;
  readonly audio: readonly Audio[];
  readonly marks: {
    readonly v: number;
    readonly id: string;
    readonly textHash: string;
    readonly source: string;
    readonly duration: number;
    readonly words: readonly SpeechMark[];
  };
  readonly download: string;
  readonly status: string;
  readonly events: string;
  readonly estimate: number;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
export const answerOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer;
export const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

export const canonicalOf = (slug: string): string => `https://paper.example/test/${slug}`;

export async function testHost(
  settings: Partial<SpeechSettings> = {},
  signal?: AbortSignal,
  folder?: string,
): Promise<TestHost> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'news-article-speech-')));
  const [cache, articles] = [join(root, 'cache'), join(root, 'articles')];
  await mkdir(articles, { recursive: true });
  const app = createHost({
    speech: { articles, settings: { cache, ...settings }, ...(signal ? { signal } : {}) },
  });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' });
  let origin = 'http://localhost';
  const text = async (slug: string): Promise<string> => {
    const article = await new SpokenArticles(articles).find(canonicalOf(slug), '');
    return article!.text.text;
  };
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    server.listening ? fetch(origin + path, init) : app.request(path, init);
  return {
    cache,
    get origin() {
      return origin;
    },
    text,
    request,
    async ask(slug, changes = {}) {
      const body = {
        v: 1,
        articleId: canonicalOf(slug),
        textHash: sha256(await text(slug)),
        lang: 'en',
        accept: ['audio/webm; codecs=opus', 'audio/mpeg'],
        startAt: 0,
        ...changes,
      };
      return request('/speech', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(body),
      });
    },
    async write(slug, paragraphs, lang = 'en') {
      const [headline, ...rest] = paragraphs;
      const body = `<h1>${headline}</h1>\n${rest.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}`;
      await writeFile(
        join(articles, `${slug}.html`),
        `<!doctype html><html lang="${lang}"><head><link rel="canonical" href="${canonicalOf(slug)}"></head>` +
          `<body><news-article><article>${body}</article></news-article></body></html>`,
      );
    },
    async listen() {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      if (server.listening) server.close();
      if (folder === undefined) await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until a speech is whole. */
export async function readyOf(host: TestHost, response: Response): Promise<Answer> {
  let answer = await answerOf(response);
  while (answer.state === 'generating') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await answerOf(await host.request(answer.status));
  }
  return answer;
}

export interface ToneOptions {
  /** Called before a block is spoken; may wait, or throw. */
  readonly before?: (text: string, signal: AbortSignal) => Promise<void> | void;
}

/** An engine for tests of what surrounds engines: a tone of a tenth of a second for each word, and exact marks. */
export class ToneEngine implements SpeechEngine {
  readonly id = 'tone';
  readonly model = '1';
  readonly marks = 'engine';
  readonly pace = 10_000;
  /** All that was spoken, in order. */
  readonly spoken: string[] = [];
  readonly #before: ToneOptions['before'];

  constructor({ before }: ToneOptions = {}) {
    this.#before = before;
  }

  voices(lang: string): Promise<{ id: string; name: string }[]> {
    const names = lang.startsWith('en') ? ['High', 'Low'] : [];
    return Promise.resolve(names.map((name) => ({ id: name.toLowerCase(), name })));
  }

  async *speak(text: string, { lang, voice, signal }: SpeakOptions): AsyncGenerator<SpokenPiece> {
    this.spoken.push(text);
    await this.#before?.(text, signal);
    const rate = 16_000;
    const length = rate / 10;
    const pitch = voice === 'high' ? 880 : 220;
    for (const [index, { start, length: letters }] of wordsOf(text, lang).entries()) {
      signal.throwIfAborted();
      yield {
        rate,
        samples: Int16Array.from({ length }, (_, at) =>
          Math.round(8000 * Math.sin((2 * Math.PI * pitch * at) / rate)),
        ),
        words: [[index * 100, start, letters]],
      };
    }
  }
}

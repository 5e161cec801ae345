import type { SpeechVoice } from '../../../src/audio/speech.js';
import type { SpokenArticle, SpokenArticles } from './article-text.js';
import { acceptedFormats, FILE_FORMATS } from './audio-format.js';
import { ClientLimit } from '../client-limit.js';
import { trimFolder } from './disk.js';
import { FinishedSpeeches, type FinishedSpeech } from './finished-speech.js';
import { JobQueue } from './job-queue.js';
import type { SpeechAsk } from './read-request.js';
import { SegmentCache } from './segment-cache.js';
import type { SpeechSettings } from './settings.js';
import { speakText } from './speak-text.js';
import { contentId, isContentId, sha256 } from './speech-id.js';
import { SpeechJob } from './speech-job.js';
import { problemOf, SpeechProblem } from './speech-problem.js';

/** Milliseconds that a job that ended is remembered: for those who still ask how it went. */
const REMEMBERED = 60_000;

/** Who asks: the host name that they asked, and where they are. */
export interface Asker {
  readonly host: string;
  readonly client: string;
}

/** Decides what is spoken, once for all who ask. Knows nothing of HTTP but the numbers of its problems. */
export class SpeechService {
  readonly #settings: SpeechSettings;
  readonly #articles: SpokenArticles;
  readonly #signal: AbortSignal;
  readonly #segments: SegmentCache;
  readonly #finished: FinishedSpeeches;
  readonly #queue: JobQueue;
  readonly #limit: ClientLimit;
  readonly #jobs = new Map<string, SpeechJob>();

  /** @param signal ends all generation. */
  constructor(settings: SpeechSettings, articles: SpokenArticles, signal: AbortSignal) {
    this.#settings = settings;
    this.#articles = articles;
    this.#signal = signal;
    this.#segments = new SegmentCache(settings.cache);
    this.#finished = new FinishedSpeeches(settings.cache);
    this.#queue = new JobQueue({ running: settings.jobs, waiting: settings.queue });
    this.#limit = new ClientLimit(settings.perMinute);
  }

  /** Loads what the first reader would otherwise wait for. Fails silently: the first reader is told. */
  async warm(): Promise<void> {
    await this.#settings.engine.warm?.().catch(() => undefined);
    // Reads all articles, to find that none is this one.
    await this.#articles.find('about:blank', '').catch(() => undefined);
    for (const format of FILE_FORMATS) (await format.open()).close();
  }

  async voices(lang: string): Promise<readonly SpeechVoice[]> {
    return this.#settings.engine.voices(lang).catch((error: unknown) => {
      throw problemOf(error);
    });
  }

  /** @throws {SpeechProblem} */
  async request(ask: SpeechAsk, { host, client }: Asker): Promise<SpeechJob | FinishedSpeech> {
    const article = await this.#article(ask, host);
    const voice = await this.#voice(ask, article.text.lang);
    const { engine } = this.#settings;
    const id = contentId(
      '1',
      engine.id,
      engine.model,
      voice,
      article.text.lang,
      ...FILE_FORMATS.map(({ version }) => version),
      ask.textHash,
    );
    const finished = await this.#finished.read(id);
    // No awaiting from here to the job's entry: whoever comes second must find it.
    const job = this.#jobs.get(id);
    if (job && job.state !== 'failed' && !(job.state === 'done' && !finished)) return job.finished ?? job;
    if (finished) return finished;
    return this.#begin(id, article, voice, ask.textHash, client);
  }

  /** @throws {SpeechProblem} 404, and the article's refusal */
  async find(id: string): Promise<SpeechJob | FinishedSpeech> {
    const job = this.#jobs.get(id);
    const found = job?.finished ?? job ?? (isContentId(id) ? await this.#finished.read(id) : undefined);
    if (!found) throw new SpeechProblem(404, 'There is no such speech.');
    this.#refuse(found instanceof SpeechJob ? found.facts.slug : found.slug);
    return found;
  }

  pathOf(id: string, name: string): string {
    return this.#finished.pathOf(id, name);
  }

  async #article({ articleId, textHash, lang }: SpeechAsk, host: string): Promise<SpokenArticle> {
    const article = await this.#articles.find(articleId, host);
    if (!article) {
      throw new SpeechProblem(409, 'This host has no article at that address.', { retryable: false });
    }
    this.#refuse(article.slug);
    if (sha256(article.text.text) !== textHash) {
      throw new SpeechProblem(409, 'The article has another text here.');
    }
    if (article.text.text.length > this.#settings.maxLength) {
      throw new SpeechProblem(413, `No text of more than ${this.#settings.maxLength} signs is spoken here.`);
    }
    const [primary, own] = [lang, article.text.lang].map((tag) => new Intl.Locale(tag).language);
    if (primary !== own) throw new SpeechProblem(422, `The article is not in "${lang}".`);
    return article;
  }

  #refuse(slug: string): void {
    const status = this.#settings.refused.get(slug);
    if (status === undefined) return;
    throw new SpeechProblem(status, REFUSALS[status] ?? 'Not spoken.', {
      headers: status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
    });
  }

  async #voice({ voice, accept }: SpeechAsk, lang: string): Promise<string> {
    const voices = await this.voices(lang);
    const chosen = voice === undefined ? voices[0] : voices.find(({ id }) => id === voice);
    if (!chosen) {
      throw new SpeechProblem(422, `There is no such voice for "${lang}".`);
    }
    if (acceptedFormats(accept).length === 0) {
      throw new SpeechProblem(
        422,
        `Speech comes as ${FILE_FORMATS.map(({ type }) => type).join(' or ')} only.`,
      );
    }
    return chosen.id;
  }

  #begin(
    id: string,
    { slug, text }: SpokenArticle,
    voice: string,
    textHash: string,
    client: string,
  ): SpeechJob {
    const { engine, cache, cacheSize } = this.#settings;
    if (this.#signal.aborted) throw problemOf(this.#signal.reason);
    if (this.#queue.full) {
      const shortest = Math.min(...[...this.#jobs.values()].map(({ estimate }) => estimate));
      throw new SpeechProblem(503, 'Too many articles are being spoken.', {
        retryAfter: Math.min(60, Math.max(1, Math.ceil(shortest / 1000))),
      });
    }
    const wait = this.#limit.take(client);
    if (wait !== undefined)
      throw new SpeechProblem(429, 'Too many articles in a minute.', { retryAfter: wait });
    const { length } = text.text;
    const job = new SpeechJob({ id, slug, textHash, source: engine.marks, length, pace: engine.pace });
    this.#jobs.set(id, job);
    this.#queue.add(async () => {
      await job.run(
        {
          speak: (signal) => speakText({ text, voice }, engine, this.#segments, signal),
          keep: (speech, sounds) => this.#finished.write(speech, sounds),
        },
        this.#signal,
      );
      setTimeout(() => {
        if (this.#jobs.get(id) === job) this.#jobs.delete(id);
      }, REMEMBERED).unref();
      await trimFolder(cache, cacheSize);
    });
    return job;
  }
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'Sign in to listen to this article.',
  402: 'Listening to this article is for subscribers.',
  403: 'This article may not be listened to.',
  410: 'This article was withdrawn.',
};

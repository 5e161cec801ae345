import type { RelatedArticle } from '../src/article/model.js';
import type { RelatedService } from '../src/related/related-service.js';

const NOW = Date.now();

const PICTURES = [
  new URL('./ferry.svg?no-inline', import.meta.url).href,
  new URL('./harbour.svg?no-inline', import.meta.url).href,
  new URL('./dredger.svg?no-inline', import.meta.url).href,
];

const HEADLINES = [
  'Ferry timetable survives another winter, by one sailing',
  'Pilots ask for a second boat, and for someone to name it',
  'What the dredger found: nine anchors, a bell, a bus stop',
  'The lamp that three towns cannot agree to pay for',
  'Harbour dues rise for boats that have not left since spring',
  'A tide gauge is moved, and the sea with it',
  'Nobody owns the slipway, says the office that paints it',
];

const DAY = 86_400_000;

/** Made-up articles of one section, the newest first; some by AI, some without a picture where that is wanted. */
export const fakeArticles = (count: number, now = NOW): RelatedArticle[] =>
  Array.from({ length: count }, (_, at): RelatedArticle => ({
    url: `https://paper.example/harbours/${at + 1}`,
    headline: HEADLINES[at % HEADLINES.length]!,
    articleSection: 'Harbours',
    datePublished: new Date(now - at * 3 * DAY - 5_000_000).toISOString(),
    readingTime: 2 + (at % 4),
    image: [{ url: PICTURES[at % PICTURES.length]!, width: 1200, height: 800 }],
    inLanguage: 'en',
    ...(at % 3 === 0 && { commentCount: 14 - at }),
    ...(at % 3 === 2 && { aiDisclosure: 'ai-generated' }),
  }));

/** How a made-up service behaves. */
export interface FakeRelatedOptions {
  readonly articles?: readonly RelatedArticle[] | undefined;
  /** Milliseconds until it answers. */
  readonly latency?: number | undefined;
  /** How often it fails before it answers. */
  readonly failures?: number | undefined;
}

/** A service in memory, as slow and as bad as it is told. */
export class FakeRelated implements RelatedService {
  readonly #options: FakeRelatedOptions;
  /** How often it was asked. */
  asked = 0;

  constructor(options: FakeRelatedOptions = {}) {
    this.#options = options;
  }

  async list(): Promise<readonly RelatedArticle[]> {
    const { articles = fakeArticles(6), latency = 0, failures = 0 } = this.#options;
    const attempt = ++this.asked;
    if (latency === Infinity) return new Promise(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, latency));
    if (attempt <= failures) throw new TypeError('The network is gone.');
    return articles;
  }
}

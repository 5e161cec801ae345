import { articleRoot } from '../article/article-root.js';
import { canonicalLink } from '../article/metadata/page-address.js';
import { safeUrl } from '../core/safe-url.js';
import type { EngineHost } from './engine-host.js';
import { acceptedTypes } from './accepted-types.js';
import { readSpeech, type ReadSpeech } from './speech-text.js';
import { SpeechError, type SpeechRequest } from './speech.js';
import { readSpokenArticle } from './spoken-article.js';
import { textHash } from './text-hash.js';
import { isUnseen } from './unseen.js';

/** A text as it was read, and where. */
export interface PlayerReading {
  readonly root: Element;
  readonly read: ReadSpeech;
  /** What tells another article. */
  readonly articleId: string;
}

/** What a player reads aloud: the article around it, or the element that `for` names. */
export class PlayerText {
  readonly #host: EngineHost;
  /** What was read last. */
  reading: PlayerReading | undefined;

  constructor(host: EngineHost) {
    this.#host = host;
  }

  /** The article's address, else the page's. */
  get articleId(): string {
    const { element, article } = this.#host;
    const page = element.ownerDocument;
    const url = article()?.article.url ?? safeUrl(canonicalLink(page), page.baseURI);
    return url ?? page.location.href.split('#')[0] ?? '';
  }

  /** Whether a router has put another article into the place of the one that was read. */
  get isOther(): boolean {
    return !!this.reading && this.reading.articleId !== this.articleId;
  }

  /**
   * Reads the page, and makes of it what is asked of a service.
   * @throws {SpeechError} `unavailable` where there is nothing to read.
   */
  async request(voice: string | undefined): Promise<SpeechRequest> {
    const { text } = this.read().read;
    if (!text.segments.some(({ kind }) => kind !== 'disclosure'))
      throw new SpeechError('unavailable', 'There is no text to read.');
    return {
      ...text,
      articleId: this.articleId,
      textHash: await textHash(text.text),
      voice,
      accept: acceptedTypes(),
      startAt: 0,
    };
  }

  /** Reads the page as it is now. */
  read(): PlayerReading {
    const { element, locale, article } = this.#host;
    const root = articleRoot(element, element.htmlFor);
    const value = article();
    const read = value
      ? readSpokenArticle(value.article, root.localName === 'news-article' ? undefined : root, {
          words: locale,
          isHidden: isUnseen,
        })
      : readSpeech(root, { isHidden: isUnseen });
    this.reading = { root, read, articleId: this.articleId };
    return this.reading;
  }
}

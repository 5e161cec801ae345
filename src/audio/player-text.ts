import { readableBlocks } from '../article/readable-text.js';
import type { EngineHost } from './audio-engine.js';
import { acceptedTypes } from './media-source.js';
import type { SpeechOrder, StartAt } from './playback-store.js';
import type { SpeechSegment, SpeechText } from './speech.js';
import { textHash } from './text-hash.js';

/** What a player reads aloud: the article around it, or the element that `for` names. */
export class PlayerText {
  readonly #host: EngineHost;
  current: SpeechText | undefined;
  constructor(host: EngineHost) {
    this.#host = host;
  }
  async order(startAt: StartAt | undefined, _again: boolean): Promise<SpeechOrder> {
    const { element, article } = this.#host;
    const root = element.closest('news-article') ?? document.body;
    let text = '';
    const segments: SpeechSegment[] = readableBlocks(root).map((block) => {
      const start = text ? text.length + 2 : 0;
      text = text ? `${text}\n\n${block}` : block;
      return { kind: 'paragraph', text: block, start };
    });
    const spoken = { text, segments, lang: article()?.article.inLanguage ?? 'en' };
    this.current = spoken;
    return {
      startAt,
      request: {
        ...spoken,
        articleId: article()?.article.url ?? location.href,
        textHash: await textHash(text),
        voice: element.voice,
        accept: acceptedTypes(),
        startAt: 0,
      },
    };
  }
  hasChanged(): boolean {
    return false;
  }
}

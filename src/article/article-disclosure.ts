import { levelOf } from './ai-vocabularies.js';
import type { ArticleInUse, UsedHost } from './article-in-use.js';
import { onFirstUse } from './first-use.js';
import type { Article } from './model.js';
import type { ArticleReport } from './report.js';

/** Marks a tag whose attributes of this kind are ours, so that they are not read as the page's word. */
const MARK = 'data-news-disclosed';

/** The `ai-disclosure` draft's attributes, and the digital source type beside them. */
const attributesOf = (article: Article): Readonly<Record<string, string | undefined>> => {
  const level = levelOf(article);
  // a text without AI has neither model nor prompt
  const { aiModel, aiProvider, aiPromptUrl }: Partial<Article> = level && level !== 'none' ? article : {};
  return {
    'ai-disclosure': level,
    'digital-source-type': level && article.digitalSourceType,
    'ai-model': aiModel,
    'ai-provider': aiProvider,
    'ai-prompt-url': aiPromptUrl,
  };
};

/** What follows, beside the parts, from what is known of an article: attributes at once, the rest once it is used. */
export class ArticleDisclosure {
  readonly #host: UsedHost;
  #report: ArticleReport | undefined;
  #rest: (() => void) | undefined;
  #inUse: ArticleInUse | undefined;

  constructor(host: UsedHost) {
    this.#host = host;
  }

  /** @param writes Whether the tag may have attributes of its own: not where a framework owns it. */
  update(report: ArticleReport, writes: boolean): void {
    this.#report = report;
    if (writes && report.adoption.how === 'wrapped') this.#write(report.article);
    this.#rest ??= onFirstUse(this.#handleUse);
    this.#inUse?.update(report);
  }

  /** Undoes what outlives the tag. */
  release(): void {
    this.#rest?.();
    this.#inUse?.release();
    this.#rest = this.#inUse = undefined;
  }

  #write(article: Article): void {
    const host = this.#host;
    const wanted = Object.entries(attributesOf(article));
    const isOurs = host.hasAttribute(MARK);
    if (!isOurs && wanted.some(([name]) => host.hasAttribute(name))) return; // the page's own word
    for (const [name, value] of wanted)
      if (!value) host.removeAttribute(name);
      else if (host.getAttribute(name) !== value) host.setAttribute(name, value);
    host.toggleAttribute(MARK, !!wanted[0]?.[1]);
  }

  #handleUse = (): void => {
    import('./article-in-use.js').then(
      ({ ArticleInUse }) => {
        if (!this.#rest) return; // released meanwhile
        this.#inUse = new ArticleInUse(this.#host);
        this.#inUse.update(this.#report!);
      },
      () => (this.#rest = undefined), // offline: copies go without the label, and paper without addresses
    );
  };
}

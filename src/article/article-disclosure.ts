import type { ReactiveControllerHost } from 'lit';
import { declaredAi, levelOf } from './ai-vocabularies.js';
import type { Article } from './model.js';
import type { ArticleReport } from './report.js';

/** What the tag says of itself. */
export interface DisclosingHost extends ReactiveControllerHost, HTMLElement {
  readonly copyLabel?: string | undefined;
}

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

/** What follows, beside the parts, from what is known of AI in an article. All of it but attributes on demand. */
export class ArticleDisclosure {
  readonly #host: DisclosingHost;
  #report: ArticleReport | undefined;
  #unlabel: (() => void) | undefined;

  constructor(host: DisclosingHost) {
    this.#host = host;
  }

  /** @param writes Whether the tag may have attributes of its own: not where a framework owns it. */
  update(report: ArticleReport, writes: boolean): void {
    this.#report = report;
    if (writes && report.adoption.how === 'wrapped') this.#write(report.article);
    if (declaredAi(report.article) && this.#host.copyLabel !== 'off') {
      if (!this.#unlabel) this.#listen(true);
    } else this.#rest();
  }

  /** Undoes what outlives the tag. */
  release(): void {
    this.#rest();
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

  #listen(on: boolean): void {
    for (const type of ['pointerdown', 'keydown', 'selectionchange'])
      if (on) document.addEventListener(type, this.#handleTouch, true);
      else document.removeEventListener(type, this.#handleTouch, true);
  }

  #rest(): void {
    this.#listen(false);
    this.#unlabel?.();
    this.#unlabel = undefined;
  }

  /** A reader who does anything may be about to select and copy, which waits for nothing. */
  #handleTouch = (): void => {
    this.#listen(false);
    const root = this.#report?.adoption.root;
    if (!root) return;
    import('../disclosure/copy-label.js').then(
      ({ labelCopies }) => {
        if (this.#host.isConnected)
          this.#unlabel ??= labelCopies(root, this.#host, () => this.#report?.article);
      },
      () => undefined, // offline: copies go without
    );
  };
}

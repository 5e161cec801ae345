import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Author } from '../article/model.js';
import { warn } from '../core/dev-warning.js';
import { provideEnglish } from '../core/localize.js';
import { request, RequestEvent } from '../core/request-event.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { styles } from './follow-control.styles.js';
import { perspectiveToolsEnglish } from './perspective-tools.en.js';
import type { ToolHost } from './perspective-tools.js';

provideEnglish(perspectiveToolsEnglish);

/**
 * `news-author-follow`: a reader asks to follow an author, or to follow no longer. Cancelable request; the answer
 * says whether they follow now.
 */
export class NewsAuthorFollowEvent extends RequestEvent<boolean> {
  static readonly type = 'news-author-follow';
  readonly author: Author;
  /** Whether the reader follows the author so far, as far as the card knows. */
  readonly following: boolean;

  constructor(author: Author, following: boolean) {
    super(NewsAuthorFollowEvent.type);
    this.author = author;
    this.following = following;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-author-follow': NewsAuthorFollowEvent;
  }
}

/** What a card's follow button does. Nothing is shown as done before the host says so. */
export class FollowControl {
  static readonly styles: CSSResult = styles;

  readonly #host: ToolHost;
  #following = false;
  #busy = false;
  #answered = false;
  #failed = false;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  /** The button; with an address the link, until a host has answered: then it is a switch. */
  render(): TemplateResult {
    const { data, locale } = this.#host;
    const { follow, author } = data() ?? {};
    const { lang, dir } = uiLanguageOf(locale);
    const word = locale.text('follow');
    // one word and one name all the time: whether it is pressed says the rest
    const label = locale.text('followNamed', { name: author?.name ?? '' });
    const busy = this.#busy || nothing;
    const control =
      follow && !this.#answered
        ? html`<a
            class="follow"
            part="follow"
            href=${follow}
            aria-label=${label}
            aria-busy=${busy}
            @click=${this.#handleClick}
            >${word}</a
          >`
        : html`<button
            class="follow"
            part="follow"
            type="button"
            aria-pressed=${this.#following}
            aria-label=${label}
            aria-busy=${busy}
            aria-disabled=${busy}
            @click=${this.#handleClick}
          >
            ${word}
          </button>`;
    return html`<span lang=${lang} dir=${dir}
      >${control} ${this.#failed ? html`<span>${locale.text('followFailed')}</span>` : nothing}</span
    >`;
  }

  async #settle(response: Promise<boolean>): Promise<void> {
    const { element, locale, announce } = this.#host;
    this.#busy = true;
    this.#failed = false;
    announce('');
    try {
      this.#following = await response;
      this.#answered = true;
    } catch {
      this.#failed = true;
    }
    this.#busy = false;
    const focused = element.shadowRoot?.activeElement?.matches('.follow');
    announce(this.#failed ? locale.text('followFailed') : '');
    await element.updateComplete;
    // a link that became a button
    if (focused) element.shadowRoot?.querySelector<HTMLElement>('.follow')?.focus();
  }

  #handleClick = (event: MouseEvent): void => {
    const { element, data } = this.#host;
    const author = data()?.author;
    const isLink = (event.currentTarget as Element).localName === 'a';
    if (isLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // a new tab is the browser's
    if (this.#busy || !author) {
      event.preventDefault();
      return;
    }
    const outcome = request(element, new NewsAuthorFollowEvent(author, this.#following));
    if (outcome.by === 'none') {
      if (!isLink) warn('follow-unanswered', 'Nobody answered news-author-follow: call respondWith() on it.');
      return;
    }
    event.preventDefault();
    if ('response' in outcome) void this.#settle(outcome.response);
  };
}

import { html, type CSSResult, type TemplateResult } from 'lit';
import { adoptSheet } from '../core/adopt-sheet.js';
import { warn } from '../core/dev-warning.js';
import { heading, headingLevel } from '../core/heading.js';
import type { Body, BodyHost } from '../core/late-body.js';
import { provideEnglish } from '../core/localize.js';
import { interpolate } from '../core/messages.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { NewsCommentCountEvent } from './comment.events.js';
import { NewsCommentPostedEvent } from './comment-act.events.js';
import type { NewsDiscussion } from './discussion.js';
import { styles } from './discussion-body.styles.js';
import { DiscussionOwner } from './discussion-owner.js';
import { discussionEnglish } from './discussion.en.js';
import { isHiddenByReader, rememberHidden } from './hidden-discussions.js';
import './news-comment-form.js';
import './news-comment-list.js';

provideEnglish(discussionEnglish);

/** Parts that the page wrote itself, where it wants them. */
const PARTS = 'news-comment-list,news-comment-form';

/** What a discussion does: its heading, and the page's own comments in place of ours until these are there. */
export class DiscussionBody implements Body {
  static readonly styles: CSSResult = styles;

  readonly #host: BodyHost<NewsDiscussion>;
  readonly #discussion: DiscussionOwner;
  readonly #children: MutationObserver;
  #isHidden = isHiddenByReader();
  /** Published comments, of which thread. */
  #count: Pick<NewsCommentCountEvent, 'thread' | 'total'> | undefined;
  #restore: (() => void) | undefined;

  constructor(host: BodyHost<NewsDiscussion>) {
    this.#host = host;
    this.#discussion = new DiscussionOwner(host, true);
    host.element.addController(this.#discussion);
    this.#children = new MutationObserver(() => host.element.requestUpdate());
  }

  hostConnected(): void {
    const { element } = this.#host;
    this.#children.observe(element, { childList: true, subtree: true });
    element.addEventListener(NewsCommentCountEvent.type, this.#handleCount);
    element.addEventListener(NewsCommentPostedEvent.type, this.#handlePosted);
  }

  hostDisconnected(): void {
    const { element } = this.#host;
    this.#children.disconnect();
    element.removeEventListener(NewsCommentCountEvent.type, this.#handleCount);
    element.removeEventListener(NewsCommentPostedEvent.type, this.#handlePosted);
    this.#putBack();
  }

  hostUpdated(): void {
    if (this.#isReady && !this.#isHidden) this.#putAway();
    else this.#putBack();
  }

  render(): TemplateResult {
    const { locale, element } = this.#host;
    const { lang, dir } = uiLanguageOf(locale);
    const level = headingLevel(element.headingLevel, 2, 'news-discussion');
    return html`<section class="base" part="base" aria-labelledby="title" lang=${lang} dir=${dir}>
      <div class="head">
        <div id="title">${heading(level, 'heading', '', this.#title)}</div>
        <button class="hide" part="hide" aria-expanded=${!this.#isHidden} @click=${this.#handleHide}>
          ${locale.text(this.#isHidden ? 'discussionShow' : 'discussionHide')}
        </button>
      </div>
      ${this.#isHidden ? '' : this.#renderContent(level)}
    </section>`;
  }

  /** Whose comments they are: the page's, by an embed or parts of its own, or those of the service. */
  get #isOurs(): boolean {
    return this.#discussion.isOwner && !this.#host.element.querySelector(PARTS);
  }

  /** A selector; a text of a length that browsers can fail at is none. */
  get #replaces(): string {
    const { replaces } = this.#host.element;
    return replaces && replaces.length < 5000 ? replaces : '';
  }

  /** What the page has in the meantime, or without JavaScript. */
  get #hasFallback(): boolean {
    const { element } = this.#host;
    return !!element.replaces || [...element.children].some(({ slot }) => !slot);
  }

  get #total(): number | undefined {
    return this.#count?.thread.key === this.#discussion.value.thread.key ? this.#count.total : undefined;
  }

  get #isReady(): boolean {
    return this.#isOurs && this.#total !== undefined && !this.#isBegun;
  }

  /** Whether somebody has begun to write in the page's own form: it stays then, and so does the text. */
  get #isBegun(): boolean {
    const { element } = this.#host;
    const fields = [...element.querySelectorAll('textarea')];
    try {
      fields.push(
        ...element.ownerDocument.querySelectorAll<'textarea'>(
          `:is(${this.#replaces}) textarea` as 'textarea',
        ),
      );
    } catch {
      // no selector
    }
    return fields.some(({ value, defaultValue }) => value !== defaultValue);
  }

  get #title(): string {
    const { locale, element } = this.#host;
    if (this.#total !== undefined) return locale.plural('discussionTitle', 'count', this.#total);
    if (!this.#discussion.isOwner || this.#isHidden) return locale.text('discussion');
    const { other } = element.strings?.discussionTitle ?? locale.messages.discussionTitle;
    return interpolate(other, { count: '–' }).join('');
  }

  #renderContent(level: number): TemplateResult {
    const { locale, element } = this.#host;
    if (!this.#isOurs) return html`<slot name="notice"></slot><slot></slot>`;
    const waits = this.#hasFallback && !this.#isReady;
    const isLocal = this.#discussion.value.capabilities?.local;
    // drawn even while the page's own are there, since they have to be fetched: but neither seen nor reached
    return html`<div class="content ${waits ? 'waits' : ''}">
        ${isLocal ? html`<p class="local">${locale.text('discussionLocal')}</p>` : ''}
        <news-comment-list
          part="list"
          .sort=${element.sort}
          .strings=${element.strings}
          .headingLevel=${level}
        ></news-comment-list>
        <news-comment-form part="form" .strings=${element.strings} .headingLevel=${Math.min(level + 1, 6)}>
          <slot name="notice" slot="notice"></slot>
        </news-comment-form>
      </div>
      ${waits ? html`<slot></slot>` : ''}`;
  }

  /** Hides what ours replace, without a change to any node of the page. */
  #putAway(): void {
    const { replaces, ownerDocument } = this.#host.element;
    if (!replaces || this.#restore) return;
    try {
      ownerDocument.querySelector(this.#replaces); // throws for what is no selector
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:is(${this.#replaces}){display:none!important}`);
      this.#restore = adoptSheet(this.#host.element, sheet);
    } catch {
      warn('replaces', `<news-discussion replaces="${replaces.slice(0, 99)}">: that is no CSS selector.`);
    }
  }

  #putBack(): void {
    this.#restore?.();
    this.#restore = undefined;
  }

  #handleCount = (event: Event): void => {
    this.#count = event as Event & Pick<NewsCommentCountEvent, 'thread' | 'total'>;
    this.#host.element.requestUpdate();
  };

  /** One more of them is published. */
  #handlePosted = (event: Event): void => {
    const { comment, thread } = event as Event & Pick<NewsCommentPostedEvent, 'comment' | 'thread'>;
    if (comment.status === 'visible' && this.#count?.thread.key === thread.key)
      this.#count = { thread, total: this.#count.total + 1 };
    this.#host.element.requestUpdate();
  };

  #handleHide = (): void => {
    this.#isHidden = !this.#isHidden;
    rememberHidden(this.#isHidden);
    this.#host.element.requestUpdate();
  };
}

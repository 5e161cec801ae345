import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Extensions } from '../core/extensions.js';
import { headingLevel } from '../core/heading.js';
import { isKept } from '../core/is-kept.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { DEFAULT_CAPABILITIES, type CommentCapabilities, type CommentThread } from './comment.js';
import { NewsCommentCancelEvent } from './comment.events.js';
import type { NewsCommentForm } from './comment-form.js';
import { DiscussionController } from './discussion-controller.js';
import { draftKey, READER_KEY } from './draft-key.js';
import { formBodyEnglish } from './form-body.en.js';
import { styles } from './form-body.styles.js';
import type { FormClosed } from './form-closed.js';
import type { FormDesk } from './form-desk.js';
import { modeOf, type FormMode } from './form-mode.js';
import type { FormHost } from './form-port.js';
import { renderForm, renderHead, type FormView } from './form-view.js';
import type { Body, BodyHost } from './late-body.js';

provideEnglish(formBodyEnglish);

/** After this, what takes up what is written is fetched, touched or not. */
const IDLE = 300; // ms

/** The form as it stands. What takes up what is written is fetched after it, and at once when a reader touches it. */
export class FormBody implements Body, FormHost {
  static readonly styles: CSSResult = styles;
  static loadDesk = (): Promise<typeof FormDesk> =>
    import('./form-desk.js').then((module) => module.FormDesk);
  static loadClosed = (): Promise<typeof FormClosed> =>
    import('./form-closed.js').then((module) => module.FormClosed);

  readonly element: NewsCommentForm;
  readonly locale: LocaleController;
  readonly #extensions: Extensions;
  readonly #discussion: DiscussionController;
  #desk: FormDesk | undefined;
  #closed: FormClosed | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** Its code could not be fetched. */
  #hasFailed = false;

  constructor(host: BodyHost<NewsCommentForm>) {
    this.element = host.element;
    this.locale = host.locale;
    this.#extensions = host.extensions;
    this.#discussion = new DiscussionController(host);
  }

  get thread(): CommentThread {
    return this.#discussion.value.thread;
  }

  get capabilities(): CommentCapabilities {
    return this.#discussion.value.capabilities ?? DEFAULT_CAPABILITIES;
  }

  /** The element's `:state()`s. */
  get states(): Readonly<Record<string, boolean>> {
    const modes: readonly FormMode[] = ['loading', 'closed', 'sign-in', 'read-only', 'unsupported'];
    return {
      ...Object.fromEntries(modes.map((mode) => [mode, mode === this.#mode])),
      ...this.#desk?.states,
    };
  }

  get #mode(): FormMode {
    return modeOf(this.#discussion.value);
  }

  /** A form of the page's own, which is made better where it stands. */
  get #ownForm(): HTMLFormElement | null {
    return this.element.querySelector('form');
  }

  hostConnected(): void {
    this.element.addEventListener('focusin', this.#handleTouch);
    addEventListener('online', this.#handleTouch);
    if (this.#ownForm) void this.#load();
  }

  hostDisconnected(): void {
    this.element.removeEventListener('focusin', this.#handleTouch);
    removeEventListener('online', this.#handleTouch);
  }

  hostUpdated(): void {
    const { element, thread } = this;
    if (!['ready', 'loading'].includes(this.#mode) || this.#discussion.value.error)
      void this.#extensions.fetch(FormBody.loadClosed, (Closed) => {
        this.#closed ??= new Closed();
      });
    else if (!this.#desk && thread.key) {
      if (isKept(READER_KEY, draftKey(thread, element.parent))) void this.#load();
      // before a reader can be offline with what they write
      else this.#idle ??= setTimeout(this.#handleTouch, IDLE);
    }
  }

  focus(options?: FocusOptions): void {
    const text = (this.#ownForm ?? this.element.shadowRoot)?.querySelector('textarea');
    text?.focus(options);
  }

  reset(): void {
    void this.#load().then(() => this.#desk?.reset());
  }

  render(): TemplateResult {
    const { locale, capabilities, element, thread } = this;
    const { value, isOwner } = this.#discussion;
    const desk = this.#desk;
    const mode = this.#mode;
    const own = this.#ownForm;
    const isOpen = ['ready', 'loading'].includes(mode);
    const view: FormView = {
      locale,
      capabilities: desk?.capabilities ?? capabilities,
      desk,
      level: headingLevel(element.headingLevel, 3, 'news-comment-form'),
      isReply: !!element.parent,
      replyTo: element.replyTo,
      cancelReply: this.#handleCancelReply,
    };
    const alert = this.#hasFailed ? locale.text('formFailed') : desk?.alert;
    const reload = isOwner ? (): void => void this.#discussion.reload() : undefined;
    return html`<div class="base" part="base">
      ${own || !(isOpen || mode === 'sign-in') ? '' : renderHead(view)}
      ${
        !isOpen || value.error
          ? this.#closed?.render({
              locale,
              mode,
              capabilities,
              thread,
              parent: element.parent ?? null,
              reload,
            })
          : ''
      }
      ${isOpen ? desk?.renderNotes() : ''}
      <slot ?hidden=${!own && mode !== 'unsupported'}></slot>
      ${own ? html`<slot name="notice"></slot>` : isOpen ? renderForm(view, this.#handleSubmit) : ''}
      <p class=${desk?.isQuiet ? 'unseen' : 'message'} part="message" role="status">${desk?.status}</p>
      <p class=${desk?.alertClass ?? 'message fault'} part="message" role="alert">${alert}</p>
      ${desk?.renderActs()}
    </div>`;
  }

  /** Fetches what takes up what is written. */
  async #load(): Promise<void> {
    // a draft belongs to a thread
    await this.#discussion.known();
    await this.#extensions.fetch(FormBody.loadDesk, (Desk) => {
      if (this.#desk || !this.thread.key) return;
      this.#desk = new Desk(this, this.#extensions);
      this.element.addController(this.#desk);
    });
  }

  #handleTouch = (): void => void this.#load();

  #handleCancelReply = (): void => {
    const { element } = this;
    if (!element.dispatchEvent(new NewsCommentCancelEvent())) return;
    element.parent = element.replyTo = undefined;
    this.focus();
  };

  /** For a press that comes before what answers it. */
  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.#hasFailed = false;
    void this.#load().then(() => {
      if (this.#desk) {
        this.#desk.submit();
        return;
      }
      this.#hasFailed = true;
      this.element.requestUpdate();
    });
  };
}

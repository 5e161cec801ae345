import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Extensions } from '../core/extensions.js';
import { firstKept } from '../core/first-kept.js';
import type { Body, BodyHost } from '../core/late-body.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { CommentCapabilities, CommentThread } from './comment.js';
import type { NewsCommentForm } from './comment-form.js';
import { DiscussionController } from './discussion-controller.js';
import { draftKey, READER_KEY } from './draft-key.js';
import { formBodyEnglish } from './form-body.en.js';
import { styles } from './form-body.styles.js';
import type { FormClosed } from './form-closed.js';
import type { FormDesk } from './form-desk.js';
import { modeOf, type FormMode } from './form-mode.js';
import type { FormHost } from './form-port.js';
import { renderForm, renderHead } from './form-view.js';

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
  readonly discussion: DiscussionController;
  readonly #extensions: Extensions;
  #closed: FormClosed | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** The `:state()` that is shown of the mode. */
  #shown: FormMode = 'loading';
  /** For the alert region, where there is no desk. */
  #alert = '';
  /** What takes up what is written, once it is there. */
  desk: FormDesk | undefined;

  constructor(host: BodyHost<NewsCommentForm>) {
    this.element = host.element;
    this.locale = host.locale;
    this.#extensions = host.extensions;
    this.discussion = new DiscussionController(host);
  }

  get thread(): CommentThread {
    return this.discussion.thread;
  }

  get capabilities(): CommentCapabilities {
    return this.discussion.capabilities;
  }

  /** The element's `:state()`s. */
  get states(): Readonly<Record<string, boolean>> {
    return { [this.#shown]: false, [(this.#shown = this.mode)]: true, ...this.desk?.states };
  }

  get mode(): FormMode {
    return modeOf(this.discussion.value);
  }

  get #isOpen(): boolean {
    return ['ready', 'loading'].includes(this.mode);
  }

  /** A form of the page's own, which is made better where it stands. */
  get #ownForm(): HTMLFormElement | null {
    return this.element.querySelector('form');
  }

  hostUpdated(): void {
    const { thread, desk } = this;
    const { parent } = this.element;
    const isOpen = this.#isOpen;
    if (!isOpen || this.discussion.value.error)
      void this.#extensions.fetch(FormBody.loadClosed, (Closed) => {
        this.#closed ??= new Closed();
      });
    if (desk || !thread.key) return;
    if (this.#ownForm || parent || (isOpen && firstKept(READER_KEY, draftKey(thread, parent))))
      void this.#load();
    // before a reader can be offline with what they write
    else if (isOpen) this.#idle ??= setTimeout(this.#handleTouch, IDLE);
  }

  focus(options?: FocusOptions): void {
    const text = (this.#ownForm ?? this.element.shadowRoot)?.querySelector('textarea');
    text?.focus(options);
  }

  reset(): void {
    void this.#load().then(() => this.desk?.reset());
  }

  render(): TemplateResult {
    const { mode, desk } = this;
    const own = this.#ownForm;
    const isOpen = this.#isOpen;
    return html`<div class="base" part="base" @focusin=${this.#handleTouch}>
      ${own || !(isOpen || mode === 'sign-in') ? '' : renderHead(this)}
      ${!isOpen || this.discussion.value.error ? this.#closed?.render(this) : ''}
      ${isOpen ? desk?.renderNotes() : ''}
      <slot ?hidden=${!own && mode !== 'unsupported'}></slot>
      ${own ? html`<slot name="notice"></slot>` : isOpen ? renderForm(this, this.#handleSubmit) : ''}
      <p class=${desk?.isQuiet ? 'unseen' : 'message'} part="message" role="status">${desk?.status}</p>
      <p class=${desk?.alertClass ?? 'message'} part="message" role="alert">${desk?.alert ?? this.#alert}</p>
      ${desk?.renderActs()}
    </div>`;
  }

  /** Fetches what takes up what is written. */
  async #load(): Promise<void> {
    // a draft belongs to a thread
    await this.discussion.known();
    await this.#extensions.fetch(FormBody.loadDesk, (Desk) => {
      if (this.desk || !this.thread.key) return;
      this.desk = new Desk(this, this.#extensions);
      this.element.addController(this.desk);
    });
    if (!this.desk) addEventListener('online', this.#handleTouch, { once: true });
  }

  #handleTouch = (): void => void this.#load();

  /** For a press that comes before what answers it. */
  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#load().then(() => {
      this.desk?.submit();
      this.#alert = this.locale.text('formFailed');
      this.element.requestUpdate();
    });
  };
}

import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Extensions } from '../core/extensions.js';
import { headingLevel } from '../core/heading.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { safeUrl } from '../core/safe-url.js';
import { actionService } from './action-service.js';
import { DEFAULT_CAPABILITIES, type CommentCapabilities, type CommentThread } from './comment.js';
import { NewsCommentCancelEvent } from './comment.events.js';
import type { NewsCommentForm } from './comment-form.js';
import type { CommentService } from './comment-service.js';
import { CountSpeech } from './count-speech.js';
import { DiscussionController } from './discussion-controller.js';
import type { Draft } from './drafts.js';
import { formBodyEnglish } from './form-body.en.js';
import { styles } from './form-body.styles.js';
import type { FormField } from './form-check.js';
import { modeOf, type FormMode } from './form-mode.js';
import type { FormPort, FormValues } from './form-port.js';
import type { FormSending } from './form-sending.js';
import { renderForm, renderHead, renderNotes, type FormView } from './form-view.js';
import type { Body, BodyHost } from './late-body.js';
import type { OwnForm } from './own-form.js';
import { Writing } from './writing.js';

provideEnglish(formBodyEnglish);

/** `keyCode` of keys that belong to a composition. */
const COMPOSING = 229;

/** The form: what stands in it, and its draft. What happens once it is sent is fetched when a reader touches it. */
export class FormBody implements Body, FormPort {
  static readonly styles: CSSResult = styles;
  static loadSending = (): Promise<typeof FormSending> =>
    import('./form-sending.js').then((module) => module.FormSending);
  static loadOwnForm = (): Promise<typeof OwnForm> =>
    import('./own-form.js').then((module) => module.OwnForm);

  readonly element: NewsCommentForm;
  readonly locale: LocaleController;
  readonly #extensions: Extensions;
  readonly #discussion: DiscussionController;
  readonly #writing = new Writing({
    isHeld: () => this.#hasFocus || !!this.#sending?.isOnItsWay,
    update: () => this.update(),
  });
  readonly #count = new CountSpeech(this);
  touchedAt: number | undefined;
  #status = '';
  #isQuiet = false;
  #isComposing = false;
  /** Known after the first update: a server's output does not know. */
  #isOffline = false;
  #action: readonly [string, CommentService] | undefined;
  #sending: FormSending | undefined;
  #own: OwnForm | undefined;

  constructor({ element, locale, extensions, ...host }: BodyHost<NewsCommentForm>) {
    this.element = element;
    this.locale = locale;
    this.#extensions = extensions;
    this.#discussion = new DiscussionController({ element, locale, extensions, ...host }, () =>
      this.#service(),
    );
  }

  get values(): FormValues {
    return this.#writing.values;
  }

  get draft(): Draft {
    return this.#writing.draft;
  }

  get thread(): CommentThread {
    return this.#discussion.value.thread;
  }

  get parent(): string | null {
    return this.element.parent ?? this.#own?.parent ?? null;
  }

  get capabilities(): CommentCapabilities {
    const known = this.#discussion.value.capabilities ?? DEFAULT_CAPABILITIES;
    return this.#own?.adapt(known) ?? known;
  }

  /** The element's `:state()`s. */
  get states(): Readonly<Record<string, boolean>> {
    const mode = this.#mode;
    const { state, outcome } = this.#sending ?? {};
    return {
      loading: mode === 'loading',
      closed: mode === 'closed',
      'sign-in': mode === 'sign-in',
      'read-only': mode === 'read-only',
      unsupported: mode === 'unsupported',
      offline: this.#isOffline,
      sending: !!this.#sending?.isOnItsWay,
      pending: outcome === 'pending',
      published: outcome === 'visible',
      unsure: state === 'unsure',
      error: state === 'failed' || state === 'limited',
    };
  }

  get #mode(): FormMode {
    return modeOf(this.#discussion.value);
  }

  get #text(): HTMLTextAreaElement | null | undefined {
    return this.#own?.text ?? this.element.shadowRoot?.querySelector('textarea');
  }

  get #hasFocus(): boolean {
    const text = this.#text;
    return !!text && (text.getRootNode() as Document | ShadowRoot).activeElement === text;
  }

  hostConnected(): void {
    this.#writing.watch();
    for (const type of ['online', 'offline']) addEventListener(type, this.#handleConnection);
    this.element.addEventListener('focusin', this.#handleTouch);
    this.#isOffline = !navigator.onLine;
    this.#adoptForm();
  }

  hostDisconnected(): void {
    this.#writing.unwatch();
    for (const type of ['online', 'offline']) removeEventListener(type, this.#handleConnection);
    this.element.removeEventListener('focusin', this.#handleTouch);
    this.#own?.release();
    this.#own = undefined;
  }

  hostUpdate(): void {
    this.#writing.follow(this.thread, this.parent);
    // what may have been stored is asked for at once
    if (this.draft.kept.isUncertain) void this.#load();
  }

  hostUpdated(): void {
    this.#own?.show(this.#view);
  }

  focus(options?: FocusOptions): void {
    this.#text?.focus(options);
  }

  reset(): void {
    this.clear();
    this.#sending?.changed('text');
    this.#sending?.resume();
  }

  focusField(field: FormField): void {
    void this.element.updateComplete.then(() => {
      const own = this.#own?.control(field);
      (own ?? this.element.shadowRoot?.getElementById(field))?.focus();
    });
  }

  say(text: string, isQuiet = false): void {
    this.#status = text;
    this.#isQuiet = isQuiet;
    this.update();
  }

  type(field: FormField, value: string): void {
    this.#writing.type(field, value);
    this.#sending?.changed(field);
    if (field === 'text') this.#count.typed();
    this.update();
  }

  clear(): void {
    this.#writing.clear();
    this.update();
  }

  update(): void {
    this.element.requestUpdate();
  }

  /** Sends what was written, as a press of the button does. */
  async submit(): Promise<void> {
    await this.#load();
    if (this.#sending) await this.#sending.submit();
    else this.say(this.locale.text('formFailed')); // its code could not be fetched
  }

  render(): TemplateResult {
    const view = this.#view;
    const own = this.#own;
    const isOpen = ['ready', 'loading'].includes(view.mode);
    const isCounting = this.#sending?.state === 'limited'; // which is seen where it is counted
    const alert = this.#sending?.alert;
    return html`<div class="base" part="base">
      ${own ? nothing : renderHead(view)}${renderNotes(view)}
      <slot ?hidden=${!own && view.mode !== 'unsupported'}></slot>
      ${own ? html`<slot name="notice"></slot>` : isOpen ? renderForm(view) : nothing}
      <p class=${this.#isQuiet ? 'unseen' : 'message'} part="message" role="status">${this.#status}</p>
      <p class=${isCounting ? 'unseen' : 'message fault'} part="message" role="alert">${alert}</p>
      ${this.#sending?.render()}
    </div>`;
  }

  get #view(): FormView {
    const { element, locale, capabilities, values } = this;
    const sending = this.#sending;
    const { value, isOwner } = this.#discussion;
    return {
      locale,
      capabilities,
      values,
      mode: this.#mode,
      level: headingLevel(element.headingLevel, 3, 'news-comment-form'),
      isReply: !!element.parent,
      replyTo: element.replyTo,
      isFixed: !!sending?.isOnItsWay,
      isBusy: !!sending?.isBusy,
      isOffline: this.#isOffline,
      isRestored: this.#writing.isRestored,
      reload: value.error && isOwner ? (): void => this.#discussion.reload() : undefined,
      fault: (field) => sending?.fault(field),
      typed: this.#handleInput,
      discard: this.#handleDiscard,
      cancelReply: this.#handleCancelReply,
      submit: this.#handleSubmit,
      keydown: this.#handleKeydown,
    };
  }

  /** Who is asked to keep a comment, if this form says it itself. */
  #service(): string | CommentService | undefined {
    const { action, service, endpoint, baseURI, ownerDocument } = this.element;
    if (!action) return service || (endpoint ? 'http' : undefined);
    const address = safeUrl(action, baseURI);
    if (this.#action?.[0] !== address) this.#action = [address ?? '', actionService(address, ownerDocument)];
    return this.#action?.[1];
  }

  /** Fetches what sends. */
  #load(): Promise<void> {
    return this.#extensions.fetch(FormBody.loadSending, (Sending) => {
      this.#sending ??= new Sending(this, () => this.#own?.post);
    });
  }

  /** A form of the page's is made better where it stands. */
  #adoptForm(): void {
    const form = this.element.querySelector('form');
    if (!form) return;
    void this.#extensions.fetch(FormBody.loadOwnForm, (Own) => {
      if (this.element.isConnected) this.#own ??= new Own(form, this, this.#view);
    });
  }

  #handleTouch = (): void => {
    this.touchedAt ??= Date.now();
    void this.#load();
  };

  #handleConnection = (): void => {
    this.#isOffline = !navigator.onLine;
    if (!this.#isOffline) this.#sending?.online();
    if (!this.#isOffline && this.#discussion.value.error) this.#discussion.reload();
    this.update();
  };

  #handleInput = ({ target }: Event): void => {
    const { id, value, checked } = target as HTMLInputElement;
    if (id === 'remember') this.values.isRemembered = checked;
    else if (id === 'trap') this.values.trap = value;
    else this.type(id as FormField, value);
  };

  #handleDiscard = (): void => {
    this.reset();
    this.focus();
  };

  #handleCancelReply = (): void => {
    const { element } = this;
    if (!element.dispatchEvent(new NewsCommentCancelEvent())) return;
    element.parent = element.replyTo = undefined;
    this.focus();
  };

  /** Enter that ends a composition sends nothing, whatever the browser makes of it. */
  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that WebKit says of that Enter
    if (event.isComposing || event.keyCode === COMPOSING) {
      this.#isComposing = true;
      setTimeout(() => (this.#isComposing = false));
    } else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void this.submit();
    }
  };

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#isComposing) void this.submit();
  };
}

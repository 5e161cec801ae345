import type { CSSResult, ReactiveController } from 'lit';
import type { Extensions } from '../core/extensions.js';
import { provideEnglish } from '../core/localize.js';
import type { CommentCapabilities, CommentThread } from './comment.js';
import { NewsCommentCancelEvent } from './comment-act.events.js';
import { CountSpeech } from './count-speech.js';
import { countLeft, markForm, renderBetween, renderCancel, renderFault, renderNotes } from './desk-view.js';
import type { Draft } from './drafts.js';
import { FORM_FIELDS, type FormField } from './form-check.js';
import { formDeskEnglish } from './form-desk.en.js';
import { styles } from './form-desk.styles.js';
import type { FormHost, FormPort, FormValues } from './form-port.js';
import { FormSending } from './form-sending.js';
import type { OwnForm } from './own-form.js';
import { hasArrived, Writing } from './writing.js';

provideEnglish(formDeskEnglish);

/** `keyCode` of keys that belong to a composition. */
const COMPOSING = 229;

/** A form that is written into: its draft, what is said of it, and its way out. */
export class FormDesk implements ReactiveController, FormPort {
  static readonly styles: CSSResult = styles;
  static loadOwnForm = (): Promise<typeof OwnForm> =>
    import('./own-form.js').then((module) => module.OwnForm);

  readonly #host: FormHost;
  readonly #extensions: Extensions;
  readonly #writing = new Writing({
    isHeld: () => this.#hasFocus || this.isFixed,
    update: () => this.update(),
  });
  readonly #count = new CountSpeech(this);
  readonly #sending: FormSending;
  #own: OwnForm | undefined;
  #makeOwn: ((form: HTMLFormElement) => OwnForm) | undefined;
  #isComposing = false;
  /** Whether the focus was on something to do after an attempt. */
  #hadFocus = false;
  #isRestored = false;
  #isOffline = !navigator.onLine;
  touchedAt: number | undefined;
  /** For the status region. */
  status = '';
  /** Whether that is for those who cannot see only. */
  isQuiet = false;

  constructor(host: FormHost, extensions: Extensions) {
    this.#host = host;
    this.#extensions = extensions;
    const typed = FORM_FIELDS.map((field) => [field, this.#control(field)?.value] as const);
    for (const [field, value] of typed) if (value) this.#writing.type(field, value);
    this.#writing.follow(this.thread, this.parent);
    if (hasArrived(this.draft.kept, location)) {
      this.#writing.clear();
      setTimeout(() => this.say(this.locale.text('formSent')));
    }
    this.#sending = new FormSending(this, () => this.#own?.post);
  }

  get element(): FormHost['element'] {
    return this.#host.element;
  }

  get locale(): FormHost['locale'] {
    return this.#host.locale;
  }

  get thread(): CommentThread {
    return this.#host.thread;
  }

  get capabilities(): CommentCapabilities {
    const { capabilities } = this.#host;
    return this.#own?.adapt(capabilities) ?? capabilities;
  }

  get parent(): string | null {
    return this.element.parent ?? this.#own?.parent ?? null;
  }

  get values(): FormValues {
    return this.#writing.values;
  }

  get draft(): Draft {
    return this.#writing.draft;
  }

  get states(): Readonly<Record<string, boolean>> {
    const { state, outcome } = this.#sending;
    return {
      offline: this.#isOffline,
      sending: this.isPosting,
      pending: outcome === 'pending',
      published: outcome === 'visible',
      unsure: state === 'unsure',
      error: state === 'failed' || state === 'limited',
    };
  }

  get isBusy(): boolean {
    return this.#sending.isBusy;
  }

  /** Whether the text must stay as it is. */
  get isFixed(): boolean {
    return this.#sending?.isOnItsWay ?? false; // asked while it is made
  }

  /** Whether it is on its way: one that waits for a connection is not. */
  get isPosting(): boolean {
    return this.isFixed && this.#sending.state !== 'offline';
  }

  /** How the alert looks: a question is no failure, and a wait is seen where it is counted. */
  get alertClass(): string {
    const { state } = this.#sending;
    if (state === 'limited') return 'unseen';
    return state === 'unsure' || state === 'offline' ? 'message' : 'message fault';
  }

  /** How much of what a text may have it has. */
  get count(): string {
    return countLeft(this)[0];
  }

  /** For the alert region. */
  get alert(): string {
    return this.#sending.alert;
  }

  get #hasFocus(): boolean {
    const text = this.#control('text');
    return !!text && (text.getRootNode() as Document | ShadowRoot).activeElement === text;
  }

  hostConnected(): void {
    const { element } = this;
    this.#writing.watch();
    for (const type of ['online', 'offline']) addEventListener(type, this.#handleConnection);
    element.addEventListener('focusin', this.#handleTouch);
    for (const type of ['input', 'change']) element.shadowRoot?.addEventListener(type, this.#handleInput);
    element.shadowRoot?.addEventListener('keydown', this.#handleKeydown as EventListener);
    if (element.matches(':focus-within')) this.#handleTouch();
    const form = element.querySelector('form');
    if (form)
      void this.#extensions
        .fetch(FormDesk.loadOwnForm, (Own) => {
          this.#makeOwn = (page) => new Own(page, this);
        })
        .then(() => {
          if (element.isConnected) this.#own ??= this.#makeOwn?.(form);
        });
  }

  hostDisconnected(): void {
    this.#writing.unwatch();
    for (const type of ['online', 'offline']) removeEventListener(type, this.#handleConnection);
    this.element.removeEventListener('focusin', this.#handleTouch);
    this.#own?.release();
    this.#own = undefined;
  }

  hostUpdate(): void {
    this.#hadFocus = !!this.element.shadowRoot?.activeElement?.closest('.acts');
    this.#writing.follow(this.thread, this.parent);
    this.#sending.follow();
  }

  hostUpdated(): void {
    for (const field of FORM_FIELDS) {
      const control = this.#control(field);
      if (control && control.value !== this.values[field]) control.value = this.values[field];
    }
    this.#own?.show();
    const root = this.element.shadowRoot!;
    markForm(root.querySelector('form'), this);
    // what was pressed is gone
    if (this.#hadFocus && !root.activeElement) this.#control('text')?.focus();
    if (this.#isRestored !== this.#writing.isRestored) {
      this.#isRestored = !this.#isRestored;
      // after it is drawn: what stands in a region from the beginning is not said
      const words = this.locale.text('formRestored');
      if (this.#isRestored) setTimeout(() => this.say(words, true));
      else if (this.status === words) this.say('');
    }
  }

  reset(): void {
    this.clear();
    this.#sending.changed('text');
  }

  focusField(field: FormField): void {
    void this.element.updateComplete.then(() => this.#control(field)?.focus());
  }

  say(text: string, isQuiet = false): void {
    this.status = text;
    this.isQuiet = isQuiet;
    this.update();
  }

  type(field: FormField, value: string): void {
    this.#writing.type(field, value);
    this.#sending.changed(field);
    if (field === 'text') this.#count.typed();
    else this.#sending.remember();
    this.update();
  }

  clear(): void {
    this.#writing.clear();
    const trap = this.element.shadowRoot?.querySelector<HTMLInputElement>('#trap');
    if (trap) trap.value = '';
    this.update();
  }

  update(): void {
    this.element.requestUpdate();
  }

  submit(): void {
    if (!this.#isComposing) void this.#sending.submit();
  }

  fault(field: FormField): string | undefined {
    return this.#sending.fault(field);
  }

  renderFault(field: FormField): unknown {
    return renderFault(field, this.fault(field));
  }

  renderBetween(): unknown {
    return renderBetween(this);
  }

  renderCancel(): unknown {
    return this.element.parent ? renderCancel(this, this.#handleCancel) : '';
  }

  renderNotes(): unknown {
    return renderNotes(this, this.#isOffline, this.#writing.isRestored ? this.#handleDiscard : undefined);
  }

  renderActs(): unknown {
    return this.#sending.render();
  }

  #control(field: FormField): HTMLInputElement | HTMLTextAreaElement | undefined {
    const own = this.#own?.control(field);
    return own ?? this.element.shadowRoot?.querySelector<HTMLInputElement>(`#${field}`) ?? undefined;
  }

  #handleTouch = (): void => void (this.touchedAt ??= Date.now());

  #handleConnection = (): void => {
    this.#isOffline = !navigator.onLine;
    if (!this.#isOffline) this.#sending.online();
    this.update();
  };

  #handleInput = ({ target }: Event): void => {
    const { id, value, checked } = target as HTMLInputElement;
    if (id === 'remember') this.values.isRemembered = checked;
    else if (id === 'trap') this.values.trap = value;
    else if (value !== this.values[id as FormField]) this.type(id as FormField, value);
  };

  #handleCancel = (): void => {
    const { element } = this;
    if (!element.dispatchEvent(new NewsCommentCancelEvent())) return;
    element.parent = element.replyTo = undefined;
    this.focusField('text');
  };

  #handleDiscard = (): void => {
    this.reset();
    this.focusField('text');
  };

  /** Enter that ends a composition sends nothing, whatever the browser makes of it. */
  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that WebKit says of that Enter
    if (event.isComposing || event.keyCode === COMPOSING) {
      this.#isComposing = true;
      setTimeout(() => (this.#isComposing = false));
    } else if ((event.ctrlKey || event.metaKey) && (event.target as Element).closest('form')) {
      event.preventDefault();
      this.submit();
    }
  };
}

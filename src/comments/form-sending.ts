import { provideEnglish } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import { DEFAULT_CAPABILITIES, type Comment, type CommentDraft, type CommentThread } from './comment.js';
import { CommentError, type CommentErrorCode } from './comment-error.js';
import { NewsCommentErrorEvent, NewsCommentPostedEvent } from './comment-act.events.js';
import type { NewsCommentForm } from './comment-form.js';
import { rememberReader, type Draft } from './drafts.js';
import { renderActs } from './form-acts.js';
import { FORM_FIELDS, type FormField } from './form-check.js';
import { draftOf, faultsOf } from './form-draft.js';
import type { FormPort } from './form-port.js';
import { findComment, postTo, unseenComment } from './form-requests.js';
import { formSendingEnglish } from './form-sending.en.js';
import { keepPending } from './own-pending.js';
import { ANSWER_LIMIT, Submitter, WORLD, type Post, type Submission } from './submission.js';

provideEnglish(formSendingEnglish);

const FAILURES: Readonly<Partial<Record<CommentErrorCode, MessageKey>>> = {
  validation: 'formWrong',
  too_long: 'formServiceLimit',
  auth: 'formAuth',
  closed: 'formClosedNow',
  forbidden: 'formForbidden',
  duplicate: 'formDuplicate',
  spam: 'formSpam',
  captcha: 'formCaptcha',
  not_found: 'formGone',
  unsupported: 'formNobody',
};

/** What became of it, as far as the service says. */
const OUTCOMES: Readonly<Record<string, MessageKey>> = { pending: 'formAwaits', visible: 'formPublished' };

/** What is on its way: the form may be about another thread or answer by the time it arrives. */
interface Sent {
  readonly comment: CommentDraft;
  readonly draft: Draft;
  readonly thread: CommentThread;
}

/** The way of a form's content out: checks, sends, and says what became of it. */
export class FormSending {
  readonly #form: FormPort;
  readonly #submitter: Submitter;
  #sent: Sent | undefined;
  #proof: Promise<string> | undefined;
  /** Whether the next comment's proof was asked for ahead of time. */
  #wasAsked = false;
  #isPreparing = false;
  #isTrapKnown = false;
  #last: Submission['kind'] = 'idle';
  /** What is wrong with fields. */
  #faults: Partial<Record<FormField, string>> = {};
  /** For the alert region. */
  alert = '';
  /** What became of the last comment. */
  outcome: Comment['status'] | undefined;

  /** @param elsewhere where it is sent if nobody answers */
  constructor(form: FormPort, elsewhere: () => Post | undefined) {
    this.#form = form;
    this.#submitter = new Submitter({
      ...WORLD,
      post: (...comment) => postTo(form, this.#sent!.thread, elsewhere)(...comment),
      find: (draft, since) => findComment(form, draft, since),
      dedupe: () => form.capabilities.dedupe,
      changed: this.#handleChange,
    });
    this.follow();
  }

  /** What stands in the way of another comment. */
  get isBusy(): boolean {
    return this.#isPreparing || this.#submitter.isBusy;
  }

  /** Whether the text must stay as it is. */
  get isOnItsWay(): boolean {
    return this.isBusy && this.state !== 'limited';
  }

  get state(): Submission['kind'] {
    return this.#submitter.state.kind;
  }

  fault(field: FormField): string | undefined {
    return this.#faults[field];
  }

  /** Takes up a text that may have been stored before the page was loaded, and what the service wants by now. */
  follow(): void {
    const { draft, capabilities, touchedAt } = this.#form;
    const { text, key, sentAt, isUncertain } = draft.kept;
    if (text && isUncertain && sentAt && this.state === 'idle')
      this.#submitter.resume(this.#hold(draftOf(this.#form)), key, sentAt);
    if (this.#wasAsked || !touchedAt || capabilities === DEFAULT_CAPABILITIES) return;
    this.#wasAsked = true;
    void this.#prove();
  }

  /** A field was changed. */
  changed(field: FormField): void {
    if (this.#faults[field]) this.#faults = { ...this.#faults, [field]: undefined };
    if (field === 'text' || this.state === 'failed') {
      this.#submitter.forget();
      if (this.state !== 'limited') this.alert = '';
    }
  }

  online(): void {
    this.#submitter.online();
  }

  /** Checks what was written and sends it; what is wrong gets the focus. */
  async submit(): Promise<void> {
    if (this.isBusy) return;
    const draft = this.#hold(draftOf(this.#form));
    this.alert = '';
    this.#form.say('');
    this.#faults = faultsOf(this.#form, draft);
    if (this.#focusFault()) return;
    if (draft.trap && !this.#isTrapKnown) {
      this.#isTrapKnown = true; // it may have been a person's browser: they are asked, not dropped
      this.#fail('formRobot');
      return;
    }
    this.#isPreparing = true;
    this.#form.update();
    const proof = await this.#prove();
    this.#isPreparing = false;
    this.remember();
    const { key, sentAt } = this.#sent!.draft.kept;
    this.#submitter.send(proof ? { ...draft, proof } : draft, key, sentAt);
  }

  /** What there is to do after an attempt. */
  render(): unknown {
    return renderActs(this.#form, this.#submitter);
  }

  #hold(comment: CommentDraft): CommentDraft {
    const { draft, thread } = this.#form;
    this.#sent = { comment, draft, thread };
    return comment;
  }

  /** Shows the first fault; whether there is one. */
  #focusFault(): boolean {
    const first = FORM_FIELDS.find((field) => this.#faults[field]);
    this.#form.update();
    if (first) this.#form.focusField(first);
    return !!first;
  }

  #fail(key: MessageKey): void {
    this.alert = this.#form.locale.text(key);
    this.#form.update();
  }

  /** Keeps who is writing, for the next time: the address of mail only if they want that. */
  remember(): void {
    const { values, capabilities } = this.#form;
    const { name, url, email, isRemembered } = values;
    if (capabilities.fields.name !== 'hidden')
      rememberReader({ name, url, email: isRemembered ? email : undefined });
  }

  /** The proof that a page has for its service, from the first touch on. Without one, the service decides. */
  #prove(): Promise<string | undefined> {
    const { element, thread, capabilities } = this.#form;
    const { proof } = element.constructor as typeof NewsCommentForm;
    const found = (this.#proof ??= proof?.(thread, capabilities.proof));
    found?.catch(() => (this.#proof = undefined)); // asked for again when it is needed
    const late = new Promise<undefined>((resolve) => {
      if (found) WORLD.later(() => resolve(undefined), ANSWER_LIMIT);
      else resolve(undefined);
    });
    return Promise.race([found ?? late, late]).catch(() => undefined);
  }

  #stored(answer: Partial<Comment> = {}): void {
    const { comment: said, draft, thread } = this.#sent!;
    const comment: Comment = { ...unseenComment(said, draft.kept.key), ...answer };
    // without a name of the service's for it, it could never be told from its published copy
    if (answer.id && answer.status === 'pending') keepPending(thread, comment, said.text);
    this.outcome = answer.status;
    this.#proof = undefined;
    this.#wasAsked = false;
    if (draft === this.#form.draft) this.#form.clear();
    else draft.clear();
    this.#form.say(this.#form.locale.text(OUTCOMES[answer.status ?? ''] ?? 'formSent'));
    this.#form.element.dispatchEvent(new NewsCommentPostedEvent(thread, comment));
  }

  #refused(error: CommentError): void {
    const { code, fields = {} } = error;
    if (code === 'captcha') this.#proof = undefined;
    this.#faults = fields;
    this.#fail(FAILURES[code] ?? 'formFailed');
    this.#focusFault();
    this.#form.element.dispatchEvent(new NewsCommentErrorEvent(error));
  }

  #handleChange = (state: Submission): void => {
    const { locale, element } = this.#form;
    const { draft } = this.#sent!;
    const isCounting = state.kind === 'limited' && this.#last === 'limited';
    this.#last = state.kind;
    if (isCounting) {
      this.#form.update(); // said once, counted for the eye
      return;
    }
    this.alert = '';
    this.#form.say('');
    switch (state.kind) {
      case 'sending':
        this.outcome = undefined;
        draft.mark(true);
        this.#form.say(locale.text(state.again ? 'formRetrying' : 'formPosting'), !state.again);
        break;
      case 'looking':
        this.#form.say(locale.text('formLooking'));
        break;
      case 'offline':
        if (state.agreed) this.#form.say(locale.text('formQueued'));
        else this.#fail('formQueueAsk');
        break;
      case 'unsure':
        this.#fail(state.look === 'unseen' ? 'formUnseen' : 'formUnsure');
        break;
      case 'limited':
        this.alert = locale.plural('formWait', 'seconds', state.seconds);
        element.dispatchEvent(
          new NewsCommentErrorEvent(
            new CommentError('rate_limited', undefined, { retryAfterMs: state.seconds * 1000 }),
          ),
        );
        break;
      case 'taken-over':
        this.#form.say(locale.text('formTaken'));
        break;
      case 'failed':
        this.#refused(state.error);
        break;
      case 'stored':
        this.#stored(state.comment);
    }
    if (!['sending', 'looking', 'stored', 'idle'].includes(state.kind) && draft.kept.sentAt)
      draft.mark(this.#submitter.isUncertain);
  };
}

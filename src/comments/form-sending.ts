import { html, nothing, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import { request } from '../core/request-event.js';
import { safeUrl } from '../core/safe-url.js';
import type { Comment, CommentDraft } from './comment.js';
import { CommentError, type CommentErrorCode } from './comment-error.js';
import {
  NewsCommentErrorEvent,
  NewsCommentLoadEvent,
  NewsCommentPostedEvent,
  NewsCommentSubmitEvent,
} from './comment.events.js';
import type { NewsCommentForm } from './comment-form.js';
import { rememberReader } from './drafts.js';
import { checkDraft, FORM_FIELDS, wholeUrl, type Fault, type FormField } from './form-check.js';
import type { FormPort } from './form-port.js';
import { formSendingEnglish } from './form-sending.en.js';
import { keepPending } from './own-pending.js';
import { sameComment } from './same-comment.js';
import { ANSWER_LIMIT, Submitter, WORLD, type Post, type Submission } from './submission.js';
import { leftOf, sentText } from './text-length.js';

provideEnglish(formSendingEnglish);

const FAULTS: Readonly<Record<string, MessageKey>> = {
  'name missing': 'formNameMissing',
  'email missing': 'formEmailMissing',
  'email invalid': 'formEmailInvalid',
  'url missing': 'formUrlMissing',
  'url invalid': 'formUrlInvalid',
  'text missing': 'formTextMissing',
};

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

/** What comes to a form once a reader touches it: checks, sends, and says what became of it. */
export class FormSending {
  readonly #form: FormPort;
  readonly #submitter: Submitter;
  #proof: Promise<string> | undefined;
  #isPreparing = false;
  #isTrapKnown = false;
  #last: Submission['kind'] = 'idle';
  /** What is wrong with fields. */
  #faults: Partial<Record<FormField, string>> = {};
  /** For the alert region. */
  alert = '';
  /** What became of the last comment. */
  outcome: Comment['status'] | undefined;

  readonly #elsewhere: () => Post | undefined;

  /** @param elsewhere where it is sent if nobody answers */
  constructor(form: FormPort, elsewhere: () => Post | undefined) {
    this.#form = form;
    this.#elsewhere = elsewhere;
    this.#submitter = new Submitter({
      ...WORLD,
      post: this.#post,
      find: this.#find,
      dedupe: () => form.capabilities.dedupe,
      changed: this.#handleChange,
    });
    this.resume();
    this.#prove()?.catch(() => undefined); // it is asked again when it is needed
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

  /** Takes up a text that may have been stored before the page was loaded. */
  resume(): void {
    const { text, key, sentAt, isUncertain } = this.#form.draft.kept;
    if (text && isUncertain && sentAt && this.state === 'idle')
      this.#submitter.resume(this.#draft(), key, sentAt);
  }

  /** A field was changed. */
  changed(field: FormField): void {
    if (this.#faults[field]) this.#faults = { ...this.#faults, [field]: undefined };
    if (field === 'text' || this.state === 'failed') {
      this.#submitter.forget();
      this.alert = '';
    }
  }

  online(): void {
    this.#submitter.online();
  }

  /** Checks what was written and sends it; what is wrong gets the focus. */
  async submit(): Promise<void> {
    if (this.isBusy) return;
    const draft = this.#draft();
    this.alert = '';
    this.#form.say('');
    this.#faults = this.#wrong(draft);
    if (this.#focusFault()) return;
    if (draft.trap && !this.#isTrapKnown) {
      this.#isTrapKnown = true; // it may have been a person's browser: they are asked, not dropped
      this.#fail(this.#form.locale.text('formRobot'));
      return;
    }
    this.#isPreparing = true;
    this.#form.update();
    const proof = await this.#prove()?.catch(() => undefined);
    this.#isPreparing = false;
    this.#remember();
    const { key, sentAt } = this.#form.draft.kept;
    this.#submitter.send(proof ? { ...draft, proof } : draft, key, sentAt);
  }

  /** What there is to do after an attempt. */
  render(): TemplateResult | typeof nothing {
    const { state } = this.#submitter;
    const { locale, capabilities } = this.#form;
    const button = (key: MessageKey, act: () => void): TemplateResult =>
      html`<button class="quiet" part="action" type="button" @click=${act}>${locale.text(key)}</button>`;
    const cancel = button('formCancel', () => this.#submitter.cancel());
    switch (state.kind) {
      case 'sending':
        return html`<div class="acts ${state.again ? '' : 'late'}">${cancel}</div>`;
      case 'limited':
        return html`<p class="message fault">${locale.plural('formWait', 'seconds', state.seconds)}</p>`;
      case 'offline':
        return html`<div class="acts">
          ${state.agreed ? cancel : button('formQueue', () => this.#submitter.agree())}
        </div>`;
      case 'unsure':
        return html`<div class="acts">
          ${state.look === 'impossible' ? nothing : button('formLook', () => this.#submitter.look())}
          ${button('formAgain', () => this.#submitter.again())}
        </div>`;
      case 'failed': {
        const href = state.error.code === 'auth' && safeUrl(capabilities.signIn, document.baseURI);
        return href
          ? html`<div class="acts"><a class="quiet" href=${href}>${locale.text('formSignIn')}</a></div>`
          : nothing;
      }
      default:
        return nothing;
    }
  }

  #draft(): CommentDraft {
    const { values, parent, capabilities, touchedAt } = this.#form;
    const { fields } = capabilities;
    const email = values.email.trim();
    const url = wholeUrl(values.url.trim());
    return {
      parent,
      text: sentText(values.text),
      author: {
        name: values.name.trim(),
        ...(fields.email !== 'hidden' && email && { email }),
        ...(fields.url !== 'hidden' && url && { url }),
      },
      ...(values.trap && { trap: values.trap }),
      ...(touchedAt && { elapsedMs: WORLD.now() - touchedAt }),
    };
  }

  #wrong(draft: CommentDraft): Partial<Record<FormField, string>> {
    const { locale, capabilities } = this.#form;
    const message = ([field, fault]: [string, Fault]): [string, string] => [
      field,
      fault === 'tooLong'
        ? locale.plural('formTooLong', 'count', -leftOf(draft.text, capabilities))
        : locale.text(FAULTS[`${field} ${fault}`]!),
    ];
    return Object.fromEntries(Object.entries(checkDraft(draft, capabilities)).map(message));
  }

  /** Shows the first fault; whether there is one. */
  #focusFault(): boolean {
    const first = FORM_FIELDS.find((field) => this.#faults[field]);
    this.#form.update();
    if (first) this.#form.focusField(first);
    return !!first;
  }

  #fail(text: string): void {
    this.alert = text;
    this.#form.update();
  }

  #remember(): void {
    const { name, url, email, isRemembered } = this.#form.values;
    rememberReader({ name, url, email: isRemembered ? email : undefined });
  }

  /** The proof that a page or service wants, from the first touch on; each serves one attempt. */
  #prove(): Promise<string> | undefined {
    const { element, thread } = this.#form;
    const { proof } = element.constructor as typeof NewsCommentForm;
    this.#proof ??= proof?.(thread, this.#form.capabilities.proof);
    this.#proof?.catch(() => (this.#proof = undefined));
    return this.#proof;
  }

  #post: Post = async (draft, key, signal) => {
    const { element, thread } = this.#form;
    const outcome = request(element, new NewsCommentSubmitEvent(thread, signal, draft, key));
    if (outcome.by === 'taken-over') return undefined;
    if ('response' in outcome) return (await outcome.response) ?? {};
    const post = this.#elsewhere();
    if (post) return post(draft, key, signal);
    throw new CommentError('unsupported', 'Nobody answers news-comment-submit.');
  };

  /** What was stored, as far as who sent it knows. */
  #unseen(draft: CommentDraft, id: string): Comment {
    const { name, url } = draft.author;
    return {
      id,
      parent: draft.parent,
      author: { name, url },
      body: { format: 'text', value: draft.text },
      createdAt: new Date(WORLD.now()).toISOString(),
      status: 'pending',
      own: true,
    };
  }

  #find = async (draft: CommentDraft, since: number): Promise<Comment | undefined> => {
    const { element, thread, capabilities } = this.#form;
    const sort = capabilities.sorts.includes('newest') ? 'newest' : (capabilities.sorts[0] ?? 'oldest');
    const query = { limit: 20, sort, ...(draft.parent && { parent: draft.parent }) };
    const outcome = request(
      element,
      new NewsCommentLoadEvent(thread, AbortSignal.timeout(ANSWER_LIMIT), query),
    );
    if (!('response' in outcome)) throw new CommentError('unsupported');
    return (await outcome.response).items.find((comment) => sameComment(comment, draft, since));
  };

  #stored(answer: Partial<Comment> = {}): void {
    const { element, locale, thread, draft } = this.#form;
    const comment: Comment = { ...this.#unseen(this.#draft(), draft.kept.key), ...answer };
    // without a name of the service's for it, it could never be told from its published copy
    if (answer.id && answer.status === 'pending') keepPending(thread, comment, sentText(draft.text));
    this.outcome = answer.status;
    this.#proof = undefined;
    this.#form.clear();
    this.#form.say(locale.text(OUTCOMES[answer.status ?? ''] ?? 'formSent'));
    element.dispatchEvent(new NewsCommentPostedEvent(thread, comment));
  }

  #refused(error: CommentError): void {
    const { element, locale } = this.#form;
    const { code, fields = {} } = error;
    if (code === 'captcha') this.#proof = undefined;
    this.#faults = fields;
    this.#fail(locale.text(FAILURES[code] ?? 'formFailed'));
    this.#focusFault();
    element.dispatchEvent(new NewsCommentErrorEvent(error));
  }

  #handleChange = (state: Submission): void => {
    const { locale, draft, element } = this.#form;
    const isCounting = state.kind === 'limited' && this.#last === 'limited';
    this.#last = state.kind;
    if (!isCounting) this.alert = '';
    switch (state.kind) {
      case 'sending':
        this.outcome = undefined;
        draft.mark(true);
        this.#form.say(state.again ? locale.text('formRetrying') : locale.text('formPosting'), !state.again);
        break;
      case 'looking':
        this.#form.say(locale.text('formLooking'));
        break;
      case 'offline':
        this.#form.say(state.agreed ? locale.text('formQueued') : '');
        if (!state.agreed) this.alert = locale.text('formQueueAsk');
        break;
      case 'unsure':
        this.#form.say('');
        this.alert = locale.text(state.look === 'unseen' ? 'formUnseen' : 'formUnsure');
        break;
      case 'limited':
        if (isCounting) break; // said once, counted for the eye
        this.#form.say('');
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
        this.#form.say('');
        this.#refused(state.error);
        break;
      case 'stored':
        this.#stored(state.comment);
        break;
      case 'idle':
        this.#form.say('');
    }
    if (!['sending', 'looking', 'stored', 'idle'].includes(state.kind) && draft.kept.sentAt)
      draft.mark(this.#submitter.isUncertain);
    this.#form.update();
  };
}

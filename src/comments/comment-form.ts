import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { LateBody } from '../core/late-body.js';
import { NewsElement } from '../core/news-element.js';
import { HASH } from './comment-hash.js';
import type { CommentCapabilities, CommentThread } from './comment.js';
import type { CommentService } from './comment-service.js';
import type { CommentServiceName } from './choose-service.js';
import type { FormBody } from './form-body.js';

/**
 * A form for a comment, which loses nothing that was written. In a `<news-discussion>` it posts there; alone it posts to
 * `action`, to the service that it names, or the page answers `news-comment-submit`.
 *
 * @element news-comment-form
 * @summary A comment form that loses nothing a reader wrote.
 * @slot - A form of the page's own: it is made better in place, and what readers without JavaScript have.
 * @slot notice - Rules of the house, before the button.
 * @slot consent - More to say there, such as a link to the privacy policy.
 * @fires news-comment-submit - A reader posts: `comment`, `key`, `thread`, `signal`. Cancelable, with `respondWith()`.
 * @fires news-comment-load - Whether a comment was stored is looked up after an answer was lost. Cancelable.
 * @fires news-comment-posted - It was stored: `thread`, `comment`.
 * @fires news-comment-error - It was not: `error`.
 * @fires news-comment-cancel - A reader does not want to answer after all. Cancelable.
 * @fires news-consent-request - The button of a part that waits for consent is pressed: `purpose`. Cancelable, with `respondWith()`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole form.
 * @csspart heading - "Leave a Comment".
 * @csspart note - What is said of the state: closed, offline, a draft restored.
 * @csspart label - The label of a field.
 * @csspart field - A field.
 * @csspart fault - What is wrong with a field.
 * @csspart counter - "0/5000 characters".
 * @csspart submit - "Post comment".
 * @csspart action - What can be done after an attempt: "Check", "Send again", "Cancel".
 * @csspart message - What became of the comment.
 * @csspart consent - In its place while it waits for consent (docs/consent.md).
 * @csspart consent-button - Its button.
 * @cssstate loading - What the service can do is not known yet.
 * @cssstate ready - A comment can be written.
 * @cssstate closed - No more comments are taken.
 * @cssstate sign-in - Only readers who are signed in can comment.
 * @cssstate read-only - This reader cannot comment.
 * @cssstate unsupported - There is no service.
 * @cssstate offline - The reader is offline.
 * @cssstate sending - A comment is on its way.
 * @cssstate pending - The last comment awaits approval.
 * @cssstate published - The last comment is published.
 * @cssstate unsure - The last comment may have been stored.
 * @cssstate error - The last comment was refused.
 */
export class NewsCommentForm extends NewsElement {
  static override readonly tag = 'news-comment-form';
  static override styles: CSSResult[] = [...baseStyles];

  /**
   * Finds the proof that a service wants of a reader who is no robot. Called when a reader first touches a form, and
   * again after each comment.
   */
  static proof?: (thread: CommentThread, wanted: CommentCapabilities['proof']) => Promise<string>;

  /** Address that takes a comment as JSON: docs/comments-api.md. */
  @property() action?: string | undefined;
  /** A comment system's name, or as a property a `CommentService`. Default: that of the discussion around. */
  @property() service?: CommentServiceName | CommentService | (string & {}) | undefined;
  /** Address of the service. With it alone, the service is `http`. */
  @property() endpoint?: string | undefined;
  /** The service's name for what is discussed. Default: the article's canonical address. */
  @property() thread?: string | undefined;
  /** Id of the comment that is answered. */
  @property() parent?: string | undefined;
  /** Name of whoever wrote the comment that is answered. */
  @property({ attribute: 'reply-to' }) replyTo?: string | undefined;
  /** Level of the heading, 1 to 6. Default: 3. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;

  readonly #body = new LateBody<this, FormBody>(
    this,
    this.locale,
    () => import('./form-body.js').then((module) => module.FormBody),
    HASH,
  );

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states = this.#body.body?.states ?? {};
    for (const [name, on] of Object.entries(states)) this.setState(name, on);
  }

  /** Puts the focus into the text, once the form is there. */
  override focus(options?: FocusOptions): void {
    if (this.#body.body) this.#body.body.focus(options);
    else void this.#body.fetch().then(() => this.#body.body?.focus(options));
  }

  /** Empties the text and forgets its draft. */
  reset(): void {
    this.#body.body?.reset();
  }

  protected override render(): TemplateResult {
    return this.#body.body?.render() ?? html`<slot></slot>`;
  }
}

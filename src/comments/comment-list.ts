import { html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { LateBody } from '../core/late-body.js';
import { NewsElement } from '../core/news-element.js';
import { HASH } from './comment-hash.js';
import type { CommentService } from './comment-service.js';
import type { CommentServiceName } from './choose-service.js';
import type { CommentSort } from './comment.js';
import type { ListBody } from './list-body.js';

/**
 * The comments of a thread: answers below what they answer, a page at a time. In a `<news-discussion>` it shows that
 * discussion's; alone it names its service, or the page answers `news-comment-load`.
 *
 * @element news-comment-list
 * @summary Comments and their answers, a page at a time.
 * @slot - What readers have without JavaScript, and if the comments cannot be had.
 * @slot empty - What stands there while there are none.
 * @slot consent - More to say there, such as a link to the privacy policy.
 * @fires news-comment-load - Comments are needed: `thread`, `query`, `signal`. Cancelable, with `respondWith()`.
 * @fires news-comment-vote - A reader votes: `comment`, `value`. Cancelable, with `respondWith()`.
 * @fires news-comment-report - A reader reports a comment: `comment`, `reason`, `text`. Cancelable, with `respondWith()`.
 * @fires news-comment-edit - A reader changes their comment: `comment`, `text`. Cancelable, with `respondWith()`.
 * @fires news-comment-delete - A reader deletes their comment: `comment`. Cancelable, with `respondWith()`.
 * @fires news-comment-count - It is known how many there are: `total`.
 * @fires news-consent-request - The button of a part that waits for consent is pressed: `purpose`. Cancelable, with `respondWith()`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole list.
 * @csspart list - The comments.
 * @csspart comment - A comment without its answers.
 * @csspart pending - One that only its author sees.
 * @csspart name - Who wrote it.
 * @csspart badge - What they are to the site, or that it is the reader's own.
 * @csspart time - When it was written.
 * @csspart state - That it waits for approval.
 * @csspart body - What was written.
 * @csspart removed - In the place of a deleted comment that has answers.
 * @csspart tool - What can be done with a comment.
 * @csspart button - Buttons for the whole list, and in forms: more, try again, save.
 * @csspart sort - The choice of orders.
 * @csspart empty - Where there are no comments.
 * @csspart closed - That no more are taken.
 * @csspart dialog - In which a reader reports a comment.
 * @csspart consent - In its place while it waits for consent (docs/consent.md).
 * @csspart consent-button - Its button.
 * @cssprop [--news-scroll-margin=1em] - Room above a comment that an address leads to, for what sticks to the window.
 */
export class NewsCommentList extends NewsElement {
  static override readonly tag = 'news-comment-list';
  static override styles: CSSResult[] = [...baseStyles];

  /** A comment system's name, or as a property a `CommentService`. Default: that of the discussion around. */
  @property() service?: CommentServiceName | CommentService | (string & {}) | undefined;
  /** Address of the service. With it alone, the service is `http`. */
  @property() endpoint?: string | undefined;
  /** The service's name for what is discussed. Default: the article's canonical address. */
  @property() thread?: string | undefined;
  /** `oldest`, `newest` or `top`. Default: the reader's choice, else the service's first. */
  @property() sort?: CommentSort | (string & {}) | undefined;
  /** Level of the heading that stands before it, 1 to 6. Default: 2. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;

  readonly #body = new LateBody<this, ListBody>(
    this,
    this.locale,
    () => import('./list-body.js').then((module) => module.ListBody),
    HASH,
  );

  protected override render(): TemplateResult {
    return this.#body.body?.render() ?? html`<slot></slot>`;
  }
}

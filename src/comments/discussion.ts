import { html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { LateBody } from '../core/late-body.js';
import { NewsElement } from '../core/news-element.js';
import { HASH } from './comment-hash.js';
import type { CommentService } from './comment-service.js';
import type { CommentServiceName } from './choose-service.js';
import type { CommentSort } from './comment.js';
import type { DiscussionBody } from './discussion-body.js';

/**
 * The discussion of an article: heading, comments and a form, on the comment system that the site runs. What is inside
 * the tag is what readers have without JavaScript, and if the comments cannot be had; without a service it stays as it
 * is, under our heading.
 *
 * @element news-discussion
 * @summary Heading, comments and form, on the comment system the site already runs; their events bubble through it.
 * @slot - Without a service: an embed. With one: a list and a form of the page's own, hidden once ours are there.
 * @slot notice - Rules of the house, before the form.
 * @slot consent - More to say there, such as a link to the privacy policy.
 * @fires news-consent-request - The button of a part that waits for consent is pressed: `purpose`. Cancelable, with `respondWith()`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole discussion.
 * @csspart heading - "Discussion (N Comments)".
 * @csspart hide - The button that hides discussions, or shows them again.
 * @csspart list - The `<news-comment-list>`.
 * @csspart form - The `<news-comment-form>`.
 * @csspart consent - In its place while it waits for consent (docs/consent.md).
 * @csspart consent-button - Its button.
 */
export class NewsDiscussion extends NewsElement {
  static override readonly tag = 'news-discussion';
  static override styles: CSSResult[] = [...baseStyles];

  /** A comment system's name, or as a property a `CommentService`. */
  @property() service?: CommentServiceName | CommentService | (string & {}) | undefined;
  /** Address of the service. With it alone, the service is `http`. */
  @property() endpoint?: string | undefined;
  /** The service's name for what is discussed. Default: the article's canonical address. */
  @property() thread?: string | undefined;
  /** `oldest`, `newest` or `top`. Default: the reader's choice, else the service's first. */
  @property() sort?: CommentSort | (string & {}) | undefined;
  /** Selector of the page's own comments, hidden once ours are there and shown again if they fail. */
  @property() replaces?: string | undefined;
  /** Level of the heading, 1 to 6. Default: 2. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;

  readonly #body = new LateBody<this, DiscussionBody>(
    this,
    this.locale,
    () => import('./discussion-body.js').then((module) => module.DiscussionBody),
    HASH,
  );

  protected override render(): TemplateResult {
    return this.#body.body?.render() ?? html`<slot></slot>`;
  }
}

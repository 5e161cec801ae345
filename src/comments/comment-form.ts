import { html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { NewsElement } from '../core/news-element.js';
import type { CommentService } from './comment-service.js';
import type { CommentServiceName } from './choose-service.js';
import type { FormBody } from './form-body.js';
import { LateBody } from './late-body.js';

/**
 * A form for a comment, which loses nothing that was written. In a `<news-discussion>` it posts there; alone it posts to
 * `action`, to the service that it names, or the page answers `news-comment-submit`.
 *
 * @element news-comment-form
 * @summary A comment form that loses nothing a reader wrote.
 * @slot - A form of the page's own: it is made better in place, and what readers without JavaScript have.
 * @slot notice - Rules of the house, before the button.
 * @fires news-comment-submit - A reader posts: `comment`, `key`, `thread`, `signal`. Cancelable, with `respondWith()`.
 * @fires news-comment-posted - It was stored: `comment`.
 * @fires news-comment-error - It was not: `error`.
 */
export class NewsCommentForm extends NewsElement {
  static override readonly tag = 'news-comment-form';
  static override styles: CSSResult[] = [...baseStyles];

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
  /** Level of the heading, 1 to 6. Default: 3. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;

  readonly #body = new LateBody<this, FormBody>(this, this.locale, () =>
    import('./form-body.js').then((module) => module.FormBody),
  );

  protected override render(): TemplateResult {
    return this.#body.body?.render() ?? html`<slot></slot>`;
  }
}

import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RelatedArticle } from '../article/model.js';
import type { CommentServiceName } from '../comments/choose-service.js';
import type { CommentService } from '../comments/comment-service.js';
import { baseStyles } from '../core/base.styles.js';
import { LateBody } from '../core/late-body.js';
import { NewsElement } from '../core/news-element.js';
import type { RelatedServiceName } from './choose-related.js';
import type { RelatedBody } from './related-body.js';
import type { RelatedService } from './related-service.js';

/**
 * Articles that belong with this one, as teasers: a list, a grid or a strip, as there is room. They are the page's own
 * links, or come from a property, from JSON, from a WordPress, or from the page's script, once the element is near the
 * window. Without any, nothing is shown, and no heading.
 *
 * @element news-related-articles
 * @summary Teasers of other articles: the page's own links, JSON, WordPress, or data.
 * @slot - Links that the page wrote, in a list or by themselves. With another source: what stands until that is there.
 * @slot consent - More to say there, such as a link to the privacy policy.
 * @fires news-related-load - Articles are needed: `request`, `signal`. Cancelable, with `respondWith()`.
 * @fires news-consent-request - The button of a part that waits for consent is pressed: `purpose`. Cancelable, with `respondWith()`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole part.
 * @csspart heading - "More in Politics".
 * @csspart list - The teasers.
 * @csspart teaser - One of them.
 * @csspart picture - The box of its picture.
 * @csspart kicker - Its section, where that differs from the heading.
 * @csspart headline - The heading with the link.
 * @csspart meta - The line of date, reading time, comments and label.
 * @csspart time - The date.
 * @csspart comments - How many comments there are.
 * @csspart label - That AI wrote the article, or helped.
 * @csspart error - That they could not be loaded.
 * @csspart button - "Try again".
 * @csspart consent - In its place while it waits for consent (docs/consent.md).
 * @csspart consent-button - Its button.
 * @cssprop [--news-related-articles-column=12em] - Least width of a column; without it, 9.5em for three or six.
 * @cssprop [--news-related-articles-gap=1.5em] - Space between teasers.
 * @cssprop [--news-related-articles-ratio=1.5] - Width over height of pictures.
 * @cssstate loading - Articles are on their way.
 * @cssstate failed - They could not be loaded.
 * @cssstate empty - There is nothing to show.
 */
export class NewsRelatedArticles extends NewsElement {
  static override readonly tag = 'news-related-articles';
  static override styles: CSSResult[] = [...baseStyles];

  /** The heading; empty for none. Default: "More in" the section that all articles share, else "Related Articles". */
  @property() heading?: string | undefined;
  /** Address of JSON: a list of articles, a list in `articles`, or a JSON Feed. With `wordpress`: of its posts. */
  @property() src?: string | undefined;
  /** `wordpress`, or as a property a `RelatedService`. */
  @property() service?: RelatedServiceName | RelatedService | (string & {}) | undefined;
  /** Address of the service. `wordpress` finds its own. */
  @property() endpoint?: string | undefined;
  /** How many are shown at most, 1 to 100. Default: 6. Links that the page wrote are all shown. */
  @property() limit?: number | string | undefined;
  /**
   * Who counts comments: a comment system's name, or as a property a `CommentService`; empty: that of the page's
   * `<news-discussion>`. Default: nobody, and nothing is asked.
   */
  @property() comments?: CommentServiceName | CommentService | (string & {}) | undefined;
  /** Address of the comment system. With it alone, that is `http`. */
  @property({ attribute: 'comments-endpoint' }) commentsEndpoint?: string | undefined;
  /** Level of the heading, 1 to 6; those of the teasers are one below. Default: 2. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;
  /** The articles as data, over all other sources. */
  @property({ attribute: false }) articles?: readonly RelatedArticle[] | undefined;

  readonly #body = new LateBody<this, RelatedBody>(this, this.locale, () =>
    import('./related-body.js').then((module) => module.RelatedBody),
  );

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states: Readonly<Record<string, boolean>> = this.#body.body?.states ?? {};
    for (const [name, on] of Object.entries(states)) this.setState(name, on);
  }

  protected override render(): TemplateResult {
    return this.#body.body?.render() ?? html`<slot></slot>`;
  }
}

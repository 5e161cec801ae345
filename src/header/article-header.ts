import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Author, Correction } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { onMinute } from '../core/clock.js';
import { warn } from '../core/dev-warning.js';
import { heading, headingLevel } from '../core/heading.js';
import { NewsElement } from '../core/news-element.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { styles } from './article-header.styles.js';
import { onBrokenPicture } from './avatar.js';
import { shortByline } from './byline.js';
import { knownTimeZone, readerTimeZone, relativeDate } from './dates.js';
import { headerData, type HeaderData, type HeaderPiece } from './header-data.js';
import { renderAvatars, renderByline } from './render-byline.js';
import {
  renderCorrections,
  renderPublished,
  renderReadingTime,
  renderUpdated,
  type DateSetting,
} from './render-dates.js';
import { settingOf } from './script.js';

/**
 * The head of an article: section, headline, standfirst, byline, dates, reading time, corrections. Each piece
 * comes from its attribute, else its slot, else the article around (or named by `for`); a piece nobody knows
 * leaves no gap. Composed by `<news-article>` into a page that has its own headline, it is one strip of
 * bounded height: byline, dates and reading time.
 *
 * @element news-article-header
 * @summary Section, headline, standfirst, byline, dates, reading time and corrections of an article.
 * @slot section - The section, for example a link.
 * @slot headline - The headline, as a heading element of the page's own.
 * @slot disclosure - A label between headline and standfirst.
 * @slot standfirst - The standfirst.
 * @slot author - The byline.
 * @slot published - The publication date.
 * @slot updated - The date of the last update.
 * @slot reading-time - The reading time.
 * @slot corrections - Corrections.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole header.
 * @csspart section - The line of the section.
 * @csspart headline - The heading.
 * @csspart standfirst - The standfirst.
 * @csspart avatar - A portrait.
 * @csspart byline - The line of names.
 * @csspart meta - The line of dates and reading time.
 * @csspart time - A date.
 * @csspart corrections - The list of corrections.
 * @cssprop [--news-article-header-avatar-size=2.75em] - Size of a portrait.
 */
export class NewsArticleHeader extends NewsElement {
  static override readonly tag = 'news-article-header';
  static override styles = [...baseStyles, styles];

  readonly #article = new ArticleController(this);

  /** Name of the section. */
  @property() section?: string;
  /** Address of the section. */
  @property({ attribute: 'section-url' }) sectionUrl?: string;
  /** The headline. */
  @property() headline?: string;
  /** The standfirst. */
  @property() standfirst?: string;
  /** Names of the authors, apart by semicolons. */
  @property() author?: string;
  /** What the authors in `author` are: `human`, `ai` or `organisation`. */
  @property({ attribute: 'author-kind' }) authorKind?: string;
  /** Addresses of the authors' pages in the order of `author`, apart by spaces; "-" for none. */
  @property({ attribute: 'author-url' }) authorUrl?: string;
  /** Addresses of the authors' portraits in the order of `author`, apart by spaces; "-" for none. */
  @property({ attribute: 'author-image' }) authorImage?: string;
  /** The authors as data, over `author`. */
  @property({ attribute: false }) authors?: readonly Author[];
  /** Date of publication, ISO 8601. */
  @property({ attribute: 'published' }) publishedAt?: string;
  /** Date of the last update, ISO 8601; shown from a minute after publication on. */
  @property({ attribute: 'updated' }) updatedAt?: string;
  /** Minutes. */
  @property({ attribute: 'reading-time', type: Number }) readingTime?: number;
  /** Corrections as data. */
  @property({ attribute: false }) corrections?: readonly Correction[];
  /** Level of the headline, 1 to 6. Default: 1. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string;
  /** IANA zone of the times shown ("Europe/Berlin"). Default: the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Pieces to leave out, apart by spaces: section headline standfirst byline dates reading-time corrections. */
  @property() omit?: string;
  /** Set on parts that `<news-article>` composes. */
  @property({ attribute: 'data-news-part' }) protected newsPart?: string | null;
  /** `full`: a composed header that stands for a whole article's head. */
  @property({ attribute: 'data-news-layout' }) protected newsLayout?: string | null;

  @state() private failed: ReadonlySet<string> = new Set();

  #data!: HeaderData;
  #setting: DateSetting = { locale: this.locale, zone: 'UTC', now: undefined };
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe ??= onMinute(this.#handleMinute);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override willUpdate(): void {
    const now = this.settled ? Date.now() : undefined;
    this.#setting = { locale: this.locale, zone: this.#resolveZone(), now };
    this.#data = headerData(this, this.#article.value?.article, {
      readingTime: this.#article.value?.readingTime,
      now,
      base: this.settled ? this.baseURI : undefined,
    });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    for (const image of this.renderRoot.querySelectorAll('img'))
      onBrokenPicture(image, () => this.#fail(image));
  }

  protected override updated(): void {
    const state = this.#article.value?.state;
    if (state === 'idle' || state === 'loading') return; // not everything is known yet
    for (const finding of this.#data.findings) this.lint(finding);
  }

  protected override render(): TemplateResult {
    return this.newsPart != null && this.newsLayout !== 'full' ? this.#renderStrip() : this.#renderFull();
  }

  #renderFull(): TemplateResult {
    const data = this.#data;
    const { lang, dir } = uiLanguageOf(this.locale);
    const filled = data.authors.length || data.published || data.updated || data.readingTime;
    const byline = data.authors.length ? renderByline(data.authors, 0, this.locale) : nothing;
    return html`<div class="full" part="base">
      ${this.#slot('section', this.#renderSection())} ${this.#slot('headline', this.#renderHeadline())}
      <slot name="disclosure"></slot>
      ${this.#slot('standfirst', this.#renderStandfirst())}
      <div class=${filled ? 'credit' : 'bare'}>
        ${renderAvatars(data.authors, this.locale, this.failed, this.#handleError)}
        <div class=${filled ? 'lines' : 'bare'}>
          ${this.#slot('author', byline, 'byline')}
          <div class=${filled ? 'meta' : 'bare'} part="meta" lang=${lang} dir=${dir}>
            <div class=${filled ? 'items' : 'bare'}>
              ${this.#slot('published', this.#item(renderPublished(data, this.#setting)), 'dates')}
              ${this.#slot('updated', this.#item(renderUpdated(data, this.#setting)), 'dates')}
              ${this.#slot('reading-time', this.#item(renderReadingTime(data, this.#setting)))}
            </div>
          </div>
        </div>
      </div>
      ${this.#slot('corrections', renderCorrections(data, this.#setting))}
    </div>`;
  }

  /** Bounded in height, whatever the language and however many authors: its space is reserved before it is here. */
  #renderStrip(): TemplateResult {
    const data = this.#data;
    const { lang, dir } = uiLanguageOf(this.locale);
    const { named, others } = shortByline(data.authors);
    const items = [renderPublished, renderUpdated, renderReadingTime]
      .map((renderPiece) => renderPiece(data, this.#setting))
      .filter((item) => item !== nothing)
      .map((item, index) => (index ? html`<span aria-hidden="true"> · </span>${item}` : item));
    return html`<div class="strip" part="base">
      <div class="clamp">
        ${named.length ? renderByline(named, others, this.locale) : nothing}
        ${items.length ? html`<p class="when" part="meta" lang=${lang} dir=${dir}>${items}</p>` : nothing}
      </div>
    </div>`;
  }

  /** An attribute's piece stands before slotted content, slotted content before the article's data. */
  #slot(name: string, content: unknown, piece: HeaderPiece = name as HeaderPiece): TemplateResult {
    return this.#data.own.has(piece) && content !== nothing
      ? html`${content}<slot name=${name} hidden></slot>`
      : html`<slot name=${name}>${content}</slot>`;
  }

  #item(content: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    return content === nothing ? nothing : html`<span class="item">${content}</span>`;
  }

  #renderSection(): TemplateResult | typeof nothing {
    const { section, sectionUrl } = this.#data;
    if (!section) return nothing;
    const name = html`<bdi>${section}</bdi>`;
    return html`<p class="section ${settingOf(section)}" part="section">
      ${sectionUrl ? html`<a href=${sectionUrl}>${name}</a>` : name}
    </p>`;
  }

  #renderHeadline(): TemplateResult | typeof nothing {
    const { headline } = this.#data;
    if (!headline) return nothing;
    const level = headingLevel(this.headingLevel, 1, NewsArticleHeader.tag);
    return heading(level, 'headline', settingOf(headline), headline);
  }

  #renderStandfirst(): TemplateResult | typeof nothing {
    const { standfirst } = this.#data;
    if (!standfirst) return nothing;
    return html`<p class="standfirst ${settingOf(standfirst)}" part="standfirst" dir="auto">
      ${standfirst}
    </p>`;
  }

  #resolveZone(): string {
    const zone = knownTimeZone(this.timeZone);
    if (this.timeZone && !zone)
      warn('time-zone', `<news-article-header time-zone="${this.timeZone}">: not a zone.`);
    return zone ?? (this.settled ? readerTimeZone() : 'UTC');
  }

  #fail(image: HTMLImageElement): void {
    this.failed = new Set([...this.failed, image.src]);
  }

  #handleError = (event: Event): void => this.#fail(event.currentTarget as HTMLImageElement);

  #handleMinute = (): void => {
    const { updated } = this.#data ?? {};
    if (updated && relativeDate(updated, 'en', this.#setting.now ?? 0) !== undefined) this.requestUpdate();
  };
}

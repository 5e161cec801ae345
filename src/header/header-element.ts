import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Author, Correction } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { onMinute } from '../core/clock.js';
import { warn } from '../core/dev-warning.js';
import { NewsElement } from '../core/news-element.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { shortByline } from './byline.js';
import { knownTimeZone, relativeDate } from './dates.js';
import type { FullLayout } from './full-layout.js';
import { headerData, type HeaderData } from './header-data.js';
import { styles } from './header.styles.js';
import { renderByline } from './render-byline.js';
import { renderPublished, renderReadingTime, renderUpdated, type DateSetting } from './render-dates.js';
import { provideEnglish } from '../core/localize.js';
import { headerEnglish } from './header.en.js';

provideEnglish(headerEnglish);

/**
 * What `<news-article-header>` is before it has its full layout: all of its interface, and the strip. Apart
 * from `NewsArticleHeader` for the head script, whose pages mostly show the strip alone.
 */
export class HeaderElement extends NewsElement {
  static override readonly tag = 'news-article-header';
  static override styles: CSSResult[] = [...baseStyles, styles];

  /** How a header stands that is no strip; until it is there, such a header is empty. */
  static fullLayout?: typeof FullLayout;
  /** Fetches it where it is not there from the start. */
  static loadFullLayout?: () => Promise<typeof FullLayout>;

  readonly #article = new ArticleController(this);

  /** Name of the section. */
  @property() section?: string | undefined;
  /** Address of the section. */
  @property({ attribute: 'section-url' }) sectionUrl?: string | undefined;
  /** The headline. */
  @property() headline?: string | undefined;
  /** The standfirst. */
  @property() standfirst?: string | undefined;
  /** Names of the authors, apart by semicolons. */
  @property() author?: string | undefined;
  /** What the authors in `author` are: `human`, `ai` or `organisation`. */
  @property({ attribute: 'author-kind' }) authorKind?: string | undefined;
  /** Addresses of the authors' pages in the order of `author`, apart by spaces; "-" for none. */
  @property({ attribute: 'author-url' }) authorUrl?: string | undefined;
  /** Addresses of the authors' portraits in the order of `author`, apart by spaces; "-" for none. */
  @property({ attribute: 'author-image' }) authorImage?: string | undefined;
  /** The authors as data, over `author`. */
  @property({ attribute: false }) authors?: readonly Author[] | undefined;
  /** Date of publication, ISO 8601. */
  @property({ attribute: 'published' }) publishedAt?: string | undefined;
  /** Date of the last update, ISO 8601; shown from a minute after publication on. */
  @property({ attribute: 'updated' }) updatedAt?: string | undefined;
  /** Minutes. */
  @property({ attribute: 'reading-time', type: Number }) readingTime?: number | undefined;
  /** Corrections as data. */
  @property({ attribute: false }) corrections?: readonly Correction[] | undefined;
  /** Level of the headline, 1 to 6. Default: 1. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;
  /** IANA zone of the times shown ("Europe/Berlin"). Default: the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;
  /** Pieces to leave out, apart by spaces: section headline standfirst byline dates reading-time corrections. */
  @property() omit?: string | undefined;
  /** Set on parts that `<news-article>` composes. */
  @property({ attribute: 'data-news-part' }) protected newsPart?: string | null | undefined;
  /** `full`: a composed header that stands for a whole article's head. */
  @property({ attribute: 'data-news-layout' }) protected newsLayout?: string | null | undefined;

  #layout: FullLayout | undefined;
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
    const { article, readingTime, problems } = this.#article.value ?? {};
    const unreadable = problems?.find(
      ({ code, field }) => code === 'invalid-date' && field === 'datePublished',
    );
    this.#data = headerData(this, article, {
      readingTime,
      invalidDate: unreadable?.value,
      now,
      base: this.settled ? this.baseURI : undefined,
    });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#layout?.checkPictures(this.renderRoot);
  }

  protected override updated(): void {
    const state = this.#article.value?.state;
    if (state === 'idle' || state === 'loading') return; // not everything is known yet
    for (const finding of this.#data.findings) this.lint(finding);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.newsPart != null && this.newsLayout !== 'full' ? this.#renderStrip() : this.#renderFull();
  }

  #renderFull(): TemplateResult | typeof nothing {
    const own = this.constructor as typeof HeaderElement;
    if (!own.fullLayout) {
      own.loadFullLayout?.().then(
        (layout) => {
          own.fullLayout = layout;
          this.requestUpdate();
        },
        () => undefined, // offline: asked again at the next update
      );
      return nothing;
    }
    if (!this.#layout) {
      this.#layout = new own.fullLayout(this);
      this.#adopt(own.fullLayout.styles);
    }
    const base = this.settled ? this.baseURI : undefined;
    return this.#layout.render(this.#data, this.#setting, this.#article.value?.article, base);
  }

  /** Styles that came later than the class. */
  #adopt({ styleSheet }: CSSResult): void {
    const sheets = this.shadowRoot?.adoptedStyleSheets;
    if (styleSheet && sheets && !sheets.includes(styleSheet)) sheets.push(styleSheet);
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

  /** Undefined is the reader's, which a first render that a server has written does not know. */
  #resolveZone(): string | undefined {
    const zone = knownTimeZone(this.timeZone);
    if (this.timeZone && !zone)
      warn('time-zone', `<news-article-header time-zone="${this.timeZone}">: not a zone.`);
    return zone ?? (this.settled ? undefined : 'UTC');
  }

  #handleMinute = (): void => {
    const { updated } = this.#data ?? {};
    if (updated && relativeDate(updated, 'en', this.#setting.now ?? 0) !== undefined) this.requestUpdate();
  };
}

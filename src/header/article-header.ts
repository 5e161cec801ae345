import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Author, AuthorKind, Correction } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { onMinute } from '../core/clock.js';
import { warn } from '../core/dev-warning.js';
import { NewsElement } from '../core/news-element.js';
import { relativeDate } from '../core/relative-date.js';
import { FullLayout } from './full-layout.js';
import { headerData, type HeaderData } from './header-data.js';
import { styles } from './header.styles.js';
import type { DateSetting } from './date-text.js';
import { renderStrip } from './render-strip.js';
import { knownTimeZone } from './time-zone.js';
import { provideEnglish } from '../core/localize.js';
import { headerEnglish } from './header.en.js';

provideEnglish(headerEnglish);

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
  static override styles = [...baseStyles, styles, FullLayout.styles];

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
  @property({ attribute: 'author-kind' }) authorKind?: AuthorKind | (string & {}) | undefined;
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

  readonly #layout = new FullLayout(this);
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
    this.#layout.checkPictures(this.renderRoot);
  }

  protected override updated(): void {
    const state = this.#article.value?.state;
    if (state === 'idle' || state === 'loading') return; // not everything is known yet
    for (const finding of this.#data.findings) this.lint(finding);
  }

  protected override render(): TemplateResult {
    if (this.newsPart != null && this.newsLayout !== 'full') return renderStrip(this.#data, this.#setting);
    const base = this.settled ? this.baseURI : undefined;
    return this.#layout.render(this.#data, this.#setting, this.#article.value?.article, base);
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

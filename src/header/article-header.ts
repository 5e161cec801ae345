import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Author, Correction } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { onMinute } from '../core/clock.js';
import { warn } from '../core/dev-warning.js';
import { formatLanguage } from '../core/format-language.js';
import { heading, headingLevel } from '../core/heading.js';
import { directionOfLanguage } from '../core/language.js';
import { NewsElement } from '../core/news-element.js';
import { styles } from './article-header.styles.js';
import { avatar, onBrokenPicture } from './avatar.js';
import { joinList, shortByline } from './byline.js';
import { absoluteDate, knownTimeZone, readerTimeZone, relativeDate, type ParsedDate } from './dates.js';
import { headerData, type HeaderData } from './header-data.js';
import { settingOf } from './script.js';

/** Portraits beside a byline; more than these are told by their names alone. */
const MAX_AVATARS = 3;

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
  #now: number | undefined;
  #zone = 'UTC';
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
    this.#now = this.settled ? Date.now() : undefined;
    this.#zone = this.#resolveZone();
    this.#data = headerData(this, this.#article.value?.article, {
      readingTime: this.#article.value?.readingTime,
      now: this.#now,
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
    const composed = this.newsPart != null && this.newsLayout !== 'full';
    return composed ? this.#renderStrip() : this.#renderFull();
  }

  #renderFull(): TemplateResult {
    const { authors, published, updated, readingTime, own } = this.#data;
    const filled = authors.length > 0 || published || updated || readingTime;
    return html`<div class="full" part="base">
      ${this.#slot('section', this.#renderSection())} ${this.#slot('headline', this.#renderHeadline())}
      <slot name="disclosure"></slot>
      ${this.#slot('standfirst', this.#renderStandfirst())}
      <div class=${filled ? 'credit' : 'bare'}>
        ${this.#renderAvatars()}
        <div class=${filled ? 'lines' : 'bare'}>
          ${this.#slot('author', authors.length ? this.#renderByline(authors) : nothing, own.has('byline'))}
          <div
            class=${filled ? 'meta' : 'bare'}
            part="meta"
            lang=${this.#uiLanguage()}
            dir=${this.#uiDirection()}
          >
            ${this.#slot('published', this.#item(this.#renderPublished()), own.has('dates'))}
            ${this.#slot('updated', this.#item(this.#renderUpdated()), own.has('dates'))}
            ${this.#slot('reading-time', this.#item(this.#renderReadingTime()))}
          </div>
        </div>
      </div>
      ${this.#slot('corrections', this.#renderCorrections())}
    </div>`;
  }

  /** Of bounded height, whatever the language and however many authors: its space is reserved before it is here. */
  #renderStrip(): TemplateResult {
    const { named, others } = shortByline(this.#data.authors);
    const items = [this.#renderPublished(), this.#renderUpdated(), this.#renderReadingTime()].filter(
      (item) => item !== nothing,
    );
    return html`<div class="strip" part="base">
      <div class="clamp" lang=${this.#uiLanguage()} dir=${this.#uiDirection()}>
        ${named.length ? this.#renderByline(named, others) : nothing}
        ${
          items.length
            ? html`<p class="when" part="meta">
                ${items.map((item, index) => (index ? html`<span aria-hidden="true"> · </span>${item}` : item))}
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** An attribute's piece stands before slotted content, slotted content before the article's data. */
  #slot(name: string, content: unknown, own = this.#data.own.has(name as never)): TemplateResult {
    return own && content !== nothing
      ? html`${content}<slot name=${name} hidden></slot>`
      : html`<slot name=${name}>${content}</slot>`;
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
    return heading(
      headingLevel(this.headingLevel, 1, NewsArticleHeader.tag),
      'headline',
      settingOf(headline),
      headline,
    );
  }

  #renderStandfirst(): TemplateResult | typeof nothing {
    const { standfirst } = this.#data;
    if (!standfirst) return nothing;
    return html`<p class="standfirst ${settingOf(standfirst)}" part="standfirst" dir="auto">
      ${standfirst}
    </p>`;
  }

  #renderAvatars(): TemplateResult | typeof nothing {
    const options = {
      language: this.locale.language,
      badge: this.locale.text('aiBadge'),
      failed: this.failed,
      onError: this.#handleError,
    };
    const faces = this.#data.authors.slice(0, MAX_AVATARS).map((author) => avatar(author, options));
    return faces.some((face) => face !== nothing)
      ? html`<div class="avatars" aria-hidden="true" lang=${this.#uiLanguage()}>${faces}</div>`
      : nothing;
  }

  #renderByline(authors: readonly Author[], others = 0): TemplateResult {
    const items: unknown[] = authors.map((author) => this.#renderAuthor(author));
    if (others) items.push(this.locale.plural('moreAuthors', 'count', others));
    const names = joinList(items, formatLanguage(this.locale.uiLanguage));
    return html`<p class="byline" part="byline" lang=${this.#uiLanguage()} dir=${this.#uiDirection()}>
      ${this.locale.parts<unknown>('byline', { authors: names })}
    </p>`;
  }

  #renderAuthor({ name, url, kind }: Author): unknown {
    const text = html`<bdi class="name">${name}</bdi>`;
    const linked = url ? html`<a href=${url} rel="author">${text}</a>` : text;
    return kind === 'ai' ? this.locale.parts<unknown>('aiAuthor', { name: linked }) : linked;
  }

  #renderPublished(): TemplateResult | typeof nothing {
    const { published } = this.#data;
    if (!published) return nothing;
    return html`<span
      >${this.locale.parts<unknown>('published', { date: this.#renderTime(published) })}</span
    >`;
  }

  #renderUpdated(): TemplateResult | typeof nothing {
    const { updated } = this.#data;
    if (!updated) return nothing;
    const language = formatLanguage(this.locale.uiLanguage);
    const age = this.#now === undefined ? undefined : relativeDate(updated, language, this.#now);
    return html`<span
      >${this.locale.parts<unknown>('updated', { date: this.#renderTime(updated, age) })}</span
    >`;
  }

  #renderReadingTime(): TemplateResult | typeof nothing {
    const { readingTime } = this.#data;
    if (!readingTime) return nothing;
    return html`<span>${this.locale.plural('readingTime', 'minutes', readingTime)}</span>`;
  }

  #renderTime(date: ParsedDate, relative?: string): TemplateResult {
    const absolute = this.#absolute(date);
    return html`<time part="time" datetime=${date.iso} title=${relative ? absolute : nothing}
      >${relative ?? absolute}</time
    >`;
  }

  #renderCorrections(): TemplateResult | typeof nothing {
    const { corrections } = this.#data;
    if (!corrections.length) return nothing;
    return html`<ul class="corrections" part="corrections" role="list">
      ${corrections.map(({ text, date }) => {
        const label = date
          ? this.locale.parts<unknown>('correctionOn', {
              date: html`<time datetime=${date.iso}>${this.#absolute(date, false)}</time>`,
            })
          : this.locale.text('correction');
        return html`<li>
          <b lang=${this.#uiLanguage()} dir=${this.#uiDirection()}>${label}</b>
          <span dir="auto">${text}</span>
        </li>`;
      })}
    </ul>`;
  }

  #item(content: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    return content === nothing ? nothing : html`<span class="item">${content}</span>`;
  }

  #absolute(date: ParsedDate, withTime = true): string {
    const { date: day, time } = absoluteDate(date, formatLanguage(this.locale.uiLanguage), this.#zone);
    return time && withTime ? this.locale.text('dateTime', { date: day, time }) : day;
  }

  #resolveZone(): string {
    const zone = knownTimeZone(this.timeZone);
    if (this.timeZone && !zone)
      warn('time-zone', `<news-article-header time-zone="${this.timeZone}">: not a zone.`);
    return zone ?? (this.settled ? readerTimeZone() : 'UTC');
  }

  /** The language of the library's own words, where it is not that of the page around. */
  #uiLanguage(): string | typeof nothing {
    const { language, uiLanguage } = this.locale;
    return language === uiLanguage ? nothing : uiLanguage;
  }

  #uiDirection(): string | typeof nothing {
    const direction = directionOfLanguage(this.locale.uiLanguage);
    return direction === this.locale.direction ? nothing : direction;
  }

  #fail(image: HTMLImageElement): void {
    this.failed = new Set([...this.failed, image.src]);
  }

  #handleError = (event: Event): void => this.#fail(event.currentTarget as HTMLImageElement);

  #handleMinute = (): void => {
    const { updated } = this.#data ?? {};
    if (updated && relativeDate(updated, 'en', this.#now ?? 0) !== undefined) this.requestUpdate();
  };
}

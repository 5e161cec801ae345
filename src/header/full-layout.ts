import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../article/model.js';
import { heading, headingLevel } from '../core/heading.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { onBrokenPicture } from '../core/avatar.js';
import { fullData, type FullData } from './full-data.js';
import { styles } from './full-layout.styles.js';
import type { HeaderData, HeaderInput, HeaderPiece } from './header-data.js';
import { renderAvatars } from './render-avatars.js';
import { renderByline } from './render-byline.js';
import { renderCorrections } from './render-corrections.js';
import type { DateSetting } from './date-text.js';
import { renderPublished, renderReadingTime, renderUpdated } from './render-dates.js';
import { settingOf } from './script.js';
import { provideEnglish } from '../core/localize.js';
import { fullLayoutEnglish } from './full-layout.en.js';

provideEnglish(fullLayoutEnglish);

type Piece = TemplateResult | typeof nothing;

/** What the layout asks of the header that it is of. */
export interface FullLayoutHost extends HeaderInput {
  readonly localName: string;
  readonly headingLevel?: number | string | undefined;
  requestUpdate(): void;
}

/**
 * A header that is the whole head of an article. Apart from the strip, so that pages which have their own
 * headline need not fetch it: `NewsArticleHeader` has it from the start, `autoload.ts` fetches it on demand.
 */
export class FullLayout {
  static readonly styles = styles;

  readonly #host: FullLayoutHost;
  #data!: FullData;
  /** Addresses of portraits that could not be loaded. */
  readonly #failed = new Set<string>();

  constructor(host: FullLayoutHost) {
    this.#host = host;
  }

  /** @param base resolves relative addresses; undefined refuses them. */
  render(
    data: HeaderData,
    setting: DateSetting,
    article: Article | undefined,
    base: string | undefined,
  ): TemplateResult {
    this.#data = fullData(this.#host, article, base);
    const { lang, dir } = uiLanguageOf(setting.locale);
    const filled = data.authors.length || data.published || data.updated || data.readingTime;
    const byline = data.authors.length ? renderByline(data.authors, 0, setting.locale) : nothing;
    return html`<div class="full" part="base">
      ${this.#slot('section', this.#renderSection())} ${this.#slot('headline', this.#renderHeadline())}
      <slot name="disclosure"></slot>
      ${this.#slot('standfirst', this.#renderStandfirst())}
      <div class=${filled ? 'credit' : 'bare'}>
        ${renderAvatars(data.authors, setting.locale, this.#failed, this.#handleError)}
        <div class=${filled ? 'lines' : 'bare'}>
          ${this.#slot('author', byline, 'byline')}
          <div class=${filled ? 'meta' : 'bare'} part="meta" lang=${lang} dir=${dir}>
            <div class=${filled ? 'items' : 'bare'}>
              ${this.#slot('published', this.#item(renderPublished(data, setting)), 'dates')}
              ${this.#slot('updated', this.#item(renderUpdated(data, setting)), 'dates')}
              ${this.#slot('reading-time', this.#item(renderReadingTime(data, setting)))}
            </div>
          </div>
        </div>
      </div>
      ${this.#slot('corrections', renderCorrections(this.#data.corrections, setting))}
    </div>`;
  }

  /** Finds pictures that failed before anyone listened. */
  checkPictures(root: ParentNode): void {
    for (const image of root.querySelectorAll('img')) onBrokenPicture(image, () => this.#fail(image));
  }

  /** An attribute's piece stands before slotted content, slotted content before the article's data. */
  #slot(name: string, content: unknown, piece: HeaderPiece = name as HeaderPiece): TemplateResult {
    return this.#data.own.has(piece) && content !== nothing
      ? html`${content}<slot name=${name} hidden></slot>`
      : html`<slot name=${name}>${content}</slot>`;
  }

  #item(content: Piece): Piece {
    return content === nothing ? nothing : html`<span class="item">${content}</span>`;
  }

  #renderSection(): Piece {
    const { section, sectionUrl } = this.#data;
    if (!section) return nothing;
    const name = html`<bdi>${section}</bdi>`;
    return html`<p class="section ${settingOf(section)}" part="section">
      ${sectionUrl ? html`<a href=${sectionUrl}>${name}</a>` : name}
    </p>`;
  }

  #renderHeadline(): Piece {
    const { headline } = this.#data;
    if (!headline) return nothing;
    const level = headingLevel(this.#host.headingLevel, 1, this.#host.localName);
    return heading(level, 'headline', settingOf(headline), headline);
  }

  #renderStandfirst(): Piece {
    const { standfirst } = this.#data;
    if (!standfirst) return nothing;
    return html`<p class="standfirst ${settingOf(standfirst)}" part="standfirst" dir="auto">
      ${standfirst}
    </p>`;
  }

  #fail(image: HTMLImageElement): void {
    this.#failed.add(image.src);
    this.#host.requestUpdate();
  }

  #handleError = (event: Event): void => this.#fail(event.currentTarget as HTMLImageElement);
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { NewsElement } from '../core/news-element.js';
import { safeUrl } from '../core/safe-url.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { aiOrigin } from '../article/ai-origin.js';
import { NewsFigureToggleEvent } from './figure.events.js';
import { styles } from './figure.styles.js';
import { PictureController } from './picture-controller.js';
import { aspectRatio, pictureFindings, positive, safeSrcset } from './picture-facts.js';
import { renderCredits } from './render-caption.js';
import { renderDialog, renderEnlargeButton } from './render-dialog.js';
import { provideEnglish } from '../core/localize.js';
import { figureEnglish } from './figure.en.js';

provideEnglish(figureEnglish);

const LOADINGS = ['lazy', 'eager'] as const;
const PRIORITIES = ['high', 'low', 'auto'] as const;

/**
 * A picture with caption, credit, licence and source. The picture is an `<img>` or `<picture>` of the page,
 * which stays where it is, or comes from attributes. Its space is kept from the start and when it fails.
 *
 * @element news-figure
 * @summary A picture with caption, credit, licence and source, that can be enlarged.
 * @slot - The picture, as `<img>` or `<picture>`.
 * @slot caption - The caption.
 * @fires news-figure-toggle - The picture was enlarged or put back: `open`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The figure.
 * @csspart image - The picture that comes from attributes.
 * @csspart badge - The label of a picture made or edited with AI.
 * @csspart caption - The caption with its credits.
 * @csspart enlarge - The button that enlarges.
 * @csspart dialog - The enlarged picture.
 * @cssprop [--news-figure-background=--news-color-surface] - Behind a picture that has not loaded.
 * @cssstate failed - The picture could not be loaded.
 * @cssstate open - The picture is enlarged.
 */
export class NewsFigure extends NewsElement {
  static override readonly tag = 'news-figure';
  static override styles = [...baseStyles, styles];

  readonly #article = new ArticleController(this);
  readonly #picture = new PictureController(this);

  /** Address of the picture. */
  @property() src?: string | undefined;
  /** Candidates as on `<img>`. */
  @property() srcset?: string | undefined;
  /** Sizes as on `<img>`. */
  @property() sizes?: string | undefined;
  /** Width in pixels. */
  @property() width?: number | string | undefined;
  /** Height in pixels. */
  @property() height?: number | string | undefined;
  /** What the picture shows; empty if it only decorates. */
  @property() alt?: string | null | undefined;
  /** The caption. */
  @property() caption?: string | undefined;
  /** Who made the picture, for example "Photograph: A. Nonesuch". */
  @property() credit?: string | undefined;
  /** Name of the licence. */
  @property() licence?: string | undefined;
  /** Address of the licence. */
  @property({ attribute: 'licence-url' }) licenceUrl?: string | undefined;
  /** Name of where the picture comes from. */
  @property() source?: string | undefined;
  /** Address of where the picture comes from. */
  @property({ attribute: 'source-url' }) sourceUrl?: string | undefined;
  /** IPTC or schema.org digital source type; those that speak of AI put a label on the picture. */
  @property({ attribute: 'digital-source-type' }) digitalSourceType?: string | undefined;
  /** `lazy` or `eager`. Default: `lazy`, or `eager` with `fetchpriority="high"`. */
  @property() loading?: 'lazy' | 'eager' | (string & {}) | undefined;
  /** `high` for the picture that readers see first. */
  @property() fetchpriority?: 'high' | 'low' | 'auto' | (string & {}) | undefined;

  @state() private open = false;

  // not `@query`, which is more code than these
  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #frame(): HTMLElement {
    return this.renderRoot.querySelector('.frame')!;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#dialog?.open) this.#dialog.close(); // out of the document it would come back as a box in the text
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#picture.listen(root);
    root.addEventListener('click', this.#handleClick);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('src') || changed.has('srcset'))) this.#picture.reset();
  }

  protected override updated(): void {
    const ratio = this.#ratio();
    if (ratio) this.#frame.style.setProperty('--_ratio', String(ratio));
    else this.#frame.style.removeProperty('--_ratio');
    this.setState('failed', this.#picture.failed);
    this.setState('open', this.open);
    this.#check();
  }

  /** Enlarges the picture, as its button does. Nothing happens when there is none, or it failed or is enlarged. */
  enlarge(): void {
    if (this.open || this.#picture.failed || !this.#picture.image) return;
    this.open = true;
    void this.updateComplete.then(() => {
      if (!this.#dialog || this.#dialog.open || !this.isConnected) return;
      this.#dialog.showModal();
      this.dispatchEvent(new NewsFigureToggleEvent(true));
    });
  }

  protected override render(): TemplateResult {
    const { failed, loaded, enlargeable } = this.#picture;
    // what is slotted is only known after the first render
    const empty = this.hasUpdated && !this.#picture.image;
    const state = `${empty ? ' empty' : ''}${failed ? ' failed' : ''}${loaded ? ' loaded' : ''}${enlargeable ? ' zoomable' : ''}`;
    return html`<figure part="base">
        <div class="frame${state}">
          ${this.#renderBadge()}
          <slot>${this.#renderImage()}</slot>
          ${failed ? this.#renderFailure() : nothing}
          ${enlargeable ? renderEnlargeButton(this.locale, this.#handleEnlarge) : nothing}
        </div>
        ${this.#renderCaption()}
      </figure>
      ${this.open ? this.#renderDialog() : nothing}`;
  }

  #renderImage(): TemplateResult | typeof nothing {
    const base = this.#base();
    const src = safeUrl(this.src, base);
    if (!src) return nothing;
    const priority = PRIORITIES.find((name) => name === this.fetchpriority);
    const loading =
      LOADINGS.find((name) => name === this.loading) ?? (priority === 'high' ? 'eager' : 'lazy');
    // what steers loading stands before the addresses: setting `src` starts it
    return html`<img
      part="image"
      alt=${this.alt ?? ''}
      loading=${loading}
      decoding="async"
      fetchpriority=${priority ?? nothing}
      width=${positive(this.width) || nothing}
      height=${positive(this.height) || nothing}
      sizes=${this.sizes || nothing}
      srcset=${safeSrcset(this.srcset, (url) => safeUrl(url, base)) ?? nothing}
      src=${src}
    />`;
  }

  #renderBadge(): TemplateResult | typeof nothing {
    const origin = aiOrigin(this.digitalSourceType);
    if (!origin) return nothing;
    const { lang, dir } = uiLanguageOf(this.locale);
    const text = this.locale.text(origin === 'made' ? 'pictureByAi' : 'pictureEditedByAi');
    return html`<span class="badge" part="badge" lang=${lang} dir=${dir}>${text}</span>`;
  }

  #renderFailure(): TemplateResult {
    const { lang, dir } = uiLanguageOf(this.locale);
    const alt = this.#alt();
    return html`${alt ? html`<p class="alt" dir="auto">${alt}</p>` : nothing}
      <p class="note" lang=${lang} dir=${dir}>${this.locale.text('pictureUnavailable')}</p>`;
  }

  #renderCaption(): TemplateResult {
    const credits = renderCredits(this, this.locale, this.#base());
    const filled = this.caption || credits.length || (this.hasUpdated && this.#captionText());
    return html`<figcaption class=${filled ? 'filled' : ''} part="caption">
      ${this.caption ? html`<span class="caption" dir="auto">${this.caption}</span>` : nothing}
      <slot name="caption" ?hidden=${!!this.caption}></slot>
      ${credits.length ? html`<span class="credits">${credits}</span>` : nothing}
    </figcaption>`;
  }

  #renderDialog(): TemplateResult {
    return renderDialog(
      {
        image: this.#picture.image,
        alt: this.#alt(),
        caption: this.#captionText(),
        credit: this.credit ?? '',
        onClose: this.#handleClose,
      },
      this.locale,
    );
  }

  /** Resolves relative addresses; undefined during a first render that repeats a server's. */
  #base(): string | undefined {
    return this.settled ? this.baseURI : undefined;
  }

  #alt(): string {
    return this.#picture.slotted?.getAttribute('alt') ?? this.alt ?? '';
  }

  #captionText(): string {
    return this.caption || (this.querySelector(':scope > [slot=caption]')?.textContent?.trim() ?? '');
  }

  #ratio(): number | undefined {
    const image = this.#picture.slotted;
    return image
      ? aspectRatio(image.getAttribute('width'), image.getAttribute('height'))
      : aspectRatio(this.width, this.height);
  }

  #check(): void {
    if (!this.#picture.image) return;
    const slotted = this.#picture.slotted;
    const findings = pictureFindings({
      alt: slotted ? slotted.getAttribute('alt') : this.alt,
      caption: this.#captionText(),
      headline: this.#article.value?.article.headline,
      ratio: this.#ratio(),
    });
    for (const finding of findings) this.lint(finding);
  }

  #handleEnlarge = (): void => this.enlarge();

  /**
   * The picture itself enlarges too, and the enlarged one closes, for those who point at it. The buttons and
   * Escape are the way for everyone.
   */
  #handleClick = (event: Event): void => {
    const path = event.composedPath();
    const { image, enlargeable } = this.#picture;
    if (this.#dialog && path.includes(this.#dialog)) {
      const caption = this.#dialog.querySelector('.large-caption');
      if (!caption || !path.includes(caption)) this.#dialog.close();
    } else if (enlargeable && image && path.includes(image) && !event.defaultPrevented) {
      if (!image.closest('a[href]')) this.enlarge(); // the page's link leads where the page says
    }
  };

  #handleClose = (): void => {
    this.open = false;
    this.dispatchEvent(new NewsFigureToggleEvent(false));
  };
}

import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { directionOfLanguage } from '../core/language.js';
import { NewsElement } from '../core/news-element.js';
import { safeUrl } from '../core/safe-url.js';
import { aiOrigin } from './digital-source.js';
import { NewsFigureToggleEvent } from './figure.events.js';
import { styles } from './figure.styles.js';
import { aspectRatio, knownWidth, pictureFindings, safeSrcset } from './picture-facts.js';

const LOADINGS = ['lazy', 'eager'] as const;
const PRIORITIES = ['high', 'low', 'auto'] as const;

/** A picture is worth enlarging if it is at least this much wider than shown. */
const WORTH_ENLARGING = 1.25;

const ENLARGE = svg`<path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />`;
const CLOSE = svg`<path d="M6 6l12 12M18 6L6 18" />`;

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

  /** Address of the picture. */
  @property() src?: string;
  /** Candidates as on `<img>`. */
  @property() srcset?: string;
  /** Sizes as on `<img>`. */
  @property() sizes?: string;
  /** Width in pixels. */
  @property() width?: number | string;
  /** Height in pixels. */
  @property() height?: number | string;
  /** What the picture shows; empty if it only decorates. */
  @property() alt?: string | null;
  /** The caption. */
  @property() caption?: string;
  /** Who made the picture, for example "Photograph: A. Nonesuch". */
  @property() credit?: string;
  /** Name of the licence. */
  @property() licence?: string;
  /** Address of the licence. */
  @property({ attribute: 'licence-url' }) licenceUrl?: string;
  /** Name of where the picture comes from. */
  @property() source?: string;
  /** Address of where the picture comes from. */
  @property({ attribute: 'source-url' }) sourceUrl?: string;
  /** IPTC or schema.org digital source type; those that speak of AI put a label on the picture. */
  @property({ attribute: 'digital-source-type' }) digitalSourceType?: string;
  /** `lazy` or `eager`. Default: `lazy`, or `eager` with `fetchpriority="high"`. */
  @property() loading?: string;
  /** `high` for the picture that readers see first. */
  @property() fetchpriority?: string;

  @state() private failed = false;
  @state() private loaded = false;
  @state() private enlargeable = false;
  @state() private open = false;
  @state() private slotted = false;
  @state() private slottedCaption = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('.frame') private frame!: HTMLElement;

  #resize: ResizeObserver | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // load and error do not bubble; captured here they are heard from our own picture and from slotted ones
    root.addEventListener('load', this.#handleLoad, true);
    root.addEventListener('error', this.#handleError, true);
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#resize = undefined;
    if (this.dialog?.open) this.dialog.close(); // out of the document it would come back as a box in the text
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('srcset')) this.failed = this.loaded = this.enlargeable = false;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#inspect();
  }

  protected override updated(): void {
    const ratio = this.#ratio();
    if (ratio) this.frame.style.setProperty('--_ratio', String(ratio));
    else this.frame.style.removeProperty('--_ratio');
    this.setState('failed', this.failed);
    this.setState('open', this.open);
    if (this.isConnected && !this.#resize && globalThis.ResizeObserver) {
      this.#resize = new ResizeObserver(() => this.#measure());
      this.#resize.observe(this.frame);
    }
    queueMicrotask(() => this.#check());
  }

  /** Enlarges the picture, as the button does. Nothing happens when it failed or is enlarged. */
  enlarge(): void {
    if (this.open || this.failed || !this.#image()) return;
    this.open = true;
    void this.updateComplete.then(() => {
      if (!this.dialog || this.dialog.open || !this.isConnected) return;
      this.dialog.showModal();
      this.dispatchEvent(new NewsFigureToggleEvent(true));
    });
  }

  protected override render(): TemplateResult {
    const { failed, loaded, enlargeable, open } = this;
    const frame = `frame${failed ? ' failed' : ''}${loaded ? ' loaded' : ''}${enlargeable ? ' zoomable' : ''}`;
    return html`<figure part="base">
        <div class=${frame} @click=${this.#handlePictureClick}>
          ${this.#renderBadge()}
          <slot @slotchange=${this.#handleSlot}>${this.#renderImage()}</slot>
          ${failed ? this.#renderFailure() : nothing}
          ${
            enlargeable && !failed
              ? html`<button
                  class="enlarge"
                  part="enlarge"
                  type="button"
                  data-print="no"
                  aria-haspopup="dialog"
                  aria-label=${this.locale.text('enlargePicture')}
                  lang=${this.#uiLanguage()}
                  @click=${this.enlarge}
                >
                  <svg viewBox="0 0 24 24" aria-hidden="true">${ENLARGE}</svg>
                </button>`
              : nothing
          }
        </div>
        ${this.#renderCaption()}
      </figure>
      ${open ? this.#renderDialog() : nothing}`;
  }

  #renderImage(): TemplateResult | typeof nothing {
    const base = this.settled ? this.baseURI : undefined;
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
      width=${this.width || nothing}
      height=${this.height || nothing}
      sizes=${this.sizes || nothing}
      srcset=${safeSrcset(this.srcset, (url) => safeUrl(url, base)) ?? nothing}
      src=${src}
    />`;
  }

  #renderBadge(): TemplateResult | typeof nothing {
    const origin = aiOrigin(this.digitalSourceType);
    if (!origin) return nothing;
    const text = this.locale.text(origin === 'made' ? 'pictureByAi' : 'pictureEditedByAi');
    return html`<span class="badge" part="badge" lang=${this.#uiLanguage()}>${text}</span>`;
  }

  #renderFailure(): TemplateResult {
    const alt = this.#alt();
    return html`${alt ? html`<p class="alt" dir="auto">${alt}</p>` : nothing}
      <p class="note" lang=${this.#uiLanguage()} dir=${this.#uiDirection()}>
        ${this.locale.text('pictureUnavailable')}
      </p>`;
  }

  #renderCaption(): TemplateResult {
    const credits = this.#renderCredits();
    const filled = !!this.caption || credits.length > 0 || this.slottedCaption;
    const own = this.caption ? html`<p class="caption" dir="auto">${this.caption}</p>` : nothing;
    return html`<figcaption class=${filled ? 'filled' : ''} part="caption">
      ${
        this.caption
          ? html`${own}<slot name="caption" hidden></slot>`
          : html`<slot name="caption" @slotchange=${this.#handleCaptionSlot}></slot>`
      }
      ${credits.length ? html`<p class="credits">${credits}</p>` : nothing}
    </figcaption>`;
  }

  #renderCredits(): unknown[] {
    const credits: unknown[] = [];
    if (this.credit) credits.push(html`<span dir="auto">${this.credit}</span>`);
    credits.push(
      this.#renderReference('licence', 'licenceNamed', this.licence, this.licenceUrl, 'license'),
      this.#renderReference('source', 'sourceNamed', this.source, this.sourceUrl),
    );
    return credits.filter((credit) => credit !== nothing);
  }

  #renderReference(
    bare: 'licence' | 'source',
    named: 'licenceNamed' | 'sourceNamed',
    name: string | undefined,
    url: string | undefined,
    rel?: string,
  ): TemplateResult | typeof nothing {
    const href = safeUrl(url, this.settled ? this.baseURI : undefined);
    if (!name && !href) return nothing;
    const linked = (content: unknown): unknown =>
      href ? html`<a href=${href} rel=${rel ?? nothing}>${content}</a>` : content;
    return html`<span lang=${this.#uiLanguage()} dir=${this.#uiDirection()}
      >${
        name
          ? this.locale.parts<unknown>(named, { name: linked(html`<bdi>${name}</bdi>`) })
          : linked(this.locale.text(bare))
      }</span
    >`;
  }

  #renderDialog(): TemplateResult {
    const image = this.#image();
    const caption = this.caption || this.#slottedCaptionText();
    return html`<dialog
      part="dialog"
      aria-label=${this.#alt() || caption || this.locale.text('enlargePicture')}
      data-print="no"
      @close=${this.#handleClose}
      @click=${this.#handleDialogClick}
    >
      <button
        class="close"
        type="button"
        autofocus
        aria-label=${this.locale.text('closePicture')}
        lang=${this.#uiLanguage()}
        @click=${this.#close}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${CLOSE}</svg>
      </button>
      <img
        class="large"
        alt=${this.#alt()}
        sizes="100vw"
        srcset=${image?.getAttribute('srcset') ?? nothing}
        src=${image?.currentSrc || image?.src || nothing}
      />
      ${
        caption || this.credit
          ? html`<p class="large-caption" dir="auto">
              ${caption} ${this.credit ? html`<span>${this.credit}</span>` : nothing}
            </p>`
          : html`<span></span>`
      }
    </dialog>`;
  }

  /** The picture shown: slotted, else our own. */
  #image(): HTMLImageElement | null {
    return (
      this.querySelector<HTMLImageElement>(':scope > img:not([slot]), :scope > :not([slot]) img') ??
      this.renderRoot.querySelector<HTMLImageElement>('.frame img')
    );
  }

  #alt(): string {
    return (this.slotted ? this.#image()?.getAttribute('alt') : this.alt) ?? '';
  }

  #ratio(): number | undefined {
    const image = this.slotted ? this.#image() : undefined;
    return image
      ? aspectRatio(image.getAttribute('width'), image.getAttribute('height'))
      : aspectRatio(this.width, this.height);
  }

  #slottedCaptionText(): string {
    return this.querySelector(':scope > [slot=caption]')?.textContent?.trim() ?? '';
  }

  /** A picture may have loaded or failed before anyone listened. */
  #inspect(): void {
    const image = this.#image();
    if (!image?.complete || !(image.getAttribute('src') || image.getAttribute('srcset'))) return;
    if (image.naturalWidth > 0) this.#settle(image, true);
    // a vector picture without size of its own has no natural width either, but it decodes
    else
      image.decode().then(
        () => this.#settle(image, true),
        () => this.#settle(image, false),
      );
  }

  #settle(image: HTMLImageElement, good: boolean): void {
    if (image !== this.#image()) return;
    this.failed = !good;
    this.loaded = good;
    this.#measure();
  }

  #measure(): void {
    const image = this.#image();
    if (!image || !this.loaded) this.enlargeable = false;
    else this.enlargeable = knownWidth(image) >= image.clientWidth * WORTH_ENLARGING && image.clientWidth > 0;
  }

  #check(): void {
    const image = this.#image();
    if (!this.isConnected || !image) return;
    const findings = pictureFindings({
      alt: this.slotted ? image.getAttribute('alt') : this.alt,
      caption: this.caption || this.#slottedCaptionText(),
      headline: this.#article.value?.article.headline,
      ratio: this.#ratio(),
    });
    for (const finding of findings) this.lint(finding);
  }

  #uiLanguage(): string | typeof nothing {
    const { language, uiLanguage } = this.locale;
    return language === uiLanguage ? nothing : uiLanguage;
  }

  #uiDirection(): string | typeof nothing {
    const direction = directionOfLanguage(this.locale.uiLanguage);
    return direction === this.locale.direction ? nothing : direction;
  }

  #close = (): void => this.dialog?.close();

  #handleSlot = (): void => {
    this.slotted = !!this.querySelector(':scope > img:not([slot]), :scope > :not([slot]) img');
    this.failed = this.loaded = this.enlargeable = false;
    this.#inspect();
  };

  #handleCaptionSlot = (): void => {
    this.slottedCaption = !!this.#slottedCaptionText();
  };

  #handleLoad = (event: Event): void => {
    if (event.target instanceof HTMLImageElement) this.#settle(event.target, true);
  };

  #handleError = (event: Event): void => {
    if (event.target instanceof HTMLImageElement) this.#settle(event.target, false);
  };

  /** The picture itself enlarges too, for those who point at it; the button is the way for everyone. */
  #handlePictureClick = (event: MouseEvent): void => {
    const path = event.composedPath();
    const image = this.#image();
    if (!this.enlargeable || event.defaultPrevented || !image || !path.includes(image)) return;
    if (path.some((node) => node instanceof HTMLAnchorElement && this.contains(node))) return;
    this.enlarge();
  };

  #handleDialogClick = (event: MouseEvent): void => {
    if (!(event.target as Element).closest('.large-caption, button')) this.#close();
  };

  #handleClose = (): void => {
    this.open = false;
    this.dispatchEvent(new NewsFigureToggleEvent(false));
  };
}

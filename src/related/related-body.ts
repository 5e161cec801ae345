import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { shortLabelEnglish } from '../article/short-label.en.js';
import { onMinute } from '../core/clock.js';
import { heading, headingLevel } from '../core/heading.js';
import type { Body, BodyHost } from '../core/late-body.js';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import type { OwnLinks } from './own-links.js';
import { relatedEnglish } from './related.en.js';
import type { NewsRelatedArticles } from './related-articles.js';
import { styles } from './related-body.styles.js';
import { RelatedLoading } from './related-loading.js';
import { renderSkeleton, renderTeaser } from './render-teaser.js';

/** By their number, teasers that fill rows of their own. */
const SHAPES = ['', 'one', 'pairs', 'threes', 'pairs', '', 'threes'];

provideEnglish({ ...relatedEnglish, ...shortLabelEnglish });

/** What `<news-related-articles>` does. */
export class RelatedBody implements Body {
  static readonly styles: CSSResult = styles;

  /** Fetches what makes teasers of the page's own links. */
  static loadLinks = (): Promise<typeof OwnLinks> =>
    import('./own-links.js').then((module) => module.OwnLinks);

  readonly #host: BodyHost<NewsRelatedArticles>;
  readonly #children: MutationObserver;
  readonly #loading: RelatedLoading;
  /** Addresses of pictures that could not be loaded. */
  readonly #broken = new Set<string>();
  #now = Date.now();
  #stopClock: (() => void) | undefined;
  #links: OwnLinks | undefined;
  #isRetrying = false;

  constructor(host: BodyHost<NewsRelatedArticles>) {
    this.#host = host;
    this.#loading = new RelatedLoading(host, () => this.#hasLinks);
    this.#children = new MutationObserver(() => host.element.requestUpdate());
  }

  /** What the element is in. */
  get states(): Readonly<Record<'loading' | 'failed' | 'empty', boolean>> {
    const { state, articles } = this.#loading;
    const isSettled = state === 'idle' || state === 'ready';
    return {
      loading: state === 'loading',
      failed: state === 'failed',
      empty: isSettled && !articles.length && !this.#hasLinks,
    };
  }

  hostConnected(): void {
    this.#stopClock ??= onMinute((now) => {
      this.#now = now;
      this.#host.element.requestUpdate();
    });
    addEventListener('online', this.#handleOnline);
    this.#children.observe(this.#host.element, {
      childList: true,
      subtree: true,
      attributeFilter: ['href'],
    });
    this.#host.element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopClock?.();
    this.#stopClock = undefined;
    removeEventListener('online', this.#handleOnline);
    this.#children.disconnect();
    // a move is no removal
    queueMicrotask(() => {
      if (!this.#host.element.isConnected) this.#loading.release();
    });
  }

  hostUpdated(): void {
    // that it begins to load is drawn in an update of its own
    void this.#host.element.updateComplete.then(() => this.#loading.follow());
    if (this.#hasLinks)
      void this.#host.extensions.fetch(RelatedBody.loadLinks, (Links) => {
        if (this.#links) return;
        this.#links = new Links(this.#host);
        this.#host.element.addController(this.#links);
      });
  }

  render(): TemplateResult {
    const { element, locale } = this.#host;
    const { loading, failed, empty } = this.states;
    const { lang, dir } = uiLanguageOf(locale);
    const level = headingLevel(element.headingLevel, 2, element.localName);
    const title = this.#title;
    const isTroubled = this.#isTroubled;
    return html`<section
      class=${empty ? '' : 'base'}
      part="base"
      aria-labelledby=${title ? 'title' : nothing}
      aria-busy=${loading}
    >
      ${
        title
          ? html`<div id="title" lang=${element.heading ? nothing : lang}>
              ${heading(level, 'heading', '', title)}
            </div>`
          : nothing
      }
      ${this.#renderContent(Math.min(level + 1, 6), title)}
      <p class=${isTroubled && loading ? 'note' : 'hidden'} role="status" lang=${lang} dir=${dir}>
        ${loading ? locale.text('relatedLoading') : nothing}
      </p>
      <div role="alert" lang=${lang} dir=${dir}>
        ${
          isTroubled && failed
            ? html`<p class="note" part="error">${locale.text('relatedFailed')}</p>`
            : nothing
        }
      </div>
      ${
        isTroubled
          ? html`<button
              class="button"
              part="button"
              lang=${lang}
              aria-disabled=${loading}
              @click=${this.#handleRetry}
            >
              ${locale.text('tryAgain')}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** Whether the page wrote links into the element, and any of them is to be seen. */
  get #hasLinks(): boolean {
    return this.#links?.any ?? !!this.#host.element.querySelector('a[href]');
  }

  /** Whether readers are told that there should be more. Where the page's own links stand, nobody misses others. */
  get #isTroubled(): boolean {
    return (this.#loading.state === 'failed' || this.#isRetrying) && !this.#hasLinks;
  }

  /** The heading: empty for none, undefined while it is not known. */
  get #title(): string | undefined {
    const { element, locale } = this.#host;
    const { articles } = this.#loading;
    if (this.states.empty) return '';
    if (typeof element.heading === 'string') return element.heading.trim();
    if (this.#isTroubled) return '';
    if (!articles.length && !this.#hasLinks) return undefined;
    const section = articles[0]?.articleSection;
    const isShared = section && articles.every(({ articleSection }) => articleSection === section);
    return isShared ? locale.text('relatedIn', { section }) : locale.text('related');
  }

  #renderContent(level: number, title: string | undefined): TemplateResult {
    const { locale } = this.#host;
    const { articles, counts, limit } = this.#loading;
    const { length } = articles;
    if (!length && this.states.loading && !this.#hasLinks && !this.#isRetrying)
      return renderSkeleton(limit, title === undefined);
    if (!length) return html`<div class="list"><slot></slot></div>`;
    const setting = { locale, level, title: title ?? '', counts, broken: this.#broken, now: this.#now };
    return html`<ul class="list ${SHAPES[length] ?? ''}" part="list" @error=${this.#pictures}>
      ${articles.map((article) => renderTeaser(article, setting))}
    </ul>`;
  }

  readonly #pictures = {
    // errors of pictures do not bubble
    capture: true,
    handleEvent: ({ target }: Event): void => {
      if (target instanceof HTMLImageElement) this.#broken.add(target.src);
      this.#host.element.requestUpdate();
    },
  };

  #handleOnline = (): void => {
    if (this.states.failed) void this.#loading.load();
  };

  #handleRetry = async (): Promise<void> => {
    if (this.#isRetrying) return;
    const { element } = this.#host;
    this.#isRetrying = true;
    await this.#loading.load();
    this.#isRetrying = false;
    element.requestUpdate();
    await element.updateComplete;
    // the button that had the focus is gone
    if (!this.#isTroubled) element.shadowRoot?.querySelector<HTMLElement>('.list a')?.focus();
  };
}

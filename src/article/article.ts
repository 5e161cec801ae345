import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import {
  ARTICLE_STATES,
  articleContext,
  type ArticleContextValue,
  type ArticleState,
} from '../core/article-context.js';
import { consent } from '../core/consent.js';
import { ContextProvider } from '../core/context-provider.js';
import { CustomStates } from '../core/custom-states.js';
import { define } from '../core/define.js';
import { isDebugged, isDevelopment } from '../core/development.js';
import { GuardedElement } from '../core/guarded-element.js';
import { LocaleController, refreshLocales } from '../core/localize.js';
import type { Messages } from '../core/messages.js';
import type { Adoption } from './adopt.js';
import { ArticleComposer } from './article-composer.js';
import { ArticleDisclosure } from './article-disclosure.js';
import { NewsArticleChangeEvent } from './article.events.js';
import { allowedParts } from './compose.js';
import type { Drawing } from './placement.js';
import type { DataArticle } from './data-article.js';
import { ArticleReader } from './article-reader.js';
import { changedFields, layerOf } from './merge-sources.js';
import { EMPTY_ARTICLE, type Article, type PageMetadata } from './model.js';
import { hasChildJson } from './own-sources.js';
import { onAddressChange } from './page-changes.js';
import type { PageSource } from './page-layer.js';
import { isPageReady, pageReady } from './head-script.js';
import { readingTimeOf } from './reading-time.js';
import type { ArticleReport } from './report.js';
import { NOTHING_SHOWN, readShown } from './shown.js';

/** Properties on which depends what is read of the page. */
const REREAD = ['source', 'htmlFor', 'url', 'debug'] as const;

/**
 * Stands around an article that the page already serves (or, empty, adopts one), reads what the page says
 * about it, gives that to every part, and puts the parts it is asked for where they belong. It has no shadow
 * root and never moves, wraps or changes a node of the page.
 *
 * @element news-article
 * @summary One tag around an article: reads the page, feeds the parts, composes them.
 * @slot - The page's own article, untouched.
 * @fires {NewsArticleChangeEvent} news-article-change - The article's data or state changed.
 * @fires {NewsLintEvent} news-lint - Something on the page that its maintainer should mend.
 * @cssprop [--news-strip-size] - Height of the strip that `news-article.css` reserves for parts that come late; 0 for none. Default: 7 times `--news-text-size`.
 * @cssstate idle - Nothing is known yet.
 * @cssstate loading - `src` is being fetched.
 * @cssstate ready - The article is known.
 * @cssstate partial - Only part of it is known.
 * @cssstate error - `src` failed and nothing else is known.
 */
export class NewsArticle extends GuardedElement {
  static readonly tag = 'news-article';
  /** Whether a tag without `parts` composes: true in the files for `<script>`, false in the npm modules. */
  static composesByDefault = false;
  /** What an article given as data needs; fetched where it is not there from the start. */
  static dataArticle?: DataArticle;
  /** How composed parts stand before anyone uses them; without it they are their elements from the start. */
  static drawing?: Drawing;
  /** Says that the reader agrees to a purpose, `audio` or `comments`, or (false) no longer: docs/consent.md. */
  static readonly consent = consent;
  static #upgrading = false;

  /** Registers the class under its tag unless another copy has it. */
  static define(): void {
    this.#upgrading = true; // what is on the page already may be on a reader's screen
    try {
      define(this);
    } finally {
      this.#upgrading = false;
    }
  }

  readonly #provider = new ContextProvider<ArticleContextValue>(this, articleContext, {
    article: EMPTY_ARTICLE,
    provenance: {},
    problems: [],
    state: 'idle',
  });
  readonly #locale = new LocaleController(this);
  readonly #reader = new ArticleReader(this);
  readonly #composer = new ArticleComposer(this);
  readonly #disclosure = new ArticleDisclosure(this);
  readonly #states = new CustomStates(this);

  /** Which parts may stand: `auto`, `none`, or names apart by spaces. Default: `auto` with a `<script>`, `none` with npm. */
  @property() parts?: string | undefined;
  /** What is read of the page: `page` (default), `self` (only inside the article) or `none`. */
  @property() source: PageSource = 'page';
  /** Address of the article as JSON (schema.org, or the model's shape). */
  @property() src?: string | undefined;
  /** Id of the article element, when the tag cannot wrap it. */
  @property({ attribute: 'for' }) htmlFor?: string | undefined;
  /** Level of the headline of a header that the tag composes from data, 1 to 6. Default: the header's, 1. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;
  /** What is done about the page's metadata: `check` (default), or `emit`, which adds JSON-LD that is missing. */
  @property() metadata: 'check' | 'emit' | (string & {}) = 'check';
  /** `off` leaves the AI label out of what readers copy; otherwise copies of more than 50 words carry it. */
  @property({ attribute: 'copy-label' }) copyLabel?: 'off' | (string & {}) | undefined;
  /** Shows the inspector in the page. */
  @property({ type: Boolean }) debug = false;
  /** The headline, over all other sources. */
  @property() headline?: string | undefined;
  /** The standfirst, over all other sources. */
  @property() standfirst?: string | undefined;
  /** Name of the section. */
  @property() section?: string | undefined;
  /** Address of the section. */
  @property({ attribute: 'section-url' }) sectionUrl?: string | undefined;
  /** Names of the authors, apart by semicolons. */
  @property() author?: string | undefined;
  /** ISO 8601. The property is not called `published` so that it stands beside `updatedAt`. */
  @property({ attribute: 'published' }) publishedAt?: string | undefined;
  /** ISO 8601. The property cannot be called `updated`: that is a lifecycle method. */
  @property({ attribute: 'updated' }) updatedAt?: string | undefined;
  /** Canonical address of the article. */
  @property() url?: string | undefined;
  /** The article as data, with schema.org's names. Stops the reading of the page. */
  @property({ attribute: false }) article?: Partial<Article> | undefined;
  /** Messages that replace those of the catalogue, by key, in every part of this article. */
  @property({ attribute: false }) strings?: Partial<Messages> | undefined;

  #known: PageMetadata = layerOf({}, 'property');
  #report: ArticleReport | undefined;
  /** What the reading time was counted of: words are counted again only when they have changed. */
  #text: string | undefined;
  #minutes: number | undefined;
  #ready = false;
  #hasExtras = false;
  #unwatch: (() => void) | undefined;
  #children: MutationObserver | undefined;

  constructor() {
    super();
    this.#composer.painted = NewsArticle.#upgrading;
  }

  /** What was found, from where, and what became of each part; undefined until the page was read. */
  get report(): ArticleReport | undefined {
    return this.#report;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider.announce();
    const page = this.ownerDocument;
    this.#composer.painted ||= page.readyState === 'loading';
    this.#reader.src?.resume();
    this.#unwatch = onAddressChange(() => {
      this.#reader.forgetPage();
      this.requestUpdate();
    });
    this.#children ??= new MutationObserver((records) => this.#handleChildren(records));
    this.#children.observe(this, { childList: true });
    if (isPageReady(page)) this.#begin();
    else void pageReady(page).then(() => this.isConnected && this.#begin());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#children?.disconnect();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#reader.rest();
      this.#composer.rest();
      this.#composer.withdraw();
      this.#disclosure.release();
      this.#extras();
    });
  }

  /** `moveBefore()` keeps everything; only what is read of the surroundings may differ. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  adoptedCallback(): void {
    void this.refresh();
  }

  /** Reads the page (and `src`) again and composes anew. Resolves when that is done. */
  async refresh(): Promise<void> {
    this.#reader.forgetPage();
    this.#reader.src?.forget();
    this.requestUpdate();
    await this.updateComplete;
    await this.#reader.complete; // may have brought what `src` wants
    await this.updateComplete;
    await this.#reader.src?.complete;
    await this.updateComplete;
  }

  protected override createRenderRoot(): this {
    return this; // the page's article stays the page's: no shadow root
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) refreshLocales();
    this.#reader.follow(this.src, NewsArticle.dataArticle);
    if (REREAD.some((name) => changed.has(name))) this.#reader.forgetPage();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#ready && this.isConnected) this.#apply();
    if (changed.get('debug')) this.#extras();
  }

  #begin(): void {
    this.#ready = true;
    this.#reader.forgetPage();
    this.requestUpdate();
  }

  #stateOf(metadata: PageMetadata, adoption: Adoption): ArticleState {
    if (this.#reader.src?.loading) return 'loading';
    const known = !!metadata.article.headline;
    if (this.#reader.src?.error) return known ? 'partial' : 'error';
    return known ? 'ready' : adoption.root ? 'partial' : 'idle';
  }

  #apply(): void {
    const isData = !!this.src || !!this.article || hasChildJson(this);
    const data = NewsArticle.dataArticle;
    const adoption = this.#composer.adopt(this.htmlFor, isData);
    if (isData && !data) this.#reader.complete = this.#fetchData();
    if (!adoption || (isData && !data)) return;
    const metadata = this.#reader.read(adoption, data);
    const { root } = adoption;
    const shown = root ? readShown(root, metadata.article) : NOTHING_SHOWN;
    const state = this.#stateOf(metadata, adoption);
    const language = metadata.article.inLanguage ?? 'en';
    const text = `${language} ${root?.textContent ?? metadata.article.articleBody ?? ''}`;
    if (text !== this.#text) this.#minutes = readingTimeOf(root ?? metadata.article.articleBody, language);
    this.#text = text;
    const value = Object.freeze({ ...metadata, state, readingTime: this.#minutes });
    const allowed = allowedParts(this.parts, NewsArticle.composesByDefault);
    const { drawing } = NewsArticle;
    const plan = { adoption, shown, value, allowed, drawing, locale: this.#locale };
    const placements = this.#composer.compose(plan, data);
    this.#report = { ...metadata, state, adoption, shown, placements };
    this.#announce(metadata, state);
    this.#provider.value = value;
    this.#disclosure.update(this.#report, NewsArticle.composesByDefault);
    this.#extras();
  }

  async #fetchData(): Promise<void> {
    try {
      // what `src` wants next comes beside it, not after it
      const fetching = this.src && import('./fetch-article.js');
      const [{ dataArticle }] = await Promise.all([import('./data-article.js'), fetching]);
      NewsArticle.dataArticle = dataArticle;
      this.requestUpdate();
    } catch {
      // offline: nothing is shown
    }
  }

  #announce(metadata: PageMetadata, state: ArticleState): void {
    const changed = changedFields(this.#known.article, metadata.article);
    const before = this.#provider.value.state;
    this.#known = metadata;
    if (changed.length === 0 && state === before) return;
    for (const each of ARTICLE_STATES) this.#states.set(each, each === state);
    const error = this.#reader.src?.error;
    this.dispatchEvent(new NewsArticleChangeEvent({ ...metadata, state, changed, ...(error && { error }) }));
  }

  /** Whether the inspector is shown: by `debug`, or by `?news-debug` in the address. */
  get inspected(): boolean {
    return this.debug || isDebugged();
  }

  /** What the page's makers see, and what they ask to be written into it. */
  #extras(): void {
    this.#hasExtras ||= this.metadata === 'emit' || this.inspected || isDevelopment();
    if (!this.#hasExtras) return;
    const report = this.isConnected ? this.#report : undefined;
    void import('./article-extras.js').then(
      ({ updateExtras }) => updateExtras(this, report, NewsArticle.drawing?.load),
      () => undefined, // offline
    );
  }

  #handleChildren(records: readonly MutationRecord[]): void {
    const foreign = records.some((record) =>
      [...record.addedNodes, ...record.removedNodes].some(
        (node) => node.nodeType === 1 && !(node as Element).matches('[data-news-part],[data-news-strip]'),
      ),
    );
    if (!foreign || !this.#ready) return;
    this.#reader.forgetPage();
    this.requestUpdate();
  }
}

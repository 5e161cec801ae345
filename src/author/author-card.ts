import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Author, AuthorKind } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { onBrokenPicture } from '../core/avatar.js';
import { baseStyles } from '../core/base.styles.js';
import { Extensions } from '../core/extensions.js';
import { provideEnglish } from '../core/localize.js';
import { NewsElement } from '../core/news-element.js';
import { endPress } from '../core/press.js';
import { authorCardEnglish } from './author-card.en.js';
import { NewsPerspectiveToggleEvent } from './author-card.events.js';
import { styles } from './author-card.styles.js';
import { cardData, type CardData } from './card-data.js';
import { closedStyles } from './closed-card.styles.js';
import type { FollowControl } from './follow-control.js';
import type { PerspectiveTools, ToolHost } from './perspective-tools.js';
import { renderCard } from './render-card.js';

provideEnglish(authorCardEnglish);

/** What a reader can go to in a card as it is drawn, in the order that the element has, too. */
const controlsOf = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.name a,summary,.facts a'),
];

/**
 * Who wrote an article: name, kind, role, biography, links, and the editorial perspective that an AI journalist
 * writes from, in full, word for word. Each piece comes from its attribute, else its slot, else the property
 * `author`, else the article around (or named by `for`). Composed by `<news-article>` the closed card is of fixed
 * height.
 *
 * @element news-author-card
 * @summary An author's card with the expandable editorial perspective.
 * @slot bio - The biography.
 * @slot perspective - The perspective's text, readable without JavaScript; the card then stands outside `<article>`.
 * @slot links - Links to more about the author.
 * @fires news-author-follow - Request: a reader follows the author, or no longer. Answer: whether they now do.
 * @fires news-perspective-toggle - A reader opened or closed the perspective: `open`, `version`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole card.
 * @csspart avatar - The portrait.
 * @csspart name - The heading.
 * @csspart role - The line of role and place.
 * @csspart bio - The biography.
 * @csspart links - The row of links.
 * @csspart follow - The button or link that follows.
 * @csspart summary - The row that opens the perspective.
 * @csspart perspective - What it opens.
 * @csspart quote - The perspective's text.
 * @csspart tool - A button above the perspective's text, or to try again.
 * @csspart facts - Version, model, provider and links below the text.
 * @cssprop [--news-author-card-avatar-size=3.75em] - Size of the portrait.
 * @cssstate ai - The author is an AI journalist.
 * @cssstate open - The perspective is open.
 * @cssstate loading - The perspective is being fetched.
 * @cssstate failed - The perspective could not be fetched.
 */
export class NewsAuthorCard extends NewsElement {
  static override readonly tag = 'news-author-card';
  static override styles: CSSResult[] = [...baseStyles, closedStyles, styles];

  /** Fetches the perspective's controls once a reader is about to use them. */
  static loadTools = (): Promise<typeof PerspectiveTools> =>
    import('./perspective-tools.js').then((module) => module.PerspectiveTools);
  /** Fetches what following needs, for cards that offer it. */
  static loadFollow = (): Promise<typeof FollowControl> =>
    import('./follow-control.js').then((module) => module.FollowControl);

  readonly #article = new ArticleController(this);

  /** The author as data; attributes stand over it. */
  @property({ attribute: false }) author?: Author | undefined;
  /** The author's name. Of several authors of an article it says which. */
  @property() name?: string | undefined;
  /** `human`, `ai` or `organisation`. */
  @property() kind?: AuthorKind | (string & {}) | undefined;
  /** What the author does, for example "Harbour correspondent". */
  @property({ attribute: 'role-name' }) roleName?: string | undefined;
  /** Where the author works from. */
  @property() location?: string | undefined;
  /** Address of a portrait. */
  @property({ attribute: 'image-url' }) imageUrl?: string | undefined;
  /** Address of the author's page. */
  @property() url?: string | undefined;
  /** The biography. */
  @property() bio?: string | undefined;
  /** Text of the editorial perspective, shown exactly as given. */
  @property() perspective?: string | undefined;
  /** Address of the perspective as JSON or plain text, fetched when a reader opens it. */
  @property({ attribute: 'perspective-url' }) perspectiveUrl?: string | undefined;
  /** The perspective's version as the site counts. */
  @property({ attribute: 'perspective-version' }) perspectiveVersion?: string | undefined;
  /** Since when this version holds, ISO 8601. */
  @property({ attribute: 'perspective-date' }) perspectiveDate?: string | undefined;
  /** Name of the AI model. */
  @property() model?: string | undefined;
  /** Who provides the model. */
  @property() provider?: string | undefined;
  /** Address of the site's AI policy. */
  @property({ attribute: 'policy-url' }) policyUrl?: string | undefined;
  /** Address where errors are reported. */
  @property({ attribute: 'report-url' }) reportUrl?: string | undefined;
  /** Address of the author's other articles. Default: `url`. */
  @property({ attribute: 'more-url' }) moreUrl?: string | undefined;
  /** Whether readers can follow the author: `news-author-follow` is then to be answered. */
  @property({ type: Boolean }) follow = false;
  /** Address that follows the author without JavaScript: an account, a feed. */
  @property({ attribute: 'follow-url' }) followUrl?: string | undefined;
  /** Whether the perspective is open. */
  @property({ type: Boolean }) open = false;
  /** Level of the name as a heading, 1 to 6. Default: 2. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;
  /** Set on parts that `<news-article>` composes. */
  @property({ attribute: 'data-news-part' }) protected newsPart?: string | null | undefined;

  #data: CardData | undefined;
  #tools: PerspectiveTools | undefined;
  #follow: FollowControl | undefined;
  readonly #extensions = new Extensions(this);
  /** Portraits that could not be loaded. */
  readonly #failed = new Set<string>();
  /** What a reader had done with the card before its code was here. */
  #takenOver: { readonly open: boolean; readonly focused: number } | undefined;
  #status = '';
  #printing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // what its removal ended may go on
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
  }

  protected override takeOver(drawn: HTMLElement | ShadowRoot): void {
    const active = this.shadowRoot?.activeElement as HTMLElement;
    this.#takenOver = {
      open: !this.open && !!drawn.querySelector('details')?.open,
      focused: controlsOf(drawn).indexOf(active),
    };
    this.open ||= this.#takenOver.open;
    // a press that has begun ends on what is there by then; what a server wrote may stay
    if (!('host' in drawn) && drawn.querySelector('summary:active'))
      endPress(this, () => this.renderRoot.querySelector('summary')?.click());
  }

  protected override released(): void {
    this.#tools?.release();
  }

  protected override willUpdate(): void {
    this.#data = cardData(this, this.#article.value?.article, {
      slotted: this.#slotted,
      base: this.settled ? this.baseURI : undefined,
    });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    for (const image of this.renderRoot.querySelectorAll('img'))
      onBrokenPicture(image, () => this.#fail(image));
    // an address led into the text before the card closed over it
    const led = !!this.querySelector(':scope > [slot=perspective]:is(:target, :has(:target))');
    this.open ||= led;
    const { focused = -1 } = this.#takenOver ?? {};
    if (focused >= 0) controlsOf(this.renderRoot)[focused]?.focus({ preventScroll: true });
    if (this.#takenOver?.open || led) this.#tell();
  }

  protected override updated(): void {
    const { author, versions } = this.#data ?? {};
    this.setState('ai', author?.kind === 'ai');
    this.setState('open', this.open && !!versions?.length);
    this.setState('loading', !!this.#tools?.loading);
    this.setState('failed', !!this.#tools?.failed);
    if (this.open) this.#handleIntent();
    this.#tools?.update(this.open);
    if (author && this.#followable) this.#loadFollow();
    if (!author) this.#check();
  }

  protected override render(): TemplateResult {
    const data = this.#data;
    // without a name there is no card, but what the page wrote is not to be lost
    if (!data)
      return html`<slot name="bio"></slot><slot name="perspective"></slot><slot name="links"></slot>`;
    return renderCard({
      data,
      locale: this.locale,
      composed: this.newsPart != null,
      open: this.open,
      followable: this.#followable,
      slotted: this.#slotted,
      ownBio: !!this.bio?.trim(),
      headingLevel: this.headingLevel,
      published: this.#article.value?.article.datePublished,
      failed: this.#failed,
      status: this.#status,
      tools: this.#tools,
      follow: this.#follow,
      onToggle: this.#handleToggle,
      onIntent: this.#handleIntent,
      onSlotChange: this.#handleSlotChange,
      onImageError: this.#handleImageError,
    });
  }

  get #slotted(): boolean {
    // what is slotted is only known after the first render
    return this.hasUpdated && !!this.querySelector(':scope > [slot=perspective]');
  }

  get #followable(): boolean {
    return this.follow || !!this.#data?.follow;
  }

  #loadFollow(): void {
    const { loadFollow } = this.constructor as typeof NewsAuthorCard;
    void this.#extensions.fetch(loadFollow, (Control) => {
      this.#follow = new Control(this.#toolHost());
    });
  }

  #toolHost(): ToolHost {
    return {
      element: this,
      locale: this.locale,
      data: () => this.#data,
      article: () => this.#article.value?.article,
      announce: (text) => {
        this.#status = text;
        this.requestUpdate();
      },
    };
  }

  /** Tells whoever mends the page of a card that has no name, once nothing more is to be expected. */
  #check(): void {
    const { state } = this.#article.value ?? {
      state: this.htmlFor || this.closest('news-article') ? 'idle' : 'ready',
    };
    if (this.newsPart != null || !this.attributes.length || state === 'idle' || state === 'loading') return;
    this.lint({
      code: 'author-name-missing',
      severity: 'warning',
      message: 'The author card has no name and shows nothing. Give `name`, or an author in the metadata.',
    });
  }

  #fail(image: HTMLImageElement): void {
    this.#failed.add(image.src);
    this.requestUpdate();
  }

  #tell(): void {
    const { versions } = this.#data ?? {};
    if (!versions?.length) return;
    const version = (this.#tools?.shown ?? versions[0])?.version;
    this.dispatchEvent(new NewsPerspectiveToggleEvent(this.open, version));
  }

  #handleIntent = (): void => {
    if (!this.#data?.versions.length) return;
    const { loadTools } = this.constructor as typeof NewsAuthorCard;
    void this.#extensions.fetch(loadTools, (Tools) => {
      this.#tools = new Tools(this.#toolHost());
    });
  };

  #handleToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.open || this.#printing) return;
    this.open = open;
    this.#tell();
  };

  #handlePrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = this.#printing || this.open;
  };

  #handleSlotChange = (): void => this.requestUpdate();

  #handleImageError = (event: Event): void => this.#fail(event.currentTarget as HTMLImageElement);
}

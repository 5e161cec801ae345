import { adoptStyles, isServer, type LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CustomStates } from './custom-states.js';
import { define } from './define.js';
import { warnOfCopy } from './dev-warning.js';
import { drawnIn } from './draw.js';
import { GuardedLitElement } from './guarded-lit-element.js';
import { NewsLintEvent, type LintFinding } from './lint-event.js';
import { LocaleController } from './localize.js';
import type { Messages } from './messages.js';

/** The base of every part: language, overrides, states, findings, moves, guarded registration. */
export abstract class NewsElement extends GuardedLitElement {
  /** The element's tag. */
  static readonly tag: string;

  /** Registers the class under its tag unless another copy has it, which developers are told. */
  static define(): void {
    if (define(this as unknown as Parameters<typeof define>[0])) warnOfCopy(this.tag);
  }

  /**
   * @internal Takes over what a server rendered (hydrate.ts), and says whether it could. Otherwise an element renders
   * anew in the place of that.
   */
  static hydrate?: (element: NewsElement, changed: PropertyValues) => boolean;

  protected readonly locale = new LocaleController(this);

  /** Id of a `<news-article>` elsewhere on the page whose article this part shows. */
  @property({ attribute: 'for' }) htmlFor?: string | undefined;

  /** Messages that replace those of the catalogue, by key. */
  @property({ attribute: false }) strings?: Partial<Messages> | undefined;

  /** What `news-lint` has told so far, for who listens later. */
  readonly findings: LintFinding[] = [];

  readonly #states = new CustomStates(this);
  #fromServer: boolean;

  constructor() {
    super();
    // declarative shadow DOM is there before the upgrade
    this.#fromServer = isServer || (!!this.shadowRoot && !drawnIn(this.shadowRoot));
  }

  /**
   * False on a server and during the first render of its output, which must repeat what it wrote: no clock, zone,
   * storage or navigator before this is true.
   */
  protected get settled(): boolean {
    return this.hasUpdated || !this.#fromServer;
  }

  override performUpdate(): void {
    const article = !this.settled && !NewsElement.hydrate && this.closest('news-article:defined');
    // what a server rendered of an article stands until that has been read
    if (article && !(article as { report?: unknown }).report)
      article.addEventListener('news-article-change', () => queueMicrotask(() => this.performUpdate()), {
        once: true,
      });
    else super.performUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const root = this.settled ? undefined : this.shadowRoot;
    if (root) {
      if (NewsElement.hydrate?.(this, changed)) return;
      this.takeOver?.(root);
      root.replaceChildren();
    }
    super.update(changed);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.#fromServer && this.shadowRoot) {
      adoptStyles(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
      return this.shadowRoot;
    }
    const drawn = drawnIn(this.shadowRoot);
    if (drawn) {
      this.takeOver?.(drawn);
      drawn.remove();
    }
    return super.createRenderRoot();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // a move fires disconnected and connected in one task: only what is still out has been removed
    queueMicrotask(() => {
      if (!this.isConnected) this.released();
    });
  }

  /** `moveBefore()` keeps the element alive; only its surroundings may have changed. */
  connectedMoveCallback(): void {
    this.locale.refresh();
    this.requestUpdate();
  }

  /** Called before what was drawn in the element's place, or by a server, is its own: for what readers have done with it. */
  protected takeOver?(drawn: HTMLElement | ShadowRoot): void;

  /** Called once an element has really been removed, not moved. Undo here what outlives a disconnect. */
  protected released(): void {}

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.#fromServer) queueMicrotask(() => this.requestUpdate()); // now with the reader's clock and zone
  }

  /** Shows or hides a `:state()`. */
  protected setState(name: string, on: boolean): void {
    this.#states.set(name, on);
  }

  /** Raises `news-lint` once per finding and element. */
  protected lint(finding: LintFinding): void {
    const { code, message } = finding;
    if (this.findings.some((told) => told.code === code && told.message === message)) return;
    this.findings.push(finding);
    this.dispatchEvent(new NewsLintEvent(finding));
  }
}

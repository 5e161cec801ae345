/**
 * Stands for `@lit/reactive-element` in the files for `<script>`, below Lit's own `LitElement`: the same element, for
 * the ways of writing one that there are in this house. Half of Lit's serves others: browsers without constructable
 * style sheets, `static properties`, reflection, converters, accessors under decorators, comparisons of one's own.
 * The npm modules import Lit itself, and guarded-element.ts; test/core/reactive-element.test.ts holds both to the same
 * behaviour.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { UPDATE_FAILED, isDevelopment } from './development.js';

interface PropertyOptions {
  /** Name of the attribute; `false` for none. */
  attribute: string | false;
  /** `Boolean`, `Number` or `String`. */
  type: (text: string) => unknown;
}

type Changed = Map<PropertyKey, unknown>;
type Styles = CSSResult | readonly CSSResult[];

/** Rules of a shadow root, parsed when the first root wants them. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const css = (strings: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: strings }, ...values)); // not raw: escapes mean what they do in a template

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

/** Names of reactive properties, of whatever class. */
const names = new Set<string>();

export class ReactiveElement extends HTMLElement implements ReactiveControllerHost {
  /** Properties and their types by attribute; with those of the class above. */
  static attributes = new Map<string, readonly [name: string, type: (text: string) => unknown]>();
  static elementStyles: CSSResult[] = [];
  static styles: Styles = [];

  /** What a `@property()` comes down to. */
  static createProperty(name: string, { attribute, type }: PropertyOptions): void {
    this.attributes = new Map(this.attributes); // not that of the class above
    names.add(name);
    if (attribute) this.attributes.set(attribute, [name, type]);
    const key = Symbol();
    Object.defineProperty(this.prototype, name, {
      get(this: Record<symbol, unknown>) {
        return this[key];
      },
      set(this: ReactiveElement & Record<symbol, unknown>, value: unknown) {
        const before = this[key];
        this[key] = value;
        if (!Object.is(value, before)) this.requestUpdate(name, before);
      },
    });
  }

  /**
   * All `@property()` and `@state()` of a class, as the build writes them: words apart by spaces, each a name, and where
   * the attribute is not a text of that name in lower case with hyphens, a mark (`!` none, `?` Boolean, `#` number, `:`
   * text) and the attribute if it is called otherwise.
   */
  static createProperties(words: string): void {
    for (const [, name = '', mark = '', attribute] of words.matchAll(/(\w+)([!?#:]?)(\S*)/g))
      this.createProperty(name, {
        attribute: mark !== '!' && (attribute || name.replace(/[A-Z]/g, '-$&').toLowerCase()),
        type: mark === '?' ? Boolean : mark === '#' ? Number : String,
      });
  }

  /** Asked once, at registration: styles are settled then, too. */
  static get observedAttributes(): string[] {
    this.elementStyles = [this.styles].flat();
    return [...this.attributes.keys()];
  }

  declare renderRoot: HTMLElement | DocumentFragment;
  isUpdatePending = false;
  hasUpdated = false;
  /** Resolves after the update that is due, with whether none has become due by it. */
  updateComplete: Promise<boolean>;
  #enable!: () => void;
  #changed = new Map<PropertyKey, unknown>();
  #given: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();

  constructor() {
    super();
    this.updateComplete = new Promise<never>((resolve) => (this.#enable = resolve as () => void));
    // what was set before the tag was registered hides the accessors, and comes after what constructors set
    for (const [name, value] of Object.entries(this)) {
      if (!names.has(name)) continue;
      this.#given[name] = value;
      delete (this as Record<string, unknown>)[name];
    }
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#enable();
    this.#tell('hostConnected');
  }

  disconnectedCallback(): void {
    this.#tell('hostDisconnected');
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    const [name, type] = (this.constructor as typeof ReactiveElement).attributes.get(attribute)!;
    const value = type === Boolean ? text !== null : text !== null ? type(text) : null;
    Object.assign(this, { [name]: value });
  }

  /** Asks for an update; with a name, says that this property has changed. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name && !this.#changed.has(name)) this.#changed.set(name, before);
    if (!this.isUpdatePending) this.updateComplete = this.#updateAfter(this.updateComplete);
  }

  async #updateAfter(before: Promise<unknown>): Promise<boolean> {
    this.isUpdatePending = true;
    await before;
    if (this.isUpdatePending) this.performUpdate();
    return !this.isUpdatePending;
  }

  /** Updates now what is due. What that throws, developers are told of, as of every element of this house. */
  performUpdate(): void {
    const changed = this.#changed;
    try {
      Object.assign(this, this.#given);
      this.#given = {};
      this.willUpdate(changed);
      this.#tell('hostUpdate');
      this.update(changed);
      this.#tell('hostUpdated');
      if (!this.hasUpdated) {
        this.hasUpdated = true;
        this.firstUpdated(changed);
      }
      this.updated(changed);
    } catch (error) {
      if (changed === this.#changed) this.#settle(); // else it was, and what has changed since is for another update
      if (isDevelopment()) console.warn(UPDATE_FAILED, this, error);
    }
  }

  #tell(step: keyof ReactiveController): void {
    for (const controller of this.#controllers) controller[step]?.();
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- Lit's place for it: a clone may have one from a server
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(root, (this.constructor as typeof ReactiveElement).elementStyles);
    return root;
  }

  protected update(changed: Changed): void;
  protected update(): void {
    this.#settle(); // what changes from here on is for another update
  }

  protected willUpdate(changed: Changed): void;
  protected willUpdate(): void {}

  protected firstUpdated(changed: Changed): void;
  protected firstUpdated(): void {}

  protected updated(changed: Changed): void;
  protected updated(): void {}
}

export { ReactiveElement as GuardedElement };

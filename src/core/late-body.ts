import type { CSSResult, ReactiveController, TemplateResult } from 'lit';
import { ArticleController } from './article-controller.js';
import type { ArticleContextValue } from './article-context.js';
import { Extensions } from './extensions.js';
import type { LateConsent } from './late-consent.js';
import type { LocaleController } from './localize.js';
import type { NewsElement } from './news-element.js';

/** What the body of an element is given. */
export interface BodyHost<Part extends NewsElement = NewsElement> {
  readonly element: Part;
  readonly locale: LocaleController;
  readonly article: () => ArticleContextValue | undefined;
  /** Fetches more code with its styles. */
  readonly extensions: Extensions;
  /** Whether it may ask nothing of anybody now, since consent is missing. */
  readonly isHeld: () => boolean;
}

/** All that an element does, drawn in it. A controller of it, so that it hears when that is connected and drawn. */
export interface Body extends ReactiveController {
  render(): TemplateResult;
}

type BodyClass<Part extends NewsElement, B extends Body> = (new (host: BodyHost<Part>) => B) & {
  readonly styles?: CSSResult;
};

const loadConsent = (): Promise<typeof LateConsent> =>
  import('./late-consent.js').then((module) => module.LateConsent);

/** How near the window the code of an element is fetched. */
const NEAR = '1000px 0px';

/**
 * Fetches what an element does when it is near the window, or touched, or when the address leads into it. Where that
 * cannot be had the element stays what the page wrote, and is tried again once the reader is online.
 */
export class LateBody<Part extends NewsElement, B extends Body> implements ReactiveController {
  readonly #element: Part;
  readonly #load: () => Promise<BodyClass<Part, B>>;
  readonly #hash: string | undefined;
  readonly #host: BodyHost<Part>;
  #nearness: IntersectionObserver | undefined;
  #hasFailed = false;
  #consent: LateConsent | undefined;
  /** What the element does, whether or not it may do it now. */
  own: B | undefined;

  /** @param hash how a hash of the page's address begins that leads into the element, however far it is */
  constructor(
    element: Part,
    locale: LocaleController,
    load: () => Promise<BodyClass<Part, B>>,
    hash?: string,
  ) {
    this.#element = element;
    this.#load = load;
    this.#hash = hash;
    const article = new ArticleController(element);
    const isHeld = (): boolean => this.body !== this.own;
    this.#host = {
      element,
      locale,
      article: () => article.value,
      extensions: new Extensions(element),
      isHeld,
    };
    element.addController(this);
  }

  /** Undefined until it is there; where consent is missing, what asks for it. */
  get body(): B | undefined {
    return this.#consent?.isWaiting ? (this.#consent as unknown as B) : this.own;
  }

  hostConnected(): void {
    if (this.own) return;
    this.#handleHash();
    addEventListener('hashchange', this.#handleHash);
    this.#nearness ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.fetch();
      },
      { rootMargin: NEAR },
    );
    this.#nearness.observe(this.#element);
    this.#element.addEventListener('focusin', this.#handleNeed);
    addEventListener('online', this.#handleOnline);
  }

  hostDisconnected(): void {
    this.#nearness?.disconnect();
    this.#element.removeEventListener('focusin', this.#handleNeed);
    removeEventListener('hashchange', this.#handleHash);
    removeEventListener('online', this.#handleOnline);
  }

  /** Settles when it is there and drawn, or could not be had. */
  async fetch(): Promise<void> {
    const { extensions } = this.#host;
    const waits = this.#element.closest('[data-news-consent]');
    if (waits)
      await extensions.fetch(loadConsent, (Consent) => {
        this.#consent ??= new Consent(this.#host, this);
        this.#element.addController(this.#consent);
      });
    if (!waits || this.#consent?.isWaiting === false)
      await extensions.fetch(this.#load, (Body) => {
        this.own ??= new Body(this.#host);
        this.#element.addController(this.own);
        this.hostDisconnected();
      });
    this.#hasFailed = !this.body;
  }

  #handleHash = (): void => {
    if (this.#hash && location.hash.startsWith(this.#hash)) void this.fetch();
  };

  #handleNeed = (): void => void this.fetch();

  #handleOnline = (): void => {
    if (this.#hasFailed) void this.fetch();
  };
}

import type { CSSResult, ReactiveController, TemplateResult } from 'lit';
import { ArticleController } from '../core/article-controller.js';
import type { ArticleContextValue } from '../core/article-context.js';
import { Extensions } from '../core/extensions.js';
import type { LocaleController } from '../core/localize.js';
import type { NewsElement } from '../core/news-element.js';
import { HASH } from './comment-hash.js';
import type { CommentService } from './comment-service.js';

/** The properties that every part of a discussion has. */
export interface CommentPart extends NewsElement {
  /** Of a form: an address that only takes comments. */
  action?: string | undefined;
  service?: string | CommentService | undefined;
  endpoint?: string | undefined;
  thread?: string | undefined;
}

/** What an element names as its service: to be compared, and to see whether it names any. */
export const serviceOf = ({ action, service, endpoint }: CommentPart): string | CommentService | undefined =>
  action || service || (endpoint ? 'http' : undefined);

/** What the body of a part is given. */
export interface BodyHost<Part extends CommentPart = CommentPart> {
  readonly element: Part;
  readonly locale: LocaleController;
  readonly article: () => ArticleContextValue | undefined;
  /** Fetches more code with its styles. */
  readonly extensions: Extensions;
}

/** All that a part does, drawn in its element. A controller of it, so that it hears when that is connected and drawn. */
export interface Body extends ReactiveController {
  render(): TemplateResult;
}

type BodyClass<Part extends CommentPart, B extends Body> = (new (host: BodyHost<Part>) => B) & {
  readonly styles?: CSSResult;
};

/** How near the window the code of a part is fetched. */
const NEAR = '1000px 0px';

/**
 * Fetches what a part of a discussion does when the part is near the window, or touched, or when the address leads to a
 * comment. Where it cannot be had the part stays what the page wrote, and is tried again once the reader is online.
 */
export class LateBody<Part extends CommentPart, B extends Body> implements ReactiveController {
  readonly #element: Part;
  readonly #load: () => Promise<BodyClass<Part, B>>;
  readonly #host: BodyHost<Part>;
  #nearness: IntersectionObserver | undefined;
  #hasFailed = false;
  /** Undefined until it is there. */
  body: B | undefined;

  constructor(element: Part, locale: LocaleController, load: () => Promise<BodyClass<Part, B>>) {
    this.#element = element;
    this.#load = load;
    const article = new ArticleController(element);
    this.#host = { element, locale, article: () => article.value, extensions: new Extensions(element) };
    element.addController(this);
  }

  hostConnected(): void {
    if (this.body) return;
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
    await this.#host.extensions.fetch(this.#load, (Body) => {
      this.body ??= new Body(this.#host);
      this.#element.addController(this.body);
      this.hostDisconnected();
    });
    this.#hasFailed = !this.body;
  }

  #handleHash = (): void => {
    if (location.hash.startsWith(HASH)) void this.fetch();
  };

  #handleNeed = (): void => void this.fetch();

  #handleOnline = (): void => {
    if (this.#hasFailed) void this.fetch();
  };
}

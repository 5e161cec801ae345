import type { ReactiveControllerHost } from 'lit';
import { adoptNear, type Adoption } from './adopt.js';
import { compose, withdraw } from './compose.js';
import type { Placement, Plan } from './placement.js';
import type { DataArticle } from './data-article.js';

const SETTLING = 200; // ms without a change

/** Adopts and composes for one `<news-article>`, and remembers what it placed. */
export class ArticleComposer {
  readonly #host: HTMLElement & ReactiveControllerHost;
  #lookAround: ((host: HTMLElement) => Adoption) | undefined;
  #placements: readonly Placement[] = [];
  #strip: HTMLElement | undefined;
  #growth: MutationObserver | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  /** Whether what the tag wraps may already be on a reader's screen. */
  painted = false;

  constructor(host: HTMLElement & ReactiveControllerHost) {
    this.#host = host;
  }

  /** Which article the tag means; undefined while the code that looks over the page is being fetched. */
  adopt(id: string | undefined, isData: boolean): Adoption | undefined {
    const near = adoptNear(this.#host, id, isData);
    if (near || this.#lookAround) return near ?? this.#lookAround?.(this.#host);
    // few tags wrap nothing, so few pages need that code
    import('./adopt-from-page.js').then(
      ({ adoptFromPage }) => {
        this.#lookAround = adoptFromPage;
        this.#host.requestUpdate();
      },
      () => undefined, // offline: nothing is composed
    );
    return undefined;
  }

  compose(plan: Omit<Plan, 'host' | 'painted'>, data: DataArticle | undefined): readonly Placement[] {
    const { adoption, allowed, value } = plan;
    // an article that the tag does not wrap was there before the tag
    const painted = this.painted || adoption.how !== 'wrapped';
    if (painted && adoption.how === 'wrapped' && allowed?.length !== 0) this.#fetchStrip();
    this.#placements = compose({ ...plan, host: this.#host, painted, strip: this.#strip });
    if (allowed?.length !== 0)
      data?.renderDataBody(this.#host, adoption.reason === 'data' ? value.article.articleBody : '');
    this.#watchPage(!!adoption.reason && adoption.reason !== 'data');
    return this.#placements;
  }

  /** Makes the strip that a style sheet reserved; few pages have one, so its code comes on demand. */
  #fetchStrip(): void {
    const size = getComputedStyle(this.#host).getPropertyValue('--news-strip');
    if (this.#strip || !size || Number.parseFloat(size) === 0) return;
    import('./reserved-strip.js').then(
      ({ reservedStrip }) => {
        this.#strip = reservedStrip(this.#host);
        this.#host.requestUpdate();
      },
      () => undefined, // offline: the strip stays empty
    );
  }

  /** While no article is found, looks again when the page has grown: a script may still bring it. */
  #watchPage(on: boolean): void {
    if (!on) this.rest();
    else if (!this.#growth) {
      // a page that changes all the time must not be looked over all the time
      this.#growth = new MutationObserver(() => {
        clearTimeout(this.#look);
        this.#look = setTimeout(() => this.#host.requestUpdate(), SETTLING);
      });
      this.#growth.observe(this.#host.ownerDocument.body, { childList: true, subtree: true });
    }
  }

  /** Stops looking for an article. */
  rest(): void {
    clearTimeout(this.#look);
    this.#growth?.disconnect();
    this.#growth = undefined;
  }

  /** Takes away what stands outside the tag, once that has gone. */
  withdraw(): void {
    withdraw(this.#host, this.#placements);
  }
}

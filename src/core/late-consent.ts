import { html, type ReactiveController, type TemplateResult } from 'lit';
import { ConsentNotice, type ConsentHost } from './consent-notice.js';

/** What is drawn in an element, and held back while consent is missing. */
interface Held {
  /** Undefined until it was needed. */
  readonly own: ReactiveController | undefined;
  /** Fetches what is to be drawn now. */
  readonly fetch: () => Promise<void>;
}

/** The consent that a part waits for which is drawn late: what it is comes once it may, and rests when it no longer may. */
export class LateConsent extends ConsentNotice {
  readonly #held: Held;

  constructor(host: ConsentHost, held: Held) {
    super(host);
    this.#held = held;
  }

  /** For a form that is emptied: nothing is in it yet. */
  reset(): void {}

  /** What the page wrote into the tag stands below: it is the page's, and asks nobody through us. */
  override render(): TemplateResult {
    // a list and a form in a discussion that waits: it asks for them
    const around = this.host.element.parentElement?.closest('news-discussion');
    return around ? html`<slot></slot>` : html`${super.render()}<slot></slot>`;
  }

  protected override changed(): void {
    const { element } = this.host;
    const { own } = this.#held;
    if (own && this.isWaiting) {
      element.removeController(own);
      own.hostDisconnected?.();
    } else if (own) element.addController(own);
    else if (!this.isWaiting) void this.#begin(this.isWanted);
  }

  /** @param isWanted by a press on the button, which goes away with the focus in it */
  async #begin(isWanted: boolean): Promise<void> {
    const { element } = this.host;
    await this.#held.fetch();
    const base = element.shadowRoot?.querySelector<HTMLElement>('.base');
    if (!isWanted || !base || this.isWaiting) return;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
  }
}

import { nothing, type TemplateResult } from 'lit';
import { ConsentNotice, type ConsentHost } from '../core/consent-notice.js';

/** What it does with a player. */
interface Playing {
  readonly play: () => void;
  /** Nothing is left of what was played. */
  readonly stop: () => void;
}

/** The consent that a player waits for. It is asked for when a reader presses play, in the player. */
export class PlayerConsent extends ConsentNotice {
  readonly #playing: Playing;
  #give: (() => void) | undefined;
  /** Settles once it may play. */
  readonly given = new Promise<void>((resolve) => (this.#give = resolve));
  /** Whether the reader is asked. */
  #isShown = false;

  constructor(host: ConsentHost, playing: Playing) {
    super(host);
    this.#playing = playing;
  }

  /** Before something is played: whether that has to wait. Then the reader is asked. */
  ask(): boolean {
    if (!this.isWaiting) return false;
    const { element } = this.host;
    this.#isShown = true;
    element.requestUpdate();
    void element.updateComplete.then(() => this.focus());
    return true;
  }

  draw(): TemplateResult | typeof nothing {
    return this.#isShown ? this.render() : nothing;
  }

  protected override changed(): void {
    const { shadowRoot } = this.host.element;
    // the button that was pressed goes away
    if (shadowRoot?.activeElement?.matches('.consent-button'))
      shadowRoot.querySelector<HTMLElement>('.main-button')?.focus({ preventScroll: true });
    this.#isShown = false;
    if (!this.isWaiting) this.#give?.();
    if (this.isWaiting) this.#playing.stop();
    else if (this.isWanted) this.#playing.play();
  }
}

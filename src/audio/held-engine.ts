import { css, type CSSResult } from 'lit';
import { ConsentNotice } from '../core/consent-notice.js';
import { Extensions } from '../core/extensions.js';
import type { PressedSound } from './attach-file.js';
import { AudioEngine as FreeEngine } from './audio-engine.js';
import { styles } from './audio-engine.styles.js';
import type { EngineHost } from './engine-host.js';
import { PlayerConsent } from './player-consent.js';
import type { StartAt } from './playback-source.js';

/** What comes beside sound reads what was kept for the reader: it is not fetched before it may. */
class HeldExtensions extends Extensions {
  readonly #isAllowed: Promise<void>;

  constructor(element: EngineHost['element'], isAllowed: Promise<void>) {
    super(element);
    this.#isAllowed = isAllowed;
  }

  override async fetch<T extends object>(load: () => Promise<T>, use: (Loaded: T) => void): Promise<void> {
    await this.#isAllowed;
    await super.fetch(load, use);
  }
}

/** What plays where consent may be missing: a press then asks for it, and when it is taken back, nothing goes on. */
export class AudioEngine extends FreeEngine {
  static override readonly styles: CSSResult = css`
    ${styles}${ConsentNotice.styles}
  `;

  readonly #consent: PlayerConsent;

  constructor(host: EngineHost) {
    const consent = new PlayerConsent(host, { play: () => this.press(), stop: () => this.#stop() });
    super({ ...host, extensions: new HeldExtensions(host.element, consent.given) });
    this.#consent = consent;
    host.element.addController(consent);
  }

  override press(): void {
    if (!this.#consent.ask()) super.press();
  }

  override start(pressed: PressedSound, startAt?: StartAt): void {
    if (!this.#consent.ask()) {
      super.start(pressed, startAt);
      return;
    }
    pressed.audio.pause();
    pressed.source?.close();
  }

  override renderOptions(): unknown {
    return [this.#consent.draw(), super.renderOptions()];
  }

  /** As if nothing had been played. */
  #stop(): void {
    // they would keep where it was
    const { aids } = this;
    this.aids = undefined;
    this.store.reset();
    this.aids = aids;
  }
}

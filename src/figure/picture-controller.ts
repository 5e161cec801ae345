import type { LitElement, ReactiveController } from 'lit';
import { knownWidth } from './picture-facts.js';

/** A picture is worth enlarging if it is at least this much wider than shown. */
const WORTH_ENLARGING = 1.25;

const SLOTTED = ':scope > img:not([slot]), :scope > picture:not([slot]) img, :scope > :not([slot]) img';

/**
 * Watches the picture of a figure, slotted or its own, whenever it loads or fails: before the upgrade, after,
 * or anew with another address.
 */
export class PictureController implements ReactiveController {
  readonly #host: LitElement;
  #state: 'unknown' | 'loaded' | 'failed' = 'unknown';
  #enlargeable = false;
  #image: HTMLImageElement | null = null;
  #frame: Element | undefined;
  #resize: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The picture is there and drawn. */
  get loaded(): boolean {
    return this.#state === 'loaded';
  }

  /** The picture could not be loaded. */
  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** The picture holds enough more than is shown. */
  get enlargeable(): boolean {
    return this.#enlargeable;
  }

  /** The picture shown: slotted, else our own. Null before the first render and where there is none. */
  get image(): HTMLImageElement | null {
    return this.slotted ?? this.#host.shadowRoot?.querySelector<HTMLImageElement>('.frame img') ?? null;
  }

  /** The page's picture. Not for a first render: what is slotted is only known afterwards. */
  get slotted(): HTMLImageElement | null {
    return this.#host.querySelector<HTMLImageElement>(SLOTTED);
  }

  /** Listens in a shadow root. `load` and `error` do not bubble; captured there they are heard of all pictures. */
  listen(root: EventTarget): void {
    root.addEventListener('load', (event) => this.#settle(event.target, 'loaded'), true);
    root.addEventListener('error', (event) => this.#settle(event.target, 'failed'), true);
    root.addEventListener('slotchange', () => this.#host.requestUpdate());
  }

  hostUpdated(): void {
    const image = this.image;
    if (image !== this.#image) {
      this.#image = image;
      this.#set('unknown');
      this.#inspect(image);
    }
    const frame = this.#host.shadowRoot?.querySelector('.frame');
    if (!frame || frame === this.#frame || !this.#host.isConnected || !globalThis.ResizeObserver) return;
    this.#frame = frame;
    this.#resize = new ResizeObserver(() => this.#measure());
    this.#resize.observe(frame);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#resize = undefined;
    this.#frame = undefined;
  }

  /** Forgets what is known: the address is about to change. */
  reset(): void {
    this.#set('unknown');
  }

  /** A picture may have loaded or failed before anyone listened. */
  #inspect(image: HTMLImageElement | null): void {
    if (!image?.complete || !(image.getAttribute('src') || image.getAttribute('srcset'))) return;
    if (image.naturalWidth > 0) this.#settle(image, 'loaded');
    // a vector picture without size of its own has no natural width either, but it decodes
    else
      image.decode().then(
        () => this.#settle(image, 'loaded'),
        () => this.#settle(image, 'failed'),
      );
  }

  #settle(image: EventTarget | null, state: 'loaded' | 'failed'): void {
    if (image === null || image !== this.image) return;
    this.#set(state);
  }

  #set(state: 'unknown' | 'loaded' | 'failed'): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#host.requestUpdate();
    }
    this.#measure();
  }

  #measure(): void {
    const image = this.image;
    // a picture inside <picture> is beyond our style sheets and may stand over the edge
    const shown = Math.min(image?.clientWidth ?? 0, this.#frame?.clientWidth ?? Infinity);
    const enlargeable = !!image && this.loaded && shown > 0 && knownWidth(image) >= shown * WORTH_ENLARGING;
    if (enlargeable === this.#enlargeable) return;
    this.#enlargeable = enlargeable;
    this.#host.requestUpdate();
  }
}

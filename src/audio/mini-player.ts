/** Keeps a player in view while it plays: small, at the window's edge, its place on the page kept as it is. */
export class MiniPlayer {
  readonly #element: HTMLElement;
  readonly #update: () => void;
  #observer: IntersectionObserver | undefined;
  #isAway = false;
  #isClosed = false;

  constructor(element: HTMLElement, update: () => void) {
    this.#element = element;
    this.#update = update;
  }

  get isShown(): boolean {
    return !!this.#observer && this.#isAway && !this.#isClosed;
  }

  /** After each update. @param wanted whether it is to stay in view. */
  update(wanted: boolean): void {
    if (!wanted) this.release();
    else if (!this.#observer) {
      this.#isClosed = false;
      this.#observer = new IntersectionObserver(this.#handle);
      this.#observer.observe(this.#element);
    }
  }

  /** The reader puts it away, until it is played again. */
  close(): void {
    this.#isClosed = true;
    this.release();
    this.#update();
  }

  release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#isAway = false;
    this.#keep(false);
  }

  #handle = (entries: readonly IntersectionObserverEntry[]): void => {
    const entry = entries.at(-1);
    if (!entry || entry.isIntersecting !== this.#isAway) return;
    this.#isAway = !entry.isIntersecting;
    this.#keep(this.#isAway, entry.boundingClientRect.height);
    this.#update();
  };

  /** Its height, so that the page does not move when it goes to the edge. */
  #keep(on: boolean, height = 0): void {
    const frame = this.#element.shadowRoot?.querySelector<HTMLElement>('.frame');
    if (on) frame?.style.setProperty('min-block-size', `${height}px`);
    else frame?.style.removeProperty('min-block-size');
  }
}

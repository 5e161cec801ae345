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
    if (!wanted) {
      this.release();
      this.#isClosed = false;
    } else if (!this.#observer && !this.#isClosed) {
      this.#observer = new IntersectionObserver(this.#handle);
      this.#observer.observe(this.#element);
    }
    // only now does it stand in its place again: sooner the page would be too short for a moment, and move
    if (!this.isShown) this.#frame?.style.removeProperty('min-block-size');
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
  }

  #handle = (entries: readonly IntersectionObserverEntry[]): void => {
    const entry = entries.at(-1);
    if (!entry || entry.isIntersecting !== this.#isAway) return;
    this.#isAway = !entry.isIntersecting;
    // its height, so that the page does not move when it goes to the edge
    if (this.#isAway)
      this.#frame?.style.setProperty('min-block-size', `${entry.boundingClientRect.height}px`);
    this.#update();
  };

  get #frame(): HTMLElement | null | undefined {
    return this.#element.shadowRoot?.querySelector<HTMLElement>('.frame');
  }
}

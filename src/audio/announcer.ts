const FIRST = 500; // ms: what is there by then needs no words
const STEP = 10_000; // ms between two words on the same wait

/** What is said to who cannot see: a wait that lasts, now and then, and failures at once. */
export class Announcer {
  readonly #say: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait: (() => string) | undefined;
  #failure = '';

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /**
   * @param wait what is waited for, asked when it is said; undefined if nothing is.
   * @param failure what did not work; empty if all did.
   */
  update(wait: (() => string) | undefined, failure: string): void {
    if (failure !== this.#failure) {
      this.#failure = failure;
      this.#say(failure);
    }
    const began = !!wait && !this.#wait;
    this.#wait = wait;
    if (began) this.#next(FIRST);
    else if (!wait && this.#timer) {
      this.release();
      this.#say(failure);
    }
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait = undefined;
  }

  #next(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#wait) return;
      this.#say(this.#wait());
      this.#next(STEP);
    }, delay);
  }
}

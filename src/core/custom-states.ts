/** The `:state()` of one element. An engine without custom states just lacks the selectors. */
export class CustomStates {
  readonly #host: HTMLElement;
  #internals: ElementInternals | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Adds or removes a state. */
  set(name: string, on: boolean): void {
    try {
      this.#internals ??= this.#host.attachInternals();
      if (on) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    } catch {
      // no custom states here
    }
  }
}

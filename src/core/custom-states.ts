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
      (this.#internals ??= this.#host.attachInternals()).states[on ? 'add' : 'delete'](name);
    } catch {
      // no custom states here
    }
  }
}

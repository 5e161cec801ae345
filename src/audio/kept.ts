/** Where something is kept: `localStorage`, which throws where the reader allows none. */
export type Keeper = () => Pick<Storage, 'getItem' | 'setItem'>;

/** One record of this site in the reader's browser; where that is not allowed or full, until the page is left. */
export class Kept {
  readonly #key: string;
  readonly #keeper: Keeper;
  #unkept: string | undefined;

  constructor(key: string, keeper: Keeper = () => localStorage) {
    this.#key = key;
    this.#keeper = keeper;
  }

  /** What is kept, of whatever shape: others can write there too. Undefined where there is nothing. */
  read(): unknown {
    try {
      return JSON.parse(this.#unkept ?? this.#keeper().getItem(this.#key) ?? '');
    } catch {
      return undefined;
    }
  }

  write(value: unknown): void {
    const text = JSON.stringify(value);
    try {
      this.#keeper().setItem(this.#key, text);
      this.#unkept = undefined;
    } catch {
      this.#unkept = text;
    }
  }
}

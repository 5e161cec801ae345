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

type Entry<T> = readonly [name: string, value: T];

/** Such a record that is a list: what was set last comes first, and the oldest are forgotten. */
export class KeptList<T> {
  readonly #kept: Kept;
  readonly #most: number;
  readonly #read: (value: Readonly<Record<string, unknown>>) => T | undefined;

  /** @param read makes sense of what is kept under a name; undefined for what is none of it. */
  constructor(
    key: string,
    most: number,
    read: (value: Readonly<Record<string, unknown>>) => T | undefined,
    keeper?: Keeper,
  ) {
    this.#kept = new Kept(key, keeper);
    this.#most = most;
    this.#read = read;
  }

  get entries(): readonly Entry<T>[] {
    const kept = this.#kept.read();
    return (Array.isArray(kept) ? (kept as readonly unknown[]) : []).flatMap((entry): Entry<T>[] => {
      const [name, held] = (Array.isArray(entry) ? entry : []) as readonly unknown[];
      const value = this.#read(Object(held) as Readonly<Record<string, unknown>>);
      return typeof name === 'string' && value ? [[name, value]] : [];
    });
  }

  get(name: string): T | undefined {
    return this.entries.find(([each]) => each === name)?.[1];
  }

  /** @param value undefined to forget it. */
  set(name: string, value: T | undefined): void {
    const others = this.entries.filter(([each]) => each !== name);
    const own: readonly Entry<T>[] = value ? [[name, value]] : [];
    this.#kept.write([...own, ...others].slice(0, this.#most));
  }
}

import type { CommentThread } from './comment.js';
import { DRAFT_PREFIX, draftKey, READER_KEY } from './draft-key.js';

/** What is kept of a comment that is being written. */
export interface KeptDraft {
  readonly text: string;
  /** The same for each attempt to post this text: a UUID. */
  readonly key: string;
  /** When it was first sent, ms; undefined while it was not. */
  readonly sentAt?: number | undefined;
  /** It may have been stored. */
  readonly isUncertain?: boolean | undefined;
  /** The page from which the browser itself sent it, with a form of the page's. */
  readonly leftFrom?: string | undefined;
}

/** What a reader says of themselves, for the next time; the address of mail only if they want it. */
export interface KeptReader {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}

/** `localStorage`, or what stands for it; it may throw. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const KEPT_FOR = 30 * 24 * 60 * 60_000; // ms
const SAVED_AFTER = 400; // ms
/** The last that a page may hear: a hidden one can be thrown away without another word. */
const LEFT = ['pagehide', 'visibilitychange'];

/** A key for a comment. Pages without a secure context have no `randomUUID()`. */
export const newKey = (): string =>
  crypto.randomUUID?.() ??
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(
      16,
    ),
  );

/** Other forms for the same comment in this page: their browser tells only other tabs. */
const neighbours = new Set<Draft>();

/** What could not be stored, until the page is left: another form of it has it all the same. */
const unkept = new Map<string, string>();

const read = (storage: () => DraftStorage, key: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(unkept.get(key) ?? storage().getItem(key) ?? '')) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const write = (storage: () => DraftStorage, key: string, value: object | undefined): void => {
  const text = JSON.stringify(value ?? '');
  unkept.set(key, text);
  try {
    if (value) storage().setItem(key, text);
    else storage().removeItem(key);
    unkept.delete(key);
  } catch {
    // not allowed, or full
  }
};

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a reader said of themselves on this site. */
export function knownReader(storage = (): DraftStorage => localStorage): KeptReader {
  const { name, url, email } = read(storage, READER_KEY);
  return { name: asText(name), url: asText(url), email: asText(email) };
}

export const rememberReader = (reader: KeptReader, storage = (): DraftStorage => localStorage): void =>
  write(storage, READER_KEY, reader);

/** Forgets what was not touched for 30 days, whatever thread it belongs to. */
function sweep(storage: () => DraftStorage, now: number): void {
  try {
    const kept = storage();
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index));
    for (const key of keys)
      if (key?.startsWith(DRAFT_PREFIX) && !(Number(read(storage, key)['at']) > now - KEPT_FOR))
        kept.removeItem(key);
  } catch {
    // nothing is kept
  }
}

/** What a draft asks of its form. */
export interface DraftHost {
  /** Whether another form's or tab's text may take the place of this one: not while it is being written. */
  readonly mayTake: () => boolean;
  readonly taken: () => void;
}

/**
 * The draft of a comment, kept in the reader's browser: saved 400 ms after it was changed, and when it is left; given
 * to other forms for the same comment. Where nothing may be stored it is what stands in the form.
 */
export class Draft {
  readonly #key: string;
  readonly #storage: () => DraftStorage;
  readonly #now: () => number;
  readonly #host: DraftHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: KeptDraft;

  constructor(
    thread: CommentThread,
    parent: string | null,
    host: DraftHost = { mayTake: () => true, taken: () => undefined },
    storage: () => DraftStorage = () => localStorage,
    now: () => number = Date.now,
  ) {
    this.#key = draftKey(thread, parent);
    this.#storage = storage;
    this.#now = now;
    this.#host = host;
    sweep(storage, now());
    this.#kept = this.#read();
  }

  get text(): string {
    return this.#kept.text;
  }

  get kept(): KeptDraft {
    return this.#kept;
  }

  /** Begins to hear of other forms and tabs. */
  watch(): void {
    neighbours.add(this);
    globalThis.addEventListener?.('storage', this.#handleStorage);
    for (const type of LEFT) globalThis.addEventListener?.(type, this.save);
  }

  /** Saves what is not saved, and hears no more. */
  unwatch(): void {
    this.save();
    neighbours.delete(this);
    globalThis.removeEventListener?.('storage', this.#handleStorage);
    for (const type of LEFT) globalThis.removeEventListener?.(type, this.save);
  }

  /** Another text; after an attempt to send the last one it is another comment. */
  write(text: string): void {
    if (text === this.text) return;
    const { key, sentAt } = this.#kept;
    this.#kept = { text, key: sentAt ? newKey() : key };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, SAVED_AFTER);
  }

  /** It is being sent, or the answer is known not to have come. */
  mark(isUncertain: boolean): void {
    this.#kept = { ...this.#kept, sentAt: this.#kept.sentAt ?? this.#now(), isUncertain };
    this.#write();
  }

  /** The browser itself sends it now, and leaves the page. */
  leave(): void {
    this.#kept = { ...this.#kept, leftFrom: location.href };
    this.#write();
  }

  /** It was stored, or thrown away: what comes is another comment. */
  clear(): void {
    this.#kept = { text: '', key: newKey() };
    this.#write();
  }

  readonly save = (): void => {
    if (this.#timer !== undefined) this.#write();
  };

  /** Another form or tab has written. */
  #hear(): void {
    const theirs = this.#read();
    if (theirs.text === this.text && theirs.key === this.#kept.key) return;
    if (this.#host.mayTake()) {
      this.#kept = theirs;
      this.#host.taken();
    } else if (theirs.text !== this.text) {
      this.#kept = { text: this.text, key: newKey() }; // it goes its own way, as a comment of its own
    }
  }

  #read(): KeptDraft {
    const { text, key, at, sentAt, isUncertain, leftFrom } = read(this.#storage, this.#key);
    const isFresh = typeof text === 'string' && Number(at) > this.#now() - KEPT_FOR;
    if (!isFresh) return { text: '', key: newKey() };
    return {
      text,
      key: asText(key) ?? newKey(),
      sentAt: typeof sentAt === 'number' ? sentAt : undefined,
      isUncertain: isUncertain === true,
      leftFrom: asText(leftFrom),
    };
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    write(this.#storage, this.#key, this.text ? { ...this.#kept, at: this.#now() } : undefined);
    for (const other of neighbours) if (other !== this && other.#key === this.#key) other.#hear();
  }

  #handleStorage = ({ key }: StorageEvent): void => {
    // null: all was cleared, which is no reason to clear a form
    if (key === this.#key) this.#hear();
  };
}

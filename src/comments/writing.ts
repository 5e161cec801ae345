import { HASH } from './comment-hash.js';
import type { CommentThread } from './comment.js';
import { Draft, knownReader, type KeptDraft } from './drafts.js';
import type { FormField } from './form-check.js';
import type { FormValues } from './form-port.js';

/** Whether the browser itself has sent a draft from another page, and was led to the comment. */
export const hasArrived = ({ leftFrom }: KeptDraft, { href, search, hash }: Location): boolean =>
  !!leftFrom && leftFrom !== href && (hash.startsWith(HASH) || new URLSearchParams(search).has('unapproved'));

/** What writing asks of its form. */
interface WritingHost {
  /** Whether the reader is in the text, or it is being sent. */
  readonly isHeld: () => boolean;
  readonly update: () => void;
}

/** What stands in the fields, and the draft of it. */
export class Writing {
  readonly values: FormValues;
  readonly #host: WritingHost;
  #draft: Draft | undefined;
  #followed = '';
  #isWatched = false;
  /** Whether the text is of an earlier visit. */
  isRestored = false;

  constructor(host: WritingHost) {
    const { name = '', url = '', email = '' } = knownReader();
    this.#host = host;
    this.values = { name, url, email, text: '', trap: '', isRemembered: !!email };
  }

  get draft(): Draft {
    return this.#draft!;
  }

  /** Takes up the draft for a comment on a thread, or of an answer. */
  follow(thread: CommentThread, parent: string | null): void {
    const followed = JSON.stringify([thread.key, parent]);
    if (followed === this.#followed) return;
    const typed = this.#draft ? '' : this.values.text;
    this.#followed = followed;
    this.#draft?.unwatch();
    this.#draft = new Draft(thread, parent, {
      mayTake: () => !this.#host.isHeld(),
      taken: () => this.#take(),
    });
    if (this.#isWatched) this.#draft.watch();
    this.#take();
    if (typed) this.type('text', [this.values.text, typed].filter(Boolean).join('\n\n'));
  }

  watch(): void {
    this.#isWatched = true;
    this.#draft?.watch();
  }

  unwatch(): void {
    this.#isWatched = false;
    this.#draft?.unwatch();
  }

  type(field: FormField, value: string): void {
    this.values[field] = value;
    if (field !== 'text') return;
    this.#draft?.write(value);
    this.isRestored = false;
  }

  /** The text was stored, or thrown away. */
  clear(): void {
    this.values.text = '';
    this.values.trap = '';
    this.isRestored = false;
    this.#draft?.clear();
  }

  #take(): void {
    const { text } = this.draft;
    this.isRestored = !!text;
    this.values.text = text;
    this.#host.update();
  }
}

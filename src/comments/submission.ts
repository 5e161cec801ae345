import type { Comment, CommentCapabilities, CommentDraft } from './comment.js';
import { CommentError } from './comment-error.js';
import { asCommentError } from './as-comment-error.js';

/** How long a service may take to answer. */
export const ANSWER_LIMIT = 15_000; // ms
/** When the same is sent again by itself, where the service knows it by its key, or by what it says. */
const WAITS: Readonly<Record<CommentCapabilities['dedupe'], readonly number[]>> = {
  key: [1000, 4000, 15_000],
  content: [1000],
  none: [],
};
/** The wait after "too fast" where the service says none. */
const USUAL_WAIT = 15_000; // ms

/** How one comment is being posted. */
export type Submission =
  | { readonly kind: 'idle' }
  /** On its way; `again`: after an attempt whose answer did not come. */
  | { readonly kind: 'sending'; readonly again: boolean }
  /** The reader is offline, and asked whether it is to be sent later; `agreed`: they said yes. */
  | { readonly kind: 'offline'; readonly agreed: boolean }
  /** It may be tried again in so many seconds. */
  | { readonly kind: 'limited'; readonly seconds: number }
  /** It may have been stored. `look`: that can be looked up; it is not among the published; nobody can tell. */
  | { readonly kind: 'unsure'; readonly look: 'possible' | 'unseen' | 'impossible' }
  /** Whether it was stored is being looked up. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly error: CommentError }
  /** The page does it. */
  | { readonly kind: 'taken-over' }
  /** Stored. `comment` is undefined where only that is known. */
  | { readonly kind: 'stored'; readonly comment: Partial<Comment> | undefined };

/** Sends a comment. Undefined: the page took over. Of what was stored, not everything needs to be known. */
export type Post = (
  draft: CommentDraft,
  key: string,
  signal: AbortSignal,
) => Promise<Partial<Comment> | undefined>;

/** What a submission needs of the world. */
export interface SubmissionPort {
  readonly post: Post;
  /** Looks for it among the published comments. Undefined: it is not there; a failure: nobody can tell. */
  readonly find: (draft: CommentDraft, since: number) => Promise<Comment | undefined>;
  readonly dedupe: () => CommentCapabilities['dedupe'];
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** Calls after some milliseconds; gives what calls it off. */
  readonly later: (act: () => void, ms: number) => () => void;
  readonly changed: (state: Submission) => void;
}

/** The world as it is. */
export const WORLD: Pick<SubmissionPort, 'isOnline' | 'now' | 'later'> = {
  isOnline: () => navigator.onLine,
  now: Date.now,
  later: (act, ms) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

interface Attempt {
  readonly draft: CommentDraft;
  readonly key: string;
  /** When it was first tried. */
  readonly since: number;
}

/** Posts one comment at a time, once: whatever the network does, and without a word lost or said twice. */
export class Submitter {
  readonly #port: SubmissionPort;
  #attempt: Attempt | undefined;
  /** How often the same was sent again by itself. */
  #repeats = 0;
  #callOff: (() => void) | undefined;
  #abort: AbortController | undefined;
  state: Submission = { kind: 'idle' };
  /** Whether an earlier attempt may have been stored. To be kept with the draft. */
  isUncertain = false;

  constructor(port: SubmissionPort) {
    this.#port = port;
  }

  /** Whether nothing else can be sent now. */
  get isBusy(): boolean {
    return ['sending', 'looking', 'limited'].includes(this.state.kind) || this.#isQueued;
  }

  /** Whether it waits for a connection, with the reader's consent. */
  get #isQueued(): boolean {
    return this.state.kind === 'offline' && this.state.agreed;
  }

  /**
   * Sends a draft, unless one is on its way.
   * @param since when it was first tried, in ms
   */
  send(draft: CommentDraft, key: string, since = this.#port.now()): void {
    if (this.isBusy) return;
    this.#attempt = { draft, key, since };
    this.#repeats = 0;
    this.#start();
  }

  /** Takes up one that may have been stored before the page was loaded anew. */
  resume(draft: CommentDraft, key: string, since: number): void {
    this.#attempt = { draft, key, since };
    this.isUncertain = true;
    this.#tell({ kind: 'unsure', look: 'possible' });
  }

  /** The reader wants it sent once they are online. */
  agree(): void {
    if (this.state.kind !== 'offline') return;
    this.#tell({ kind: 'offline', agreed: true });
    if (this.#port.isOnline()) this.#start();
  }

  /** There is a connection again. */
  online(): void {
    if (this.#isQueued) this.#start();
    else if (this.state.kind === 'offline') this.#tell({ kind: 'idle' });
  }

  /** The reader wants to know whether it was stored. */
  look(): void {
    if (this.state.kind === 'unsure') void this.#look();
  }

  /** The reader wants the same sent again. */
  again(): void {
    if (this.state.kind !== 'unsure' || !this.#attempt) return;
    this.#repeats = 0;
    this.#start();
  }

  /** The reader gives it up. What is on its way may arrive all the same. */
  cancel(): void {
    const wasSent = this.isUncertain || !!this.#abort;
    this.#stop();
    this.isUncertain = wasSent;
    this.#tell(wasSent ? { kind: 'unsure', look: 'possible' } : { kind: 'idle' });
  }

  /** The text was changed, or is gone: nothing is said of the last attempt any more. */
  forget(): void {
    this.isUncertain = false;
    if (this.state.kind === 'limited') return; // still to wait
    this.#stop();
    this.#attempt = undefined;
    if (this.state.kind !== 'idle') this.#tell({ kind: 'idle' });
  }

  #tell(state: Submission): void {
    this.state = state;
    this.#port.changed(state);
  }

  #stop(): void {
    this.#callOff?.();
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #start(): void {
    if (this.#port.isOnline()) this.#send();
    else this.#tell({ kind: 'offline', agreed: false });
  }

  #send(): void {
    const attempt = this.#attempt!;
    const abort = (this.#abort = new AbortController());
    this.#tell({ kind: 'sending', again: this.isUncertain });
    /** Ends it once; of what was given up only a late success counts. */
    const end = (act: () => void, isSuccess = false): void => {
      if (this.#attempt !== attempt || (this.#abort !== abort && !isSuccess)) return;
      this.#callOff?.();
      this.#abort = undefined;
      act();
    };
    this.#callOff = this.#port.later(() => {
      end(() => this.#fail(new CommentError('timeout', 'No answer in time.', { ambiguous: true })));
      abort.abort();
    }, ANSWER_LIMIT);
    this.#port.post(attempt.draft, attempt.key, abort.signal).then(
      (comment) =>
        end(() => {
          if (comment) this.#stored(comment);
          else this.#tell({ kind: 'taken-over' });
        }, true),
      (cause: unknown) => end(() => this.#fail(asCommentError(cause))),
    );
  }

  #stored(comment: Partial<Comment> | undefined): void {
    this.isUncertain = false;
    this.#attempt = undefined;
    this.#tell({ kind: 'stored', comment });
  }

  #fail(error: CommentError): void {
    const { code, ambiguous, retryAfterMs = USUAL_WAIT } = error;
    if (code === 'duplicate' && this.isUncertain) void this.#look(true);
    else if (code === 'rate_limited') this.#count(this.#port.now() + retryAfterMs);
    else if (ambiguous || code === 'timeout') this.#repeat();
    else if (code === 'network' && !this.#port.isOnline()) this.#tell({ kind: 'offline', agreed: false });
    else this.#tell({ kind: 'failed', error });
  }

  /** It may have been stored. */
  #repeat(): void {
    const dedupe = this.#port.dedupe();
    const wait = WAITS[dedupe][this.#repeats++];
    this.isUncertain = true;
    if (wait) {
      this.#tell({ kind: 'sending', again: true });
      this.#callOff = this.#port.later(() => this.#start(), wait);
    } else if (dedupe === 'none') void this.#look();
    else this.#tell({ kind: 'unsure', look: 'possible' });
  }

  /** @param isStored it is known that it was stored, and only not where */
  async #look(isStored = false): Promise<void> {
    const attempt = this.#attempt!;
    this.#tell({ kind: 'looking' });
    let isBlind = false;
    const tooLong = new Promise<undefined>((resolve) => {
      this.#callOff = this.#port.later(() => resolve(undefined), ANSWER_LIMIT);
    });
    const found = this.#port.find(attempt.draft, attempt.since).catch(() => void (isBlind = true));
    const comment = (await Promise.race([found, tooLong])) ?? undefined;
    if (this.state.kind !== 'looking' || this.#attempt !== attempt) return; // given up
    this.#callOff?.();
    if (comment || isStored) this.#stored(comment);
    else this.#tell({ kind: 'unsure', look: isBlind ? 'impossible' : 'unseen' });
  }

  #count(until: number): void {
    const seconds = Math.ceil((until - this.#port.now()) / 1000);
    if (seconds <= 0) {
      this.#tell({ kind: 'idle' });
      return;
    }
    this.#tell({ kind: 'limited', seconds });
    this.#callOff = this.#port.later(() => this.#count(until), 1000);
  }
}

/** Seconds of speech that are heard between two tellings. */
const STEP = 5;
/** Seconds that a jump in time is at least: what is less was listened to. */
const JUMP = 2;

/** How long a reader has really listened. */
export class ListenedTime {
  /** Seconds. */
  total = 0;
  /** Where the sound was last. */
  last = 0;
  #told = 0;

  /** The sound has come to a time. Whether that is five more seconds since it was last said so. */
  reach(time: number, rate: number): boolean {
    const step = time - this.last;
    if (step > 0 && step < JUMP * rate) this.total += step;
    this.last = time;
    if (this.total - this.#told < STEP) return false;
    this.#told = this.total;
    return true;
  }
}

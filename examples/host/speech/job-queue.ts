/** Runs so many tasks at a time, and lets so many wait. */
export class JobQueue {
  readonly #running: number;
  readonly #waiting: number;
  readonly #queue: (() => Promise<void>)[] = [];
  #active = 0;

  constructor({ running, waiting }: { readonly running: number; readonly waiting: number }) {
    this.#running = running;
    this.#waiting = waiting;
  }

  get full(): boolean {
    return this.#active >= this.#running && this.#queue.length >= this.#waiting;
  }

  /** @param task never rejects. */
  add(task: () => Promise<void>): void {
    this.#queue.push(task);
    this.#fill();
  }

  #fill(): void {
    while (this.#active < this.#running) {
      const task = this.#queue.shift();
      if (!task) return;
      this.#active += 1;
      void task().finally(() => {
        this.#active -= 1;
        this.#fill();
      });
    }
  }
}

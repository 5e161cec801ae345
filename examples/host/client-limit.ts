const MINUTE = 60_000;
/** Clients that are remembered; beyond it the oldest are forgotten. */
const MAX_CLIENTS = 10_000;

/** So many within a minute for each client. */
export class ClientLimit {
  readonly #most: number;
  readonly #times = new Map<string, number[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one. @returns seconds to wait if it is one too many, and then it does not count. */
  take(client: string, now = Date.now()): number | undefined {
    const times = (this.#times.get(client) ?? []).filter((time) => time > now - MINUTE);
    const full = times.length >= this.#most;
    if (!full) times.push(now);
    this.#times.delete(client);
    this.#times.set(client, times);
    if (this.#times.size > MAX_CLIENTS) this.#times.delete(this.#times.keys().next().value!);
    return full ? Math.max(1, Math.ceil(((times[0] ?? now) + MINUTE - now) / 1000)) : undefined;
  }
  /** As if it had never come. */
  forget(client: string): void {
    this.#times.delete(client);
  }
}

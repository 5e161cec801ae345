import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is derived from the database's key: edit tokens, and hashes that nobody else can make or undo. */
export class Secrets {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** What its author changes a comment with. */
  editToken(id: string): string {
    return this.hash('edit', id);
  }

  isEditToken(id: string, token: string): boolean {
    return isSame(this.editToken(id), token);
  }

  /** @param purpose keeps hashes of different kinds apart */
  hash(purpose: string, ...values: readonly string[]): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([purpose, ...values]))
      .digest('base64url');
  }
}

/** Compares in a time that tells nothing of what is compared. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ClientLimit } from '../../client-limit.js';
import { isSame, type Secrets } from '../secrets.js';

/** Seconds until the password is asked for again. */
const LENGTH = 8 * 3600;
/** Wrong passwords that a client may try in a minute. */
const TRIES = 5;
const COOKIE = 'moderation';

/** Who moderates, until this process ends. */
export class Sessions {
  readonly #password: string;
  readonly #secrets: Secrets;
  /** When each ends, in milliseconds. */
  readonly #ends = new Map<string, number>();
  readonly #tries = new ClientLimit(TRIES);

  constructor(password: string, secrets: Secrets) {
    this.#password = password;
    this.#secrets = secrets;
  }

  /** Begins one for who knows the password. @returns what went wrong, if it did not begin */
  begin(c: Context, password: string, client: string): string | undefined {
    const wait = this.#tries.take(client);
    if (wait !== undefined) return `Too many tries. Wait ${wait} seconds.`;
    if (!isSame(password, this.#password)) return 'That is not the password.';
    this.#tries.forget(client);
    const now = Date.now();
    for (const [id, end] of this.#ends) if (end < now) this.#ends.delete(id);
    const id = randomBytes(24).toString('base64url');
    this.#ends.set(id, now + LENGTH * 1000);
    setCookie(c, COOKIE, id, {
      httpOnly: true,
      sameSite: 'Strict',
      secure: new URL(c.req.url).protocol === 'https:',
      path: '/moderate',
      maxAge: LENGTH,
    });
    return undefined;
  }

  /** What forms of this session carry, so that no other page can send them. Undefined without a session. */
  tokenOf(c: Context): string | undefined {
    const id = getCookie(c, COOKIE);
    if (id === undefined || (this.#ends.get(id) ?? 0) < Date.now()) return undefined;
    return this.#secrets.hash('form', id);
  }

  isToken(c: Context, token: unknown): boolean {
    const own = this.tokenOf(c);
    return own !== undefined && typeof token === 'string' && isSame(own, token);
  }

  end(c: Context): void {
    const id = getCookie(c, COOKIE);
    if (id !== undefined) this.#ends.delete(id);
    deleteCookie(c, COOKIE, { path: '/moderate' });
  }
}

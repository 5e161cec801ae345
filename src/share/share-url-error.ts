export const SHARE_URL_ERROR_CODES = [
  'unsafe-url',
  'wrong-type',
  'unknown-target',
  'no-address',
  'unsafe-instance',
] as const;

/**
 * `unsafe-url`: what is shared is not an absolute http(s) address, or carries a user name or password.
 * `wrong-type`: what is shared, or a field of it but the address, is not of its type.
 * `unknown-target`: not one of `SHARE_TARGETS`. `no-address`: the target is an act ("native", "print"), not a
 * place. `unsafe-instance`: not the name of a public Mastodon server.
 */
export type ShareUrlErrorCode = (typeof SHARE_URL_ERROR_CODES)[number];

/** Why there is no share address. */
export class ShareUrlError extends TypeError {
  override readonly name = 'ShareUrlError';
  readonly code: ShareUrlErrorCode;

  constructor(code: ShareUrlErrorCode) {
    super(code);
    this.code = code;
  }
}

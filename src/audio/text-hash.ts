/**
 * SHA-256 of a text in NFC as UTF-8, in lower-case hexadecimal. Where the platform keeps its own from pages
 * (`crypto.subtle` is missing on http), ours is fetched.
 */
export async function textHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.normalize());
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  const hash = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('./sha-256.js')).sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

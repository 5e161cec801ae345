import { createHash } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A name that follows from what it names, and can be part of an address and of a file's name. */
export function contentId(...parts: readonly string[]): string {
  // As JSON, so that no two lists of parts are the same text.
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Whether a text can be an id. Nothing else ever becomes part of a file's name. */
export function isContentId(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

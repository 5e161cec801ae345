import { LOOKED_FOR, readPageFacts } from './page-facts.js';

/** An error whose message is one line for the person who named the page. */
export class OwnPageError extends Error {
  override readonly name = 'OwnPageError';
}

/** Why reading failed: a system error's code where there is one. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return (cause as NodeJS.ErrnoException).code ?? cause.message;
}

export interface OwnPage {
  /** The page with the library on it. All bytes of the original are there, in their order. */
  readonly bytes: Uint8Array;
  /** Value for the `Content-Type` header. */
  readonly type: string;
  /** Things about the page that its owner should know, one sentence each. */
  readonly notes: readonly string[];
}

export interface OwnPageOptions {
  /** How messages call the page: its path or address. */
  readonly name: string;
  /** Origin that serves the library, for example `http://localhost:4173`. */
  readonly origin: string;
  /** Encoding that the page's own server stated, if any. */
  readonly charset?: string | undefined;
  /** Address the page came from; its relative addresses then lead there. */
  readonly address?: string | undefined;
}

/**
 * Puts the library on a page: the loader becomes the first thing in the head, and nothing else changes.
 * A page that already has a `<news-article>` keeps it; on any other the loader adds the tag (`data-auto`).
 *
 * @throws OwnPageError when the page holds nothing like an article.
 */
export function withLibrary(original: Uint8Array, options: OwnPageOptions): OwnPage {
  const page = decodeUtf16(original);
  const facts = readPageFacts(page);
  if (!facts.hasArticle)
    throw new OwnPageError(`${options.name}: no article found. Looked for ${LOOKED_FOR}.`);

  const loader = `<script src="${options.origin}/news-article/loader.js"${facts.hasTag ? '' : ' data-auto'}></script>`;
  const inserted = Buffer.from(loader + baseTag(options.address, facts.base), 'latin1');
  const charset = options.charset ?? facts.charset ?? (isUtf8(page) ? 'utf-8' : undefined);
  return {
    bytes: Buffer.concat([page.subarray(0, facts.insertAt), inserted, page.subarray(facts.insertAt)]),
    // A meta tag may end up too far down to be honoured, so the header repeats what it says.
    type: /^[\w.:-]+$/.test(charset ?? '') ? `text/html; charset=${charset}` : 'text/html',
    notes: facts.metaPolicy === undefined ? [] : [policyNote(options.name, 'a meta tag', facts.metaPolicy)],
  };
}

/** What to tell the owner of a page with a policy. */
export function policyNote(name: string, where: string, policy: string): string {
  return `${name} has a Content-Security-Policy in ${where}; it must allow the library's scripts: ${policy}`;
}

/**
 * A page from elsewhere gets a `<base>` so that its pictures, styles and scripts still load from there. Only
 * the first `<base>` of a page counts, so ours stands before the page's own and takes its address over.
 */
function baseTag(address: string | undefined, ownBase: string | undefined): string {
  if (address === undefined) return '';
  const href = URL.canParse(ownBase ?? '', address) ? new URL(ownBase ?? '', address).href : address;
  return `<base href="${href.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`;
}

/** UTF-16 has no ASCII bytes to insert between; such a page is served as UTF-8 instead. */
function decodeUtf16(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return label === '' ? bytes : Buffer.from(new TextDecoder(label).decode(bytes), 'utf8');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { OwnPageError, policyNote, reason } from './own-page.js';

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** From the `Content-Type` header. */
  readonly charset: string | undefined;
  /** After redirects. */
  readonly finalAddress: string;
  readonly notes: readonly string[];
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 20_000_000;

/**
 * Fetches a page for the preview. Its headers are not passed on: a policy that says `'self'` means the page's
 * origin, not this host, so it would break the page; a note says what was left out instead.
 *
 * @throws OwnPageError when the address does not answer with HTML in time.
 */
export async function fetchPage(address: string): Promise<FetchedPage> {
  const fail = (why: string) =>
    new OwnPageError(`${address}: ${why}. Looked for an HTML page at that address.`);
  if (!URL.canParse(address)) throw fail('is not an address');
  let response: Response;
  let body: ArrayBuffer;
  try {
    response = await fetch(address, {
      headers: { Accept: 'text/html,application/xhtml+xml', 'User-Agent': 'news-article preview' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    body = await response.arrayBuffer();
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw fail(late ? `no answer in ${TIMEOUT_MS / 1000} seconds` : `cannot be read (${reason(error)})`);
  }
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!response.ok) throw fail(`answered ${response.status}`);
  if (!/\bx?html\b/i.test(type)) throw fail(`answered with ${type}`);
  if (body.byteLength > MAX_BYTES) throw fail('is larger than 20 MB');
  const policy = response.headers.get('content-security-policy');
  return {
    bytes: new Uint8Array(body),
    charset: /charset=\s*"?([\w.:-]+)/i.exec(type)?.[1],
    finalAddress: response.url,
    notes:
      policy === null ? [] : [`${policyNote(address, 'its headers', policy)} (left out of this preview)`],
  };
}

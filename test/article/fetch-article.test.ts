import { expect } from '@open-wc/testing';
import { fetchArticle } from '../../src/article/fetch-article.js';
import { ArticleLoadError } from '../../src/core/fetch-json.js';

const BASE = 'https://paper.example/';
const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

/** Runs with a fetch of our own, and says what was thrown. */
async function failure(
  answer: (signal: AbortSignal | null | undefined, attempt: number) => Promise<Response>,
  { signal = new AbortController().signal, timeout = 20 } = {},
): Promise<{ readonly error: unknown; readonly attempts: number }> {
  const real = globalThis.fetch;
  let attempts = 0;
  globalThis.fetch = (_input, init) => answer(init?.signal, ++attempts);
  try {
    await fetchArticle('/a.json', { base: BASE, signal, timeout });
    return { error: undefined, attempts };
  } catch (error) {
    return { error, attempts };
  } finally {
    globalThis.fetch = real;
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof ArticleLoadError ? error.code : undefined;

describe('fetching the article of src', () => {
  it('gives up after the time limit, once more after a second', async () => {
    const { error, attempts } = await failure((signal) => never(signal));
    expect(codeOf(error)).to.equal('timeout');
    expect(attempts).to.equal(2);
  });

  it('tries a 5xx once more and says what came', async () => {
    const { error, attempts } = await failure(() => Promise.resolve(new Response('', { status: 503 })));
    expect(codeOf(error)).to.equal('http');
    expect((error as ArticleLoadError).status).to.equal(503);
    expect(attempts).to.equal(2);
  });

  it('does not try a 404 or broken JSON again', async () => {
    const missing = await failure(() => Promise.resolve(new Response('', { status: 404 })));
    expect([codeOf(missing.error), missing.attempts]).to.deep.equal(['http', 1]);
    const broken = await failure(() => Promise.resolve(new Response('{')));
    expect([codeOf(broken.error), broken.attempts]).to.deep.equal(['malformed', 1]);
  });

  it('refuses more than five million characters', async () => {
    const { error } = await failure(() => Promise.resolve(new Response(' '.repeat(5_000_001))), {
      timeout: 10_000,
    });
    expect(codeOf(error)).to.equal('too-large');
  });

  it('ends without a second try when it is aborted', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 10);
    const { error, attempts } = await failure((signal) => never(signal), {
      signal: abort.signal,
      timeout: 10_000,
    });
    expect(error).to.exist;
    expect(codeOf(error)).to.equal(undefined);
    expect(attempts).to.equal(1);
  });
});

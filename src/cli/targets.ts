import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from './decode.js';

const MEGABYTE = 1_000_000;

/** How long an address may take, and how large a page may be. */
export interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}
const LIMITS: Limits = { milliseconds: 15_000, bytes: 20 * MEGABYTE };

/** A page's source and, where it is known, its address. */
export interface Source {
  readonly html: string;
  readonly url?: string;
}

const isAddress = (target: string): boolean => /^https?:\/\//i.test(target);

/** What went wrong with a file, in words. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'links to itself',
};

const codeOf = (error: unknown): string => (error as { code?: string } | undefined)?.code ?? '';

async function inWords<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new Error(FILE_ERRORS[codeOf(error)] ?? (codeOf(error) || String(error)), { cause: error });
  }
}

/** The pages that a target stands for, in a stable order: itself, or every HTML file below a folder. */
export async function pagesOf(target: string): Promise<string[]> {
  if (isAddress(target) || !(await inWords(stat(target))).isDirectory()) return [target];
  const entries = await inWords(readdir(target, { withFileTypes: true, recursive: true }));
  const pages = entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath ?? (entry as unknown as { path: string }).path, entry.name))
    .filter((path) => !/[\\/]node_modules[\\/]/.test(path))
    .sort();
  if (!pages.length) throw new Error('there are no .html or .htm files in it');
  return pages;
}

const tooLarge = ({ bytes }: Limits): Error => new Error(`is over ${String(bytes / MEGABYTE)} MB`);

async function readFileTarget(path: string, limits: Limits): Promise<Source> {
  const stats = await inWords(stat(path));
  if (!stats.isFile()) throw new Error('is not a file');
  if (stats.size > limits.bytes) throw tooLarge(limits);
  const type = /\.(?:x?html?|php)$/i.test(path) ? 'text/html' : '';
  return { html: decode(await inWords(readFile(path)), type) };
}

/** Why a request failed, in words. */
function reasonOf(error: unknown, { milliseconds }: Limits): Error {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return new Error(`did not answer within ${String(milliseconds / 1000)} s`);
  if (name !== 'TypeError') return error as Error;
  return new Error(
    `could not be reached (${codeOf(cause) || (cause as Error | undefined)?.message || message})`,
  );
}

async function readBody(response: Response, limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.bytes) throw tooLarge(limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readAddress(address: string, limits: Limits): Promise<Source> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html,application/xhtml+xml', 'user-agent': 'news-article-check' },
      signal: AbortSignal.timeout(limits.milliseconds),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`answered ${String(response.status)} ${response.statusText}`.trim());
    }
    const type = response.headers.get('content-type') ?? '';
    if (type && !/html|xml|text\/plain/i.test(type)) {
      await response.body?.cancel();
      throw new Error(`is not HTML (${type})`);
    }
    return { html: decode(await readBody(response, limits), type), url: response.url || address };
  } catch (error) {
    throw reasonOf(error, limits);
  }
}

/** Reads a file or an address. Throws an error that says in one sentence why it cannot. */
export const readTarget = (target: string, limits = LIMITS): Promise<Source> =>
  isAddress(target) ? readAddress(target, limits) : readFileTarget(target, limits);

/** The subjects that can be had, their pages and files, and what these weigh. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { pageOf } from './pages.js';
import { buildPeer, installPeers, missingOf } from './peers.js';
import type { Weight } from './results.js';
import type { BenchServer } from './serve.js';
import { PLAIN, SUBJECTS, type Subject } from './subjects.js';
import { fetchedBytes } from './fetched-bytes.js';

/** Pages that are open at a time while nothing is timed: more, and a slow machine fetches in 5 s less than there is. */
const AT_ONCE = 2;

export const gzip = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

export interface Prepared {
  readonly subjects: readonly Subject[];
  /** What could not be had, and why. */
  readonly missing: readonly string[];
  /** By path on the server. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Bytes of all files of a peer. */
  readonly whole: ReadonlyMap<string, number>;
}

/** @param isQuick only those that are also measured on a slow processor */
export async function prepare(isQuick: boolean): Promise<Prepared> {
  installPeers();
  const wanted = SUBJECTS.filter(({ throttled = false }) => throttled || !isQuick);
  const subjects: Subject[] = [];
  const missing: string[] = [];
  const files = new Map<string, string | Uint8Array>();
  const whole = new Map<string, number>();
  for (const subject of wanted) {
    const { name, label, packages } = subject;
    const lacking = missingOf(subject);
    if (lacking.length > 0) {
      missing.push(`${label} (${lacking.join(', ')})`);
      console.error(`left out: ${label}, because these could not be installed: ${lacking.join(', ')}`);
      continue;
    }
    const peer = packages && (await buildPeer(name));
    for (const [path, content] of peer?.files ?? []) files.set(path, content);
    if (peer)
      whole.set(
        name,
        [...peer.files.values()].reduce((sum, content) => sum + gzip(content), 0),
      );
    files.set(`/bench/${name}/`, pageOf(name, peer));
    subjects.push(subject);
  }
  return { subjects, missing, files, whole };
}

export async function weigh(
  browser: Browser,
  server: BenchServer,
  { subjects, files, whole }: Prepared,
  /** The CDN's rows of `npm run size`. */
  ours: Readonly<Record<string, number>>,
): Promise<Map<string, Weight>> {
  const html = (name: string): number => gzip(files.get(`/bench/${name}/`)!);
  const weights = new Map<string, Weight>();
  const waiting = [...subjects];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { name, kind } = next;
        const before = await fetchedBytes(browser, server, `/bench/${name}/`);
        const all = kind === 'ours' ? ours['every file']! : whole.get(name);
        weights.set(name, { before, all, html: html(name) - html(PLAIN) });
      }
    }),
  );
  return weights;
}

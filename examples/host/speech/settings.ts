import { tmpdir, homedir } from 'node:os';
import { join } from 'node:path';
import { count, list, text, type Environment } from '../environment.js';
import { EspeakEngine } from './espeak-engine.js';
import type { SpeechEngine } from './engine.js';
import { UpstreamEngine } from './upstream-engine.js';

export interface SpeechSettings {
  readonly engine: SpeechEngine;
  /** Folder for what was spoken. */
  readonly cache: string;
  /** Bytes that it may hold. */
  readonly cacheSize: number;
  /** Texts spoken at the same time. */
  readonly jobs: number;
  /** Texts that may wait for their turn. */
  readonly queue: number;
  /** Generations that one client may begin in a minute. */
  readonly perMinute: number;
  /** UTF-16 units of the longest text. */
  readonly maxLength: number;
  /** Statuses with which articles (by slug) are refused: 401, 402, 403, 410. */
  readonly refused: ReadonlyMap<string, number>;
}

const REFUSALS: readonly number[] = [401, 402, 403, 410];

/**
 * Reads the `SPEECH_*` variables, which README.md lists.
 *
 * @throws Error with a one-line message when a value does not fit.
 */
export function readSettings(env: Environment = process.env): SpeechSettings {
  return {
    engine: readEngine(env),
    cache: text(env, 'SPEECH_CACHE') ?? join(systemCache(env), 'news-article-speech'),
    cacheSize: count(env, 'SPEECH_CACHE_MB', 512) * 1_000_000,
    jobs: count(env, 'SPEECH_JOBS', 2, 1),
    queue: count(env, 'SPEECH_QUEUE', 8),
    perMinute: count(env, 'SPEECH_PER_MINUTE', 60),
    maxLength: count(env, 'SPEECH_MAX_LENGTH', 60_000, 1),
    refused: readRefused(env),
  };
}

function readEngine(env: Environment): SpeechEngine {
  const url = text(env, 'SPEECH_UPSTREAM');
  if (url === undefined) return new EspeakEngine();
  const voices = list(env, 'SPEECH_VOICES');
  return new UpstreamEngine({
    url,
    key: text(env, 'SPEECH_KEY'),
    model: text(env, 'SPEECH_MODEL'),
    voices: voices.length ? voices : undefined,
  });
}

/** `foghorn=402,night-train=410`: to see what a page makes of it. */
function readRefused(env: Environment): Map<string, number> {
  return new Map(
    list(env, 'SPEECH_REFUSE').map((entry) => {
      const [slug = '', status = ''] = entry.split('=').map((part) => part.trim());
      if (!REFUSALS.includes(Number(status))) {
        throw new Error(`SPEECH_REFUSE=${entry}: not an article and ${REFUSALS.join(', ')}.`);
      }
      return [slug, Number(status)] as const;
    }),
  );
}

function systemCache(env: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return text(env, process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME') ?? tmpdir();
}

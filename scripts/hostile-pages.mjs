/**
 * Answers for pages that are hard on what is put into them (test/hostile/): `/hostile/NAME/`, with `?without` as they
 * are without the library. Also for what they load: a recording, a list of articles, and sheets of WordPress's themes
 * where a machine has them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const THEMES = '/usr/share/wordpress/wp-content/themes';
const RELATED = [{ '@type': 'NewsArticle', headline: 'The ice house has a key again', url: '/other/ice' }];

/** Four seconds of silence. */
function recording() {
  const rate = 8000;
  const samples = Buffer.alloc(4 * rate, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  // 16 bytes follow: PCM, one channel; samples and bytes a second; a byte a sample, of 8 bits
  for (const [at, value] of [16, 0x10001, rate, rate, 0x80001].entries())
    head.writeUInt32LE(value, 16 + 4 * at);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

function themeFile(path) {
  const full = join(THEMES, path);
  return full.startsWith(THEMES) && existsSync(full) ? readFileSync(full) : '';
}

let loading;

async function load() {
  const { tsImport } = await import('tsx/esm/api');
  const from = (name) => tsImport(join(ROOT, `test/hostile/${name}.ts`), import.meta.url);
  return { ...(await from('page')), ...(await from('surroundings')) };
}

/**
 * @param {URL} url
 * @returns {Promise<{ type: string, body: string | Buffer } | undefined>} nothing for other addresses
 */
export async function answerHostile({ origin, pathname, searchParams }) {
  const [, name, rest] = /^\/hostile\/([\w.-]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  if (name === 'sound.wav') return { type: 'audio/wav', body: recording() };
  if (name === 'related.json') return { type: 'application/json', body: JSON.stringify(RELATED) };
  if (name === 'themes') return { type: 'text/css', body: themeFile(rest) };
  const { pageOf, surroundingOf } = await (loading ??= load());
  const surrounding = surroundingOf(name);
  return {
    type: `${surrounding.xml ? 'application/xhtml+xml' : 'text/html'}; charset=utf-8`,
    body: pageOf(surrounding, { ours: !searchParams.has('without'), origin }),
  };
}

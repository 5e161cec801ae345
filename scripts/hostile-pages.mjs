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

function themeFile(path) {
  const full = join(THEMES, path);
  return full.startsWith(THEMES) && existsSync(full) ? readFileSync(full) : '';
}

let loading;

async function load() {
  const { tsImport } = await import('tsx/esm/api');
  const from = (name) => tsImport(join(ROOT, `test/${name}.ts`), import.meta.url);
  const modules = ['hostile/page', 'hostile/surroundings', 'helpers/silent-wav'];
  return Object.assign({}, ...(await Promise.all(modules.map(from))));
}

/**
 * @param {URL} url
 * @returns {Promise<{ type: string, body: string | Buffer } | undefined>} nothing for other addresses
 */
export async function answerHostile({ origin, pathname, searchParams }) {
  const [, name, rest] = /^\/hostile\/([\w.-]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  if (name === 'related.json') return { type: 'application/json', body: JSON.stringify(RELATED) };
  if (name === 'themes') return { type: 'text/css', body: themeFile(rest) };
  const { pageOf, silentWav, surroundingOf } = await (loading ??= load());
  if (name === 'sound.wav') return { type: 'audio/wav', body: Buffer.from(silentWav(4)) };
  const surrounding = surroundingOf(name);
  return {
    type: `${surrounding.xml ? 'application/xhtml+xml' : 'text/html'}; charset=utf-8`,
    body: pageOf(surrounding, { ours: !searchParams.has('without'), origin }),
  };
}

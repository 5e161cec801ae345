/** Builds an example as someone does who has copied its folder, with the packed package. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../../package/packed.js';
import { run } from '../../servers/process.js';

const SOURCES = join(ROOT, 'examples');

/** Nothing is told to anybody of what is built here. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', CI: '1' };

function copy(name: string, scratch: string): string {
  const source = join(SOURCES, name);
  const folder = join(scratch, name);
  const list = join(source, '.gitignore');
  const made = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const names = made.map((line) => line.replace(/\/$/, ''));
  cpSync(source, folder, { recursive: true, filter: (path) => !names.includes(basename(path)) });
  return folder;
}

/**
 * Copies an example and the articles beside it into a scratch folder, installs what it names and builds it.
 *
 * @param scratch each example needs one of its own
 * @returns its folder there
 * @throws if anything of this fails, with what was said
 */
export async function buildExample(name: string, scratch: string, tarball: string): Promise<string> {
  copy('articles', scratch);
  const folder = copy(name, scratch);
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    scripts: Record<string, string>;
    dependencies: Record<string, string>;
  };
  manifest.dependencies['news-article'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));
  const npm = (...args: readonly string[]): Promise<string> =>
    run('npm', args, { cwd: folder, env: { ...process.env, ...QUIET } });
  await npm('install', '--no-audit', '--no-fund', '--prefer-offline');
  await npm('run', 'build');
  if (manifest.scripts['check']) await npm('run', 'check');
  return folder;
}

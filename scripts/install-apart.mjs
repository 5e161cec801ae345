/** Tools that one command needs stand apart from what the project installs, with a lock file of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Installs a folder's packages unless they are there.
 *
 * @param {string} folder below the root
 * @throws {Error} where npm cannot
 */
export function installApart(folder) {
  const path = join(ROOT, folder);
  if (existsSync(join(path, 'node_modules'))) return;
  console.log(`installing what only this needs, once: npm ci --prefix ${folder}`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', path];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm cannot install ${folder}`);
}

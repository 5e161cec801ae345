/**
 * Installs the Waline that its adapter is tried against: `node scripts/install-waline.mjs`. Not among the project's
 * packages, since it brings 300 MB. Nothing of it is built or run while it is installed.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const folder = join(ROOT, '.data/waline');
mkdirSync(folder, { recursive: true });
for (const name of ['package.json', 'package-lock.json'])
  copyFileSync(join(ROOT, 'test/servers/waline', name), join(folder, name));
const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

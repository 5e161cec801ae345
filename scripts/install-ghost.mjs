/**
 * Installs the Ghost that docs/recipes/ghost.md is tried with: `node scripts/install-ghost.mjs`. Not among the
 * project's packages, since it brings 500 MB; it also needs a compiler where no finished SQLite fits.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** The last of the fifth, which runs on the Node that this project needs. */
const VERSION = '5.130.6';

const folder = join(ROOT, '.data/ghost');

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('npm', ['pack', `ghost@${VERSION}`]);
run('tar', ['xzf', `ghost-${VERSION}.tgz`, '--strip-components=1']);
// one of its packages names another by its repository, which not every network reaches; the registry has it too
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
manifest.overrides = { 'mock-knex': '0.4.13' };
delete manifest.devDependencies;
writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
run('npm', ['install', '--omit=dev', '--legacy-peer-deps', '--no-audit', '--no-fund']);

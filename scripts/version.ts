/**
 * `npm run version`: makes the next version of the changesets that wait. Changesets writes it into package.json and
 * removes them; then CHANGELOG.md, package-lock.json and docs/public-interface.txt follow. Nothing is committed.
 * Without changesets it does the same for the version that package.json has, if that has no section yet.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasSection, release } from './changelog.js';
import { readChangesets } from './interface/changesets.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => join(ROOT, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

function run(...args: string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw error ?? new Error(`${args.join(' ')} failed`);
}

interface Versioned {
  name: string;
  version: string;
}

const changesets = readChangesets(ROOT, (JSON.parse(read('package.json')) as Versioned).name);
// while the changesets are there that announce what was lost
run('--import', 'tsx', 'scripts/interface.ts', '--write');
if (changesets.length > 0) run('node_modules/@changesets/cli/bin.js', 'version');

const { version } = JSON.parse(read('package.json')) as Versioned;
const lock = JSON.parse(read('package-lock.json')) as Versioned & { packages: Record<string, Versioned> };
lock.version = version;
lock.packages['']!.version = version;
writeFileSync(at('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);

const changelog = read('CHANGELOG.md');
if (!hasSection(changelog, version)) {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(at('CHANGELOG.md'), release(changelog, version, today, changesets));
}
console.log(`version ${version}: look through CHANGELOG.md, commit, then npm run release`);

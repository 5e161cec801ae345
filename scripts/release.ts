/**
 * `npm run release`: builds, checks and publishes the version that package.json has, and tags it. In a CI job that may
 * ask for an identity the package carries provenance: which commit it was built of, and where.
 *
 *     --no-provenance   for a registry or a machine without it
 *     --dry-run         does all but publish and tag
 *     --tag NAME        the tag of the registry. Default: latest
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasSection } from './changelog.js';
import { readChangesets } from './interface/changesets.js';
import { releaseProblems } from './release-checks.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    provenance: { type: 'boolean', default: true },
    'dry-run': { type: 'boolean', default: false },
    tag: { type: 'string', default: 'latest' },
  },
});

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed`);
}

function git(...args: string[]): string {
  const { status, stdout, error } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`git ${args.join(' ')} failed`);
  return stdout;
}

const { name, version, repository } = JSON.parse(read('package.json')) as {
  name: string;
  version: string;
  repository?: unknown;
};
const problems = releaseProblems({
  version,
  repository,
  status: git('status', '--porcelain'),
  tags: git('tag').split('\n'),
  waiting: readChangesets(ROOT, name).length,
  isListed: hasSection(read('CHANGELOG.md'), version),
  provenance: options.provenance,
  environment: process.env,
});
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

run(process.execPath, 'scripts/build.mjs');
run(process.execPath, '--import', 'tsx', 'scripts/interface.ts', '--exact');
run(process.execPath, 'scripts/licences.mjs');
const dryRun = options['dry-run'] ? ['--dry-run'] : [];
// what package.json says of provenance gives way to what is asked for here
run('npm', 'publish', `--provenance=${options.provenance}`, '--tag', options.tag, ...dryRun);
if (!options['dry-run']) run(process.execPath, 'node_modules/@changesets/cli/bin.js', 'tag');

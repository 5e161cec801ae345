/**
 * What a site would take instead, as its makers say: packages of test/bench/peers/, installed on first use, bundled as
 * for production. What a registry lacks is named and left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
// @ts-expect-error a build script without types
import { ROOT } from '../../../scripts/project.mjs';
import type { Bundle } from './pages.js';
import { WEIGHED, type Subject } from './subjects.js';

const FOLDER = join(ROOT as string, 'test/bench/peers');
const MODULES = join(FOLDER, 'node_modules');

const isInstalled = (name: string): boolean => existsSync(join(MODULES, name, 'package.json'));

/** Installs the peers unless they are there. @returns whether all of them are */
export function installPeers(): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const areAll = (): boolean => Object.keys(dependencies).every(isInstalled);
  if (areAll()) return true;
  console.log('installing what is compared, once: npm ci --prefix test/bench/peers');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER];
  const { status } = spawnSync('npm', ['ci', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return areAll();
  // one that cannot be had takes all with it: those that can, one by one
  for (const [name, range] of Object.entries(dependencies)) {
    const args = ['install', '--no-save', '--no-package-lock', ...options, `${name}@${range}`];
    spawnSync('npm', args, { stdio: 'ignore' });
  }
  return areAll();
}

/** @returns the packages of a subject that are not there */
export const missingOf = ({ packages = [] }: Pick<Subject, 'packages'>): readonly string[] =>
  packages.filter((name) => !isInstalled(name));

/** @returns `3.8.4`, of the first package */
export function versionOf({ packages = [] }: Pick<Subject, 'packages'>): string | undefined {
  const [name] = packages;
  if (name === undefined || !isInstalled(name)) return undefined;
  const { version } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

export interface BuiltPeer extends Bundle {
  /** By path on the server. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A peer's entry with all it needs: minified, for production, what it imports lazily in files of their own. */
export async function buildPeer(name: string): Promise<BuiltPeer> {
  const base = `/peers/${name}/`;
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'entries', `${name}.js`)],
    outdir: join(FOLDER, 'out'),
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl' },
    logLevel: 'error',
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => [base + path.slice(join(FOLDER, 'out').length + 1), contents]),
  );
  const svg = join(MODULES, 'plyr/dist/plyr.svg');
  // the icons of Plyr, which its page asks for
  if (/^(?:plyr|assembled)$/.test(name)) files.set('/peers/plyr.svg', readFileSync(svg));
  return {
    script: `${base}${name}.js`,
    sheets: [...files.keys()].filter((path) => path === `${base}${name}.css`),
    files,
  };
}

/** @returns the file of the peer that is only weighed */
export function weighedFile(): Uint8Array | undefined {
  const path = join(MODULES, WEIGHED.file);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** The package as npm packs it, in a project that has installed it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `exports` leads to. */
export interface EntryPoint {
  /** As one imports it: `news-article/define.js`. */
  readonly specifier: string;
  /** Paths in the package. */
  readonly file: string;
  readonly types: string | undefined;
  /** A module, or what is only addressed: style sheets, JSON, the script for a page's head. */
  readonly isModule: boolean;
}

export interface Packed {
  readonly tarball: string;
  /** Folder of a project in which nothing but the package, its dependencies and the frameworks it has types for are installed. */
  readonly project: string;
  /** Folder of the package there. */
  readonly folder: string;
  /** Paths in it. */
  readonly files: readonly string[];
  readonly entryPoints: readonly EntryPoint[];
  readonly remove: () => void;
}

/** What the entry points for frameworks are for, and take their types from. */
const FRAMEWORKS = ['@types/react', 'preact', 'svelte', 'vue'];

type Target = string | { readonly types: string; readonly default: string };

/** Every export, those with `*` once for each file that is there. */
function entryPointsOf(
  exports: Readonly<Record<string, Target | null>>,
  files: readonly string[],
): EntryPoint[] {
  const closed = Object.keys(exports).filter((name) => exports[name] === null);
  return Object.entries(exports).flatMap(([name, target]) => {
    if (target === null) return [];
    const { types, default: file } =
      typeof target === 'string' ? { types: undefined, default: target } : target;
    const [start = '', end] = file.replace('./', '').split('*');
    const stems =
      end === undefined
        ? ['']
        : files
            .filter((path) => path.startsWith(start) && path.endsWith(end))
            .map((path) => path.slice(start.length, -end.length));
    if (!stems.length) throw new Error(`${name} matches no file`);
    return stems
      .filter((stem) => !closed.includes(name.replace('*', stem)))
      .map((stem) => {
        const path = file.replace('./', '').replace('*', stem);
        return {
          specifier: `news-article${name.slice(1).replace('*', stem)}`,
          file: path,
          types: types?.replace('./', '').replace('*', stem),
          isModule: path.endsWith('.js') && !path.startsWith('dist/cdn/'),
        };
      });
  });
}

/** Packs what `npm publish` would, and installs it without a registry: its dependencies are links to ours. */
export function pack(): Packed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'news-article-packed-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const [packed] = JSON.parse(output.toString()) as { filename: string; files: { path: string }[] }[];
  const files = packed!.files.map(({ path }) => path);
  const tarball = join(folder, packed!.filename);
  const project = join(folder, 'project');
  const installed = join(project, 'node_modules/news-article');
  mkdirSync(dirname(installed), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  renameSync(join(folder, 'package'), installed);
  const { exports, dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string>> & {
    exports: Record<string, Target | null>;
  };
  const installs = [dependencies, peerDependencies].flatMap((names) => Object.keys(names));
  for (const name of new Set([...installs, ...FRAMEWORKS])) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link, 'junction');
  }
  return { tarball, project, folder: installed, files, entryPoints: entryPointsOf(exports, files), remove };
}

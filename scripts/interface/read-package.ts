import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tokens } from '../../src/themes/tokens/index.js';
import type { Manifest, Package } from './lines.js';
import { typeLines } from './types.js';

type Target = string | { readonly types: string; readonly default: string } | null;

interface PackageJson {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Target>>;
}

/** Of the CDN build, scripts with other names come and go: `loader.js` and `news-article.js` load them. */
const NAMED = /^(?:loader|news-article)\.js$|\.css$/;

/** A path and its target with `*` replaced by what is there. */
function expand(root: string, path: string, target: string): [path: string, file: string][] {
  if (!target.includes('*')) return [[path, target]];
  const [start = '', end = ''] = target.split('*');
  const folder = join(root, dirname(`${start}x`));
  return readdirSync(folder)
    .filter((name) => name.endsWith(end) && !(end === '.js' && /\.d\.js$/.test(name)))
    .map((name) => name.slice(0, name.length - end.length))
    .map((stem) => [path.replace('*', stem), target.replace('*', stem)]);
}

/**
 * Reads what is built.
 *
 * @param root folder of the package
 * @throws Error if `dist/` is missing
 */
export function readPackage(root: string): Package {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  if (!existsSync(join(root, 'dist/custom-elements.json')))
    throw new Error('dist/ is missing: run npm run build');
  const { bin, exports } = json('package.json') as PackageJson;
  // a path that leads nowhere closes what a pattern would open
  const targets = Object.entries(exports)
    .flatMap(([path, target]) =>
      target ? expand(root, path, typeof target === 'string' ? target : target.types) : [],
    )
    .filter(([path]) => exports[path] !== null);
  const declared = targets.filter(([, file]) => file.endsWith('.d.ts'));
  const cdn = join(root, 'dist/cdn');
  return {
    manifest: json('dist/custom-elements.json') as Manifest,
    bin,
    exports: targets.map(([path]) => path),
    files: readdirSync(cdn, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => NAMED.test(path)),
    tokens: tokens.keys(),
    types: typeLines(new Map(declared.map(([path, file]) => [path, join(root, file)])), join(root, 'dist')),
  };
}

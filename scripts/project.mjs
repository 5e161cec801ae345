/** Where things are, for the scripts. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const require = createRequire(import.meta.url);

/** An installed package's folder, also where its `exports` do not let `package.json` be asked for. */
function packageFolder(name) {
  return require.resolve
    .paths(name)
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
}

/** A file of an installed package, such as `typescript/bin/tsc`. */
export function npmBin(path) {
  const parts = path.split('/');
  const name = parts.splice(0, path.startsWith('@') ? 2 : 1).join('/');
  const folder = packageFolder(name);
  if (folder === undefined) throw new Error(`${name} is not installed: run npm ci`);
  return join(folder, ...parts);
}

/** Whether all these packages are installed. */
export function hasPackages(...names) {
  return names.every((name) => packageFolder(name) !== undefined);
}

/** Where things are, for the scripts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const require = createRequire(import.meta.url);

/** A file of an installed package, `typescript/bin/tsc`, also where `exports` does not list it. */
export function npmBin(path) {
  const [scope, name, ...rest] = path.startsWith('@') ? path.split('/') : ['', ...path.split('/')];
  const packageName = scope ? `${scope}/${name}` : name;
  return join(dirname(require.resolve(`${packageName}/package.json`)), ...rest);
}

/** Whether all these packages are installed. */
export function hasPackages(...names) {
  return names.every((name) => {
    try {
      require.resolve(`${name}/package.json`);
      return true;
    } catch {
      return false;
    }
  });
}

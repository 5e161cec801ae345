/**
 * The packages that ship: what the package depends on at run time, with all below it, by package-lock.json; and what is
 * inside of the files for `<script>` and of the command, by the licences that the bundler wrote beside them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of others' code inside, below `dist/`. */
export const BUNDLES = ['cdn', 'cli'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where a package that is asked for from a place in the tree is found, as Node looks for it. */
function find(packages, name, from) {
  for (
    let folder = from;
    ;
    folder = dirname(folder)
      .replace(/(?:^|\/)node_modules$/, '')
      .replace(/^\.$/, '')
  ) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

/** What a package brings along: also what it expects beside it, unless it does without. */
function wantedBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])];
}

/** The headings of a LICENSES.md, and whether a text stands below. */
export function readLicences(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [, name, version, licence] = /^(\S+) - (\S+) \((.*)\)$/m.exec(section.split('\n', 1)[0]) ?? [];
      if (name === undefined) throw new Error(`No package and version: ${section.split('\n', 1)[0]}`);
      return { name, version, licence, hasText: section.split('\n').slice(1).join('').trim() !== '' };
    });
}

/**
 * @param {string} root with package-lock.json
 * @param {string} dist where both bundles were built
 * @returns of each package, in order: `id` (`name@version`), `name`, `version`, its `paths` in the lock file, `integrity`,
 *   the `licences` that are said of it (in the lock file, in its folder, beside a bundle), the places it `ships` in,
 *   whether the package depends on it itself (`isDirect`), the ids of those that ship and that it `needs`, and whether a
 *   bundle that holds it holds its licence's text
 */
export function shippedPackages(root, dist = join(root, 'dist')) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const idAt = (path) => `${packages[path].name ?? nameOf(path)}@${packages[path].version}`;
  const shipped = new Map();

  /** One version of a package is one, at however many places it is installed. */
  function add(id, place) {
    const known = shipped.get(id);
    if (known) {
      if (!known.ships.includes(place)) known.ships.push(place);
      return known;
    }
    const paths = Object.keys(packages).filter((path) => path !== '' && idAt(path) === id);
    if (paths.length === 0) throw new Error(`${id}, in ${place}, is not in package-lock.json`);
    const { version, integrity } = packages[paths[0]];
    const licences = paths.flatMap((path) => {
      const manifest = join(root, path, 'package.json');
      return [packages[path].license, existsSync(manifest) ? readJson(manifest).license : undefined];
    });
    const name = id.slice(0, -version.length - 1);
    const entry = { id, name, version, paths, integrity, licences, ships: [place], hasText: true };
    shipped.set(id, entry);
    return entry;
  }

  /** What a package that is installed at a place brings along. */
  function needsOf(path) {
    const { optionalDependencies = {} } = packages[path];
    return wantedBy(packages[path]).flatMap((name) => {
      const found = find(packages, name, path);
      if (found === undefined && !(name in optionalDependencies)) {
        throw new Error(`${name}, which ${path || 'the package'} needs, is not in package-lock.json`);
      }
      return found ?? [];
    });
  }

  function follow(path) {
    for (const needed of needsOf(path)) {
      const isNew = !shipped.has(idAt(needed));
      add(idAt(needed), 'dependencies');
      if (isNew) follow(needed);
    }
  }

  function addBundle(bundle) {
    const file = join(dist, bundle, 'LICENSES.md');
    if (!existsSync(file)) throw new Error(`There is no dist/${bundle}/LICENSES.md. Run: npm run build`);
    for (const { name, version, licence, hasText } of readLicences(readFileSync(file, 'utf8'))) {
      const entry = add(`${name}@${version}`, `dist/${bundle}`);
      entry.licences.push(licence);
      entry.hasText &&= hasText;
    }
  }

  follow('');
  for (const bundle of BUNDLES) addBundle(bundle);
  const direct = new Set(needsOf('').map(idAt));
  return [...shipped.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => {
      // what was left out of a bundle does not ship, whoever names it
      const needs = entry.paths.flatMap((path) =>
        wantedBy(packages[path]).flatMap((name) => find(packages, name, path) ?? []),
      );
      const ids = [...new Set(needs.map(idAt))].filter((id) => shipped.has(id)).sort();
      return { ...entry, isDirect: direct.has(entry.id), needs: ids };
    });
}

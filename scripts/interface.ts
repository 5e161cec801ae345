/**
 * `npm run interface`: compares the public interface of what is built with that of the last release, in
 * docs/public-interface.txt. What was added is told; what was lost must be announced by a changeset, else it exits with 1.
 *
 *     --write   writes the file, as `npm run version` does; nothing that is not announced is taken out
 *     --exact   exits with 1 if the file is not up to date, as a release must be
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readChangesets } from './interface/changesets.js';
import { interfaceLines } from './interface/lines.js';
import { bumpOfLoss, difference, unannounced } from './interface/losses.js';
import { readPackage } from './interface/read-package.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'docs/public-interface.txt';

const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, exact: { type: 'boolean', default: false } },
});

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const path = join(ROOT, FILE);
const recorded = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
const current = interfaceLines(readPackage(ROOT));
const { added, lost } = difference(recorded, current);
const faults = unannounced(lost, readChangesets(ROOT, name), version);

console.log(
  `${current.length} names of the public interface: ${added.length} added since ${FILE}, ${lost.length} lost`,
);
for (const line of added) console.log(`  added  ${line}`);
if (faults.length > 0) {
  for (const line of faults) console.error(`  LOST   ${line}`);
  console.error(
    `${FILE} has ${faults.length} names that are gone and that no changeset announces. Bring them back, or add one ` +
      `that says ${bumpOfLoss(version)} and names each (npm run changeset): docs/versioning.md.`,
  );
  process.exitCode = 1;
} else if (options.write) {
  writeFileSync(path, `${current.join('\n')}\n`);
  console.log(`wrote ${FILE}`);
} else if (options.exact && added.length + lost.length > 0) {
  console.error(`${FILE} is not that of what is built. Run: npm run version`);
  process.exitCode = 1;
}

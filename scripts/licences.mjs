/**
 * `npm run licences`: whether what ships is under permissive licences and nothing is known against it. Reads
 * package-lock.json and a built `dist/`; asks the registry by `npm audit`, and says so where that has no answer.
 *
 *     -- FOLDER   of another package. Default: this one
 */
import { resolve } from 'node:path';
import { ROOT } from './project.mjs';
import { askAudit, judgeAudit } from './shipped/audit.mjs';
import { licenceProblems } from './shipped/licence.mjs';
import { shippedPackages } from './shipped/packages.mjs';

const root = resolve(process.argv[2] ?? ROOT);

function main() {
  const packages = shippedPackages(root);
  const counts = new Map();
  for (const { licences } of packages) {
    const licence = licences.find((said) => said !== undefined) ?? 'none said';
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  const list = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, n]) => `${licence} ${n}`);
  console.log(`${packages.length} packages ship: ${list.join(', ')}`);

  const { skipped, findings, others } = judgeAudit(askAudit(root), packages);
  if (skipped) console.log(`skipped: known faults. ${skipped}`);
  else console.log(`${findings.length} of them have known faults; of what does not ship, ${others} packages`);
  const problems = [...licenceProblems(packages), ...findings];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

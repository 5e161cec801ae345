/**
 * `npm run soak -- [--mounts 1000] [--only NAME]`: pages that come and go a thousand times, and all that may happen to a
 * page while a reader has it open. Prints what was counted, and for each case what was seen. Exits 1 on a leak, a lost
 * draft, a lost place or an exception. Needs `npm run build`.
 */
import { parseArgs } from 'node:util';
import { startSoak } from './browser.js';
import { CASES, type Case } from './cases.js';
import { soakMounts } from './mounts.js';

const { values } = parseArgs({
  options: { mounts: { type: 'string', default: '1000' }, only: { type: 'string', default: '' } },
});
const mounts = Number(values.mounts);
if (!Number.isInteger(mounts) || mounts < 1)
  throw new Error(`--mounts ${values.mounts}: not a number of mounts`);

const all: readonly Case[] = [
  {
    name: 'mounts',
    run: async (soak) => {
      const leaks = await soakMounts(soak, mounts);
      if (leaks.length) throw new Error(`left behind:\n  ${leaks.join('\n  ')}`);
      return `nothing left behind by ${mounts} mounts`;
    },
  },
  ...CASES,
];
const chosen = all.filter(({ name }) => name.includes(values.only));
if (!chosen.length)
  throw new Error(`--only ${values.only}: there are ${all.map(({ name }) => name).join(', ')}`);

const soak = await startSoak();
let failed = 0;
for (const { name, run } of chosen) {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    console.log(`ok     ${name}: ${await run(soak)} (${seconds()})`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name} (${seconds()}): ${error instanceof Error ? error.message : String(error)}`);
  }
}
await soak.close();
console.log(`${chosen.length - failed} cases passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** `npx tsx test/comments/faults/main.ts [RUNS] [SEED]`: comments through faults; prints the counts. */
import { postAsForm } from './post-as-form.js';
import { describeReport, runFaults } from './run-faults.js';

const [runs = '1000', seed = '1'] = process.argv.slice(2);

const report = await runFaults({
  runs: Number(runs),
  seed: Number(seed),
  post: (run) => postAsForm(run, run.key),
});
console.log(describeReport(report));
if (report.failures.length) process.exitCode = 1;

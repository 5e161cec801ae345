/** `npx tsx test/comments/faults/main.ts [RUNS] [SEED]`: comments through faults; prints the counts. */
import { httpComments } from '../../../src/comments/adapters/http.js';
import { postWithRetries } from './retry-rule.js';
import { describeReport, runFaults } from './run-faults.js';

const [runs = '1000', seed = '1'] = process.argv.slice(2);

const report = await runFaults({
  runs: Number(runs),
  seed: Number(seed),
  post: ({ endpoint, thread, text, key, pace }) =>
    postWithRetries({
      service: httpComments({ endpoint, page: undefined as never }),
      thread: { key: thread, url: 'https://paper.example/' },
      draft: { parent: null, text, author: { name: 'Odile Brandt' } },
      key: key ?? crypto.randomUUID(),
      pace,
    }),
});
console.log(describeReport(report));
if (report.failures.length) process.exitCode = 1;

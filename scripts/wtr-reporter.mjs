/** Reports what failed, per file, and the counts per engine at the end. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';

/** A test with its name under those of its suites. */
function* testsIn(suite, path = []) {
  if (suite === undefined) return;
  for (const test of suite.tests) yield { ...test, path: [...path, test.name].join(' > ') };
  for (const inner of suite.suites) yield* testsIn(inner, [...path, inner.name]);
}

/** A file that could not be loaded or crashed counts as one failure: none of its tests is known. */
function countSessions(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, files: 0, failures: [] };
  for (const session of sessions) {
    counts.files += 1;
    const file = relative(process.cwd(), session.testFile);
    let failedHere = 0;
    for (const test of testsIn(session.testResults)) {
      if (test.skipped) counts.skipped += 1;
      else if (test.passed) counts.passed += 1;
      else {
        failedHere += 1;
        counts.failures.push(`${file}: ${test.path}: ${test.error?.message ?? 'no message'}`);
      }
    }
    counts.failed += failedHere > 0 || session.passed ? failedHere : 1;
    if (failedHere === 0 && !session.passed)
      counts.failures.push(`${file}: ${session.errors?.[0]?.message ?? 'did not run'}`);
  }
  return counts;
}

/** Seconds in the tests of a suite, waiting included. */
function secondsOf(suite) {
  let ms = 0;
  for (const { duration = 0 } of testsIn(suite)) ms += duration;
  return ms / 1000;
}

/** Where the time goes: what to look at when a run becomes too long. */
function slowest(sessions, count = 8) {
  return sessions
    .map(({ testFile, testResults }) => ({ testFile, seconds: secondsOf(testResults) }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ testFile, seconds }) => `${relative(process.cwd(), testFile)} ${seconds.toFixed(0)} s`);
}

/**
 * @param {{ resultFile?: string }} options `resultFile`: where to write the counts as JSON.
 * @returns {import('@web/test-runner').Reporter[]}
 */
export function reporters({ resultFile } = {}) {
  return [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    {
      stop({ sessions }) {
        const perEngine = {};
        for (const session of sessions) (perEngine[session.browser.name] ??= []).push(session);
        const counts = Object.fromEntries(
          Object.entries(perEngine).map(([name, list]) => [name, countSessions(list)]),
        );
        for (const [name, { passed, failed, skipped, files }] of Object.entries(counts)) {
          console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${files} files`);
          const seconds = perEngine[name].reduce((sum, { testResults }) => sum + secondsOf(testResults), 0);
          console.log(`  ${seconds.toFixed(0)} s in tests, longest: ${slowest(perEngine[name]).join(', ')}`);
        }
        if (resultFile) writeFileSync(resultFile, JSON.stringify(counts));
      },
    },
  ];
}

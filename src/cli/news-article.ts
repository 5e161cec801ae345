#!/usr/bin/env node
import { run } from './run.js';

// `… | head` closes the pipe before everything is written.
process.stdout.on('error', () => process.exit());
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});

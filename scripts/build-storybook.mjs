/**
 * The built Storybook, `storybook-static/`: whether it is there and as new as what it was made of. Run as a
 * command it is built; `--if-needed` only where it is not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newest } from './newest.mjs';
import { ROOT, npmBin } from './project.mjs';

export const STORYBOOK = join(ROOT, 'storybook-static');

/** What stories are made of: they use made-up sound and speech of the tests too. */
const SOURCES = ['src', 'stories', '.storybook', 'test/audio/silence.ts', 'package-lock.json'];

/** Why the built Storybook cannot be used; undefined if it can. */
export function storybookFault() {
  // one of the first files of a build, and the last
  const [index, frame] = ['index.json', 'iframe.html'].map((name) => join(STORYBOOK, name));
  if (!existsSync(frame)) return 'storybook-static/ is missing: run npm run build:storybook';
  const newer = SOURCES.filter((path) => newest(join(ROOT, path)) > newest(index));
  return newer.length === 0
    ? undefined
    : `storybook-static/ is older than ${newer.join(', ')}: run npm run build:storybook`;
}

function build() {
  const args = [npmBin('storybook/dist/bin/dispatcher.js'), 'build', '--disable-telemetry', '--quiet'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const fault = storybookFault();
  if (fault === undefined && process.argv.includes('--if-needed'))
    console.log('storybook-static/ is up to date');
  else build();
}

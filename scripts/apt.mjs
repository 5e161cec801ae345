/** What a Debian machine can install by itself. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './programs.mjs';

/** Whether packages come by apt here. */
export function isDebian() {
  return existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

/**
 * Installs packages, on Debian as root; says so first.
 * @param {string} what for which they are
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are there now
 */
export function installPackages(what, packages) {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  console.log(`${what}: installing ${packages.join(' ')} with apt-get`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
    return true;
  } catch {
    return false;
  }
}

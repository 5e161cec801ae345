/**
 * The custom-elements manifest: `dist/custom-elements.json` from the doc comments of `src/`.
 * `npm run manifest` writes it and checks that every element documents what it has (manifest-check.mjs).
 */
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { checkManifest } from './manifest-check.mjs';
import { ROOT } from './project.mjs';

/**
 * Analyses `src/` and writes the manifest to `file`.
 * @returns {Promise<object>} the manifest
 */
export async function writeManifest(file) {
  const argv = ['analyze', '--litelement', '--quiet', '--config', 'custom-elements-manifest.config.mjs'];
  const manifest = await cli({ argv, cwd: ROOT, noWrite: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const manifest = await writeManifest(join(ROOT, 'dist/custom-elements.json'));
  const { elements, problems } = checkManifest(manifest);
  for (const problem of problems) console.error(problem);
  console.log(`${elements.length} elements: ${elements.join(', ')}; ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

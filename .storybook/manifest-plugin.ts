/** Gives the preview the custom-elements manifest of the sources as they are, without a build. */
import { fileURLToPath } from 'node:url';
// The analyzer has no types; this is its command line as a function.
// @ts-expect-error no declaration file
import { cli as untyped } from '@custom-elements-manifest/analyzer/cli.js';

const analyze = untyped as (options: { argv: string[]; cwd: string; noWrite: boolean }) => Promise<object>;

const ID = 'virtual:custom-elements-manifest';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A Vite plugin that answers `import manifest from 'virtual:custom-elements-manifest'`. */
export function customElementsManifest() {
  return {
    name: 'custom-elements-manifest',
    resolveId: (source: string) => (source === ID ? `\0${ID}` : undefined),
    async load(id: string) {
      if (id !== `\0${ID}`) return undefined;
      const argv = ['analyze', '--litelement', '--quiet', '--config', 'custom-elements-manifest.config.mjs'];
      return `export default ${JSON.stringify(await analyze({ argv, cwd: ROOT, noWrite: true }))}`;
    },
  };
}

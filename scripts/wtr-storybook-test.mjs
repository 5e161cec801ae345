/**
 * Lets tests import stories as they are: what these use to act (`storybook/test`) rests on CommonJS packages, so it is
 * bundled once a run and served in the package's place.
 */
import { build } from 'vite';
import { ROOT } from './project.mjs';

const PATH = '/__storybook-test.js';
const ENTRY = '\0storybook-test';

async function bundled() {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? "export * from 'storybook/test'" : undefined),
      },
    ],
  });
  return output[0].code;
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function storybookTestPlugin() {
  let code;
  return {
    name: 'storybook-test',
    resolveImport: ({ source }) => (source === 'storybook/test' ? PATH : undefined),
    async serve({ path }) {
      if (path !== PATH) return undefined;
      code ??= bundled();
      return { body: await code, type: 'js' };
    },
  };
}

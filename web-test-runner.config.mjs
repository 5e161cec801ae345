/**
 * Browser tests in Chromium, Firefox and WebKit. ENGINES=chromium,firefox selects; `--watch` runs Chromium.
 * RENDER=server has what tests write as HTML rendered on a server first.
 * REACTIVE=small puts below Lit's templates what the files for `<script>` have there.
 * `--coverage` counts lines and branches, in Chromium alone; COVERAGE says where to (`npm run coverage`).
 * Every `.test.ts` file below `test/` runs here, but for what Node runs (test/node) and what is slow (test/slow).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { selectedEngines } from './scripts/browsers.mjs';
import { freePort } from './scripts/free-port.mjs';
import { launchersFor } from './scripts/launchers.mjs';
import { cdnMiddleware } from './scripts/wtr-cdn.mjs';
import { commandsPlugin } from './scripts/wtr-commands.mjs';
import { hostMiddleware } from './scripts/wtr-host.mjs';
import { hostileMiddleware } from './scripts/wtr-hostile.mjs';
import { realPagesMiddleware } from './scripts/wtr-real-pages.mjs';
import { serverMiddleware } from './scripts/wtr-server.mjs';
import { speechMiddleware } from './scripts/wtr-speech.mjs';
import { recipesMiddleware } from './scripts/wtr-recipes.mjs';
import { storybookMiddleware } from './scripts/wtr-storybook.mjs';
import { storybookTestPlugin } from './scripts/wtr-storybook-test.mjs';
import { xssCorpusMiddleware } from './scripts/xss-corpus.mjs';
import { reporters } from './scripts/wtr-reporter.mjs';

const watch = process.argv.includes('--watch');

function launchers() {
  try {
    return launchersFor(selectedEngines(watch ? ['chromium'] : undefined));
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}

/** Lit says on every page that it is the development build, which is what the tests want. */
const isLitGreeting = (text) => typeof text === 'string' && text.startsWith('Lit is in dev mode.');

const smallReactiveElement = {
  name: 'small-reactive-element',
  resolveImport: ({ source, context }) =>
    source === '@lit/reactive-element' && !context.path.endsWith('reactive-element.test.ts')
      ? '/src/core/reactive-element.ts'
      : undefined,
};

/** Has each test file begin with a module of test/helpers/. */
const beforeEachFile = (name) => ({
  name: `before-each-file-${name}`,
  transform: ({ path, body }) =>
    /^\/test\/(?!helpers\/).+\.test\.ts$/.test(path)
      ? { body: `import '/test/helpers/${name}.ts';\n${body}` }
      : undefined,
});

/** Modules do not change while tests run: a browser need not ask for each of them with every test file. */
const keptByBrowsers = async (context, next) => {
  await next();
  if (context.status === 200 && /^\/(?:node_modules|src)\/.+\.(?:m?js|ts)$/.test(context.path))
    context.set('cache-control', 'max-age=3600');
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/slow/**', '!test/**/node_modules/**'],
  browsers: launchers(),
  port: await freePort(),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    ...(process.env.REACTIVE === 'small' ? [smallReactiveElement] : []),
    beforeEachFile('heard-faults'),
    // what has HTML rendered on a server
    ...(process.env.RENDER === 'server' ? [beforeEachFile('render-on-server')] : []),
    esbuildPlugin({
      // what is JavaScript already is served as it is: axe and mocha would be rewritten for every file
      loaders: { '.ts': 'ts', '.js': undefined },
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    storybookTestPlugin(),
    commandsPlugin(),
  ],
  middleware: [
    ...(watch ? [] : [keptByBrowsers]),
    realPagesMiddleware(),
    recipesMiddleware(),
    hostMiddleware(),
    cdnMiddleware(),
    hostileMiddleware(),
    serverMiddleware(),
    speechMiddleware(),
    storybookMiddleware(),
    xssCorpusMiddleware(),
  ],
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['json'],
    reportDir: process.env.COVERAGE ?? 'coverage',
  },
  reporters: reporters({ resultFile: process.env.TEST_RESULT_FILE }),
  filterBrowserLogs: ({ args }) => !isLitGreeting(args[0]),
  // waits end before, and say for what (test/helpers/frame.ts)
  testFramework: { config: { timeout: 100_000 } },
  // Without a terminal there is nothing to redraw.
  staticLogging: process.stdout.isTTY !== true,
  // `npm test` gives each engine a runner of its own (scripts/test-steps.mjs). One page at a time: focus is one.
  concurrentBrowsers: 2,
  concurrency: 1,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 1_200_000, // the stories take half of that where processors are slow
};

/** Which engine a test runs in, and skips that say why. */

export type Engine = 'chromium' | 'firefox' | 'webkit';

function detect(): Engine {
  const agent = navigator.userAgent;
  if (agent.includes('Firefox/')) return 'firefox';
  return /Chrome\/|HeadlessChrome\//.test(agent) ? 'chromium' : 'webkit';
}

/** The engine that runs this test. */
export const engine: Engine = detect();

/** Whether the test runs in one of these engines. */
export function supports(...engines: readonly Engine[]): boolean {
  return engines.includes(engine);
}

/** Skips the running test and prints the reason. Give it the `this` of `it('…', async function () {…})`. */
export function skip(test: Mocha.Context, reason: string): never {
  console.log(`skipped in ${engine}: ${test.test?.fullTitle() ?? 'a test'}: ${reason}`);
  return test.skip();
}

/** Whether what tests write as HTML is rendered on a server first (test/helpers/render-on-server.ts). */
export const isFromServer = (): boolean => 'renderedOnServer' in globalThis;

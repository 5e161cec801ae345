/** Leads tests written for other runners to Mocha, in which one process can try a thousand mutants. */
const LED = {
  'fast-check': new URL('fast-check.mjs', import.meta.url).href,
  'node:test': new URL('node-test.mjs', import.meta.url).href,
  '@open-wc/testing': new URL('open-wc-testing.mjs', import.meta.url).href,
};

export const resolve = (specifier, context, next) =>
  specifier in LED && context.parentURL !== LED[specifier]
    ? { url: LED[specifier], shortCircuit: true }
    : next(specifier, context);

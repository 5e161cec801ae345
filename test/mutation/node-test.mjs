/** What our tests use of `node:test`, as Mocha has it. */
import { mock } from 'node:test';

const { describe, before, after, beforeEach, afterEach } = globalThis;

/** Mocha takes a function with a parameter for one that calls back. */
const it = (name, ...rest) => globalThis.it(name, () => rest.at(-1)({ mock }));

export { describe, it, it as test, before, after, beforeEach, afterEach, mock };
export default it;

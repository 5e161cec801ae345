/** What tests of modules without elements use of it. */
export { expect } from '@esm-bundle/chai/esm/chai.js';

export const aTimeout = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Mocha's: TypeScript, a document for what reads one, and the names of other runners. */
import { register } from 'node:module';
import { JSDOM } from 'jsdom';
import { register as readTypeScript } from 'tsx/esm/api';

register('./redirect.mjs', import.meta.url);
readTypeScript();

const { window } = new JSDOM('<!doctype html><html lang="en"><head></head><body></body></html>', {
  url: 'https://gazette.example/',
  pretendToBeVisual: true,
});
// what Node has itself stays Node's
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });

/** Of megabytes, of very many and of very deep: they ask whether it ends, and a mutant that does not is stopped anyway. */
const LONG =
  /^gets through|^survives nesting|^takes no time|50,000 words|: whole up to|over a book|very many|^fits every network/;

export const mochaHooks = {
  beforeEach() {
    if (LONG.test(this.currentTest.title)) this.skip();
  },
};

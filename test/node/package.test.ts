/** The package as those who install it meet it: packed, unpacked, judged and used. Needs `npm run build`. */
import { after, before, describe } from 'node:test';
import { consumers } from '../package/consumers.js';
import { contents } from '../package/contents.js';
import { entryPoints } from '../package/entry-points.js';
import { judges } from '../package/judges.js';
import { pack, type Packed } from '../package/packed.js';

describe('the package', () => {
  let packed: Packed;
  const get = (): Packed => packed;

  before(() => {
    packed = pack();
  });
  after(() => packed?.remove());

  contents(get);
  entryPoints(get);
  judges(get);
  consumers(get);
});

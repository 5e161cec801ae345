/** All hostile values in all places, where `npm test` takes some in each (test/fuzz). */
import { fuzz } from '../fuzz/fuzz.js';
import { publicElements } from '../fuzz/public-members.js';

const elements = await publicElements();

describe('all hostile values', function () {
  this.timeout(300_000);
  fuzz(elements, { share: 1, meetings: 60 });
});

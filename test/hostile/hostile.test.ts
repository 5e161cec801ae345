/** Pages that are hard on what is put into them. Needs `npm run build`. The others are in test/slow/. */
import { describeSurroundings } from './describe-surroundings.js';
import { SURROUNDINGS } from './surroundings.js';

describe('hostile pages', function () {
  this.timeout(180_000);
  describeSurroundings(SURROUNDINGS.filter(({ quick }) => quick));
});

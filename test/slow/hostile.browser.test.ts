/** The hostile pages that `npm test` has no time for: style sheets of frameworks and themes, and rarer surroundings. */
import { describeSurroundings } from '../hostile/describe-surroundings.js';
import { SURROUNDINGS } from '../hostile/surroundings.js';

describe('more hostile pages', function () {
  this.timeout(60_000);
  describeSurroundings(SURROUNDINGS.filter(({ quick }) => !quick));
});

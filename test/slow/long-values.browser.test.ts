/** Ten megabytes in the place of every text. Drawing is left out (`hidden`): that is the browser's, and takes seconds. */
import { inUse, valueOf } from '../fuzz/bear.js';
import { scene } from '../fuzz/fuzz.js';
import { publicElements } from '../fuzz/public-members.js';

const LENGTH = 10_000_000;

const fill = (part: string): string => part.repeat(LENGTH / part.length);

const LONG = [
  ['words', fill('Tides — and “harbours”, it’s said. ')],
  ['one word', fill('a')],
  ['white space', fill(' \n')],
  ['brackets', fill('<a ([{"\'&#')],
  ['an address', `https://a.example/?${fill('a=%F0%9F%92%A9&')}`],
  ['a list', fill('a, b; ')],
  ['lone surrogates', fill('\ud800\u202e')],
] as const;

const elements = await publicElements();

describe('texts of ten megabytes', function () {
  this.timeout(600_000);
  const here = scene();

  for (const { tag, members } of elements)
    for (const member of members.filter(({ attribute }) => attribute))
      it(`<${tag} ${member.attribute!}> bears them, and goes on with a good one`, async () => {
        const { bearing, box, seen } = here;
        const used = await inUse(box, tag);
        const { element } = used;
        const value = valueOf(element, member);
        for (const [name, text] of LONG) {
          seen.doing = `<${tag} ${member.attribute!}>: ${name}`;
          box.hidden = true;
          bearing.put(element, member, text, 'attribute');
          await bearing.updated(element);
          bearing.put(element, member, value);
          await bearing.updated(element);
          box.hidden = false;
        }
        await bearing.goesOn(used);
        // the test's own doing
        seen.faults.splice(0, Infinity, ...seen.faults.filter((fault) => !fault.includes('label-hidden')));
        here.sound();
      });
});

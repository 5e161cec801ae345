/**
 * Every attribute and property of elements, given what nobody should give it. What is new is among them by the manifest
 * (`npm run manifest`).
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { calm as atRest } from '../helpers/calm.js';
import { Bearing, inUse, valueOf } from './bear.js';
import { calm } from './calm-elements.js';
import { OBJECTS, PAYLOADS, TEXTS, type Kind } from './hostile-values.js';
import { pressAll } from './press.js';
import type { PublicElement } from './public-members.js';
import { leads, watch, type Watch } from './watch.js';

/** Which values meet in one element; another number tries others. */
const SEED = 20261130;
const KINDS: readonly Kind[] = [...TEXTS, ...OBJECTS];

export interface Extent {
  /** Of how many kinds a member is given one: the next member gets the others. */
  readonly share: number;
  /** How often several meet. */
  readonly meetings: number;
}

/** What `npm test` has time for: some kinds in each place, others in the next. All of all: test/slow/hostile-values.browser.test.ts. */
export const QUICK: Extent = { share: 8, meetings: 5 };

/** Each so many, from a place on. */
const some = (kinds: readonly Kind[], share: number, place: number): readonly Kind[] =>
  kinds.filter((_, at) => (at + place) % share === 0);

/** Fails with the first of what went wrong. */
function expectSound({ faults }: Watch): void {
  const each = [...new Set(faults)];
  if (each.length) throw new Error(`${String(each.length)} faults:\n${each.slice(0, 20).join('\n')}`);
}

/** A place for elements, and what goes wrong there, while a test runs. */
export function scene(): { seen: Watch; box: HTMLElement; bearing: Bearing; sound: () => void } {
  const here = {} as ReturnType<typeof scene>;
  let base: HTMLBaseElement;
  beforeEach(() => {
    here.seen = watch();
    here.box = document.body.appendChild(document.createElement('div'));
    here.bearing = new Bearing(here.seen, here.box);
    here.sound = () => expectSound(here.seen);
    // what is relative leads nowhere, at once
    base = document.head.appendChild(document.createElement('base'));
    base.href = 'http://127.0.0.1:9/';
  });
  afterEach(() => {
    here.box.remove();
    base.remove();
    here.seen.end();
  });
  return here;
}

/** The tests of some elements. */
export function fuzz(elements: readonly PublicElement[], { share, meetings }: Extent): void {
  const here = scene();

  for (const { tag, members } of elements) {
    if (members.length === 0) continue;

    it(`<${tag}> bears any value, and goes on with a good one`, async () => {
      const { bearing } = here;
      const used = await inUse(here.box, tag);
      const { element } = used;
      for (const [at, member] of members.entries()) {
        const value = valueOf(element, member);
        for (const kind of some(KINDS, share, at)) await bearing.bear(element, member, kind);
        if (member.attribute)
          for (const kind of some(TEXTS, share, at + 1))
            await bearing.bear(element, member, kind, 'attribute');
        bearing.put(element, member, value);
        await bearing.goesOn(used);
      }
      here.sound();
    });

    it(`<${tag}> begins with any value, and draws with a good one`, async () => {
      const { bearing } = here;
      const used = await inUse(here.box, tag);
      let { element } = used;
      for (const [at, member] of members.entries())
        for (const kind of some(KINDS, share * 4, at * 7)) {
          element = calm(tag);
          const value = valueOf(element, member);
          here.seen.doing = `<${tag}> begins with ${member.name}: ${kind.name}`;
          bearing.put(element, member, bearing.bait(element, member, kind).value);
          here.box.replaceChildren(element);
          await bearing.updated(element);
          bearing.put(element, member, value);
          await bearing.updated(element);
        }
      await bearing.goesOn({ ...used, element });
      here.sound();
    });

    it(`<${tag}> bears several values at once`, async () => {
      const { bearing, seen } = here;
      const used = await inUse(here.box, tag);
      const { element } = used;
      const before = members.map((member) => [member, valueOf(element, member)] as const);
      const meeting = fc.array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...KINDS)), {
        minLength: 2,
        maxLength: 8,
      });
      const bears = fc.asyncProperty(meeting, async (values) => {
        const faults = seen.faults.length;
        seen.doing = `<${tag}> with ${values.map(([{ name }, kind]) => `${name}: ${kind.name}`).join(', ')}`;
        for (const [member, kind] of values)
          bearing.put(element, member, bearing.bait(element, member, kind).value);
        await bearing.updated(element);
        bearing.lookForDangers();
        expect(seen.faults.slice(faults)).to.deep.equal([]);
      });
      await fc.assert(bears, { seed: SEED, numRuns: meetings }); // says the seed where it fails
      for (const [member, value] of before) bearing.put(element, member, value);
      await bearing.goesOn(used);
      here.sound();
    });

    it(`<${tag}> runs nothing of what it is given, whatever is pressed`, async () => {
      const { bearing, seen } = here;
      for (const kind of some(PAYLOADS, Math.min(share, 3), 0)) {
        const { element } = await inUse(here.box, tag);
        seen.doing = `<${tag}> with ${kind.name} everywhere`;
        for (const member of members)
          if (member.attribute && typeof valueOf(element, member) !== 'object')
            bearing.put(element, member, bearing.bait(element, member, kind).value, 'attribute');
        await bearing.updated(element);
        bearing.lookForDangers();
        const opened = await pressAll(here.box, () => atRest(document, 20, 300));
        for (const address of opened) if (leads(address)) seen.fault('a window of', address);
        bearing.lookForDangers();
      }
      here.sound();
    });
  }
}

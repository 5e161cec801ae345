/**
 * Every attribute and property of every element, given what nobody should give it. A new element or attribute is
 * among them by the manifest (`npm run manifest`).
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { calm as atRest } from '../helpers/calm.js';
import { until } from '../helpers/frame.js';
import { calm, needsWords, use, wordsOf, type Updating } from './calm-elements.js';
import { LONG, OBJECTS, TEXTS, type Kind } from './hostile-values.js';
import { publicElements, type Member } from './public-members.js';
import { dangersBelow, watch, type Watch } from './watch.js';

/** Which values meet in one element; another number tries others. */
const SEED = 20261130;
/** How often several meet. */
const MEETINGS = 12;
const KINDS: readonly Kind[] = [...TEXTS, ...OBJECTS];
/** How many kinds an element begins with, for each of its properties: others for the next. */
const FIRST_KINDS = 4;

/** Reads and composes anew with each value: takes a third of the kinds for each property, others for the next. */
const SLOW = 'news-article';

const elements = await publicElements();
const { port1, port2 } = new MessageChannel();

/** The next task: what was rejected and heard by nobody has been told by then. */
const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Every third from a place on, or all. */
const everyThird = (kinds: readonly Kind[], place?: number): readonly Kind[] =>
  place === undefined ? kinds : kinds.filter((_, at) => at % 3 === place % 3);

let seen: Watch;
let box: HTMLElement;
let base: HTMLBaseElement;

/** In the page and drawn, with all that acts; and the words that it is drawn with. */
async function inUse(tag: string): Promise<{ element: Updating; good: readonly string[] }> {
  const element = calm(tag);
  box.replaceChildren(element);
  await until('what is drawn late', () => !needsWords(tag) || wordsOf(element).length > 0);
  const first = wordsOf(element);
  use(element);
  await atRest(document, 120);
  // what comes and goes with use is no sign
  const now = new Set(wordsOf(element));
  const good = first.filter((word) => now.has(word));
  expect(good.length > 0).to.equal(needsWords(tag));
  return { element, good };
}

/** Until an update is over, which nothing may have ended. */
async function updated(element: Updating): Promise<void> {
  await element.updateComplete.catch((error: unknown) => seen.fault('updateComplete', error));
  await nextTask();
}

/** Sets a value, as a property or as an attribute; whoever sets it is to notice nothing. */
function put(element: Element, { name, attribute }: Member, value: unknown, as = 'property'): void {
  try {
    if (as === 'attribute') element.setAttribute(attribute!, value as string);
    else Object.assign(element, { [name]: value });
  } catch (error) {
    seen.fault('at whoever sets it', error);
  }
}

/** A value for a place, and whether it threw because somebody looked into it. */
function baitFor(element: Element, member: Member, kind: Kind): { value: unknown; threw: () => boolean } {
  let thrown = 0;
  const label = `${element.localName}.${member.name}`;
  return { value: kind.make({ label, thrown: () => thrown++ }), threw: () => thrown > 0 };
}

/** Sets a value and looks at what comes of it. */
async function bear(element: Updating, member: Member, kind: Kind, as = 'property'): Promise<void> {
  seen.doing = `<${element.localName}>, ${as} ${member.name}: ${kind.name}`;
  const told = seen.told.length;
  const { value, threw } = baitFor(element, member, kind);
  put(element, member, value, as);
  await updated(element);
  if (typeof value === 'string' && /[<:]/.test(value))
    for (const danger of dangersBelow(box)) seen.fault(danger);
  // a service that fails is told to readers, where its answer would stand; an article's data that fails, by its report
  const isTold = /service|comments|^article$/i.test(member.name) || seen.told.length > told;
  if (threw() && !isTold) seen.fault('no developer was told');
}

/** Waits until it shows what it did, and perhaps more. */
async function goesOn(element: Updating, good: readonly string[]): Promise<void> {
  const missing = (): readonly string[] => {
    const now = new Set(wordsOf(element));
    return good.filter((word) => !now.has(word));
  };
  await until('it to be as it was', () => missing().length === 0, 8000).catch((error: unknown) =>
    seen.fault(`${String(error)}: without “${missing().join(' ')}”`),
  );
}

/** Fails with the first of what went wrong. */
function expectSound(): void {
  const faults = [...new Set(seen.faults)];
  if (faults.length) throw new Error(`${String(faults.length)} faults:\n${faults.slice(0, 20).join('\n')}`);
}

const valueOf = (element: Element, { name }: Member): unknown =>
  (element as unknown as Record<string, unknown>)[name];

describe('hostile values', function () {
  this.timeout(180_000);

  beforeEach(() => {
    seen = watch();
    box = document.body.appendChild(document.createElement('div'));
    // what is relative leads nowhere, at once
    base = document.head.appendChild(document.createElement('base'));
    base.href = 'http://127.0.0.1:9/';
  });
  afterEach(() => {
    box.remove();
    base.remove();
    seen.end();
  });

  it('are given to each element that there is', () => {
    expect(elements.length).to.be.greaterThan(10);
    const members = elements.flatMap((element) => element.members);
    expect(members.length).to.be.greaterThan(120);
    expect(members.filter(({ attribute }) => attribute).length).to.be.greaterThan(100);
  });

  it('are noticed when they do something, so that silence means something', async () => {
    const link = box.appendChild(document.createElement('a'));
    link.setAttribute('href', ' java\nscript:0');
    expect([...dangersBelow(box)].length).to.equal(1);
    link.remove();
    void Promise.reject(new Error('heard'));
    await until('the fault', () => seen.faults.length > 0);
    expect(seen.faults.splice(0).join()).to.include('heard');
  });

  for (const { tag, members } of elements) {
    it(`<${tag}> bears any, and goes on with a good one`, async () => {
      const { element, good } = await inUse(tag);
      for (const [at, member] of members.entries()) {
        const value = valueOf(element, member);
        for (const kind of everyThird(KINDS, tag === SLOW ? at : undefined))
          await bear(element, member, kind);
        if (member.attribute)
          for (const kind of everyThird(TEXTS, at)) await bear(element, member, kind, 'attribute');
        put(element, member, value);
        await goesOn(element, good);
      }
      expectSound();
    });

    it(`<${tag}> begins with any, and draws with a good one`, async () => {
      const { element: first, good } = await inUse(tag);
      let element = first;
      for (const [at, member] of members.entries())
        for (let index = 0; index < FIRST_KINDS; index++) {
          const kind = KINDS[(at * FIRST_KINDS + index) % KINDS.length]!;
          element = calm(tag);
          const value = valueOf(element, member);
          seen.doing = `<${tag}> begins with ${member.name}: ${kind.name}`;
          put(element, member, baitFor(element, member, kind).value);
          box.replaceChildren(element);
          await updated(element);
          put(element, member, value);
          await updated(element);
        }
      await goesOn(element, good);
      expectSound();
    });

    it(`<${tag}> bears several at once`, async () => {
      if (!members.length) return;
      const { element, good } = await inUse(tag);
      const before = members.map((member) => [member, valueOf(element, member)] as const);
      const meeting = fc.array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...KINDS)), {
        minLength: 2,
        maxLength: 8,
      });
      const bears = fc.asyncProperty(meeting, async (values) => {
        const faults = seen.faults.length;
        seen.doing = `<${tag}> with ${values.map(([{ name }, kind]) => `${name}: ${kind.name}`).join(', ')}`;
        for (const [member, kind] of values) put(element, member, baitFor(element, member, kind).value);
        await updated(element);
        for (const danger of dangersBelow(box)) seen.fault(danger);
        expect(seen.faults.slice(faults)).to.deep.equal([]);
      });
      await fc.assert(bears, { seed: SEED, numRuns: MEETINGS }); // says the seed where it fails
      for (const [member, value] of before) put(element, member, value);
      await goesOn(element, good);
      expectSound();
    });
  }

  for (const [tag, name] of [
    ['news-article', 'author'],
    ['news-article-header', 'headline'],
    ['news-author-card', 'bio'],
    ['news-share-bar', 'headline'],
    ['news-related-articles', 'heading'],
  ] as const)
    it(`<${tag}> bears ten megabytes of ${name}`, async () => {
      const { element, good } = await inUse(tag);
      box.hidden = true; // how long a browser lays it out is the browser's
      await bear(element, { name }, LONG);
      put(element, { name }, valueOf(calm(tag), { name }));
      box.hidden = false;
      await goesOn(element, good);
      expectSound();
    });
});

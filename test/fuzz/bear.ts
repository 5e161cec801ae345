/** Sets what is hostile in one place of an element that is in use, and looks at what comes of it. */
import type { NewsArticle } from '../../src/article/article.js';
import { calm as atRest } from '../helpers/calm.js';
import { until } from '../helpers/frame.js';
import { calm, needsWords, use, wordsOf, type Updating } from './calm-elements.js';
import type { Kind } from './hostile-values.js';
import type { Member } from './public-members.js';
import { dangersBelow, type Watch } from './watch.js';

const { port1, port2 } = new MessageChannel();

/** The next task: what was rejected and heard by nobody has been told by then. */
export const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

export interface InUse {
  readonly element: Updating;
  /** The words that it is drawn with. */
  readonly good: readonly string[];
}

/** In the page and drawn, with all that acts. */
export async function inUse(box: Element, tag: string): Promise<InUse> {
  const element = calm(tag);
  box.replaceChildren(element);
  await until(`<${tag}> to be drawn`, () => !needsWords(tag) || wordsOf(element).length > 0);
  await atRest(document, 60);
  const good = wordsOf(element);
  use(element);
  await atRest(document, 60);
  return { element, good };
}

export const valueOf = (element: Element, { name }: Member): unknown =>
  (element as unknown as Record<string, unknown>)[name];

/**
 * A service that fails is told to readers, where its answer would stand; of a selector that is none, developers are told
 * when what it means is put away; of an article's data, its report tells.
 */
const TOLD_OTHERWISE = /service|comments|replaces/i;

/** One run of values, with what it saw. */
export class Bearing {
  readonly #seen: Watch;
  readonly #box: Element;

  constructor(seen: Watch, box: Element) {
    this.#seen = seen;
    this.#box = box;
  }

  /** Until an update is over, which nothing may have ended. */
  async updated(element: Updating): Promise<void> {
    await element.updateComplete.catch((error: unknown) => this.#seen.fault('updateComplete', error));
    await nextTask();
  }

  /** Sets a value, as a property or as an attribute; whoever sets it is to notice nothing. */
  put(element: Element, { name, attribute }: Member, value: unknown, as = 'property'): void {
    try {
      if (as === 'attribute') element.setAttribute(attribute!, value as string);
      else Object.assign(element, { [name]: value });
    } catch (error) {
      this.#seen.fault('at whoever sets it', error);
    }
  }

  /** A value for a place, and whether it threw because somebody looked into it. */
  bait(element: Element, member: Member, kind: Kind): { value: unknown; threw: () => boolean } {
    let thrown = 0;
    // different each time: what developers have been told once they are not told again
    const label = `${element.localName}.${member.name}, ${kind.name}`;
    return { value: kind.make({ label, thrown: () => thrown++ }), threw: () => thrown > 0 };
  }

  /** Sets a value and looks at what comes of it. */
  async bear(element: Updating, member: Member, kind: Kind, as = 'property'): Promise<void> {
    const seen = this.#seen;
    seen.doing = `<${element.localName}>, ${as} ${member.name}: ${kind.name}`;
    const told = seen.told.length;
    const { value, threw } = this.bait(element, member, kind);
    this.put(element, member, value, as);
    await this.updated(element);
    if (typeof value === 'string' && /[<:]/.test(value)) this.lookForDangers();
    const problems = (element as Partial<NewsArticle>).report?.problems ?? [];
    const isTold = TOLD_OTHERWISE.test(member.name) || seen.told.length > told || problems.length > 0;
    if (threw() && !isTold) seen.fault('no developer was told');
  }

  lookForDangers(): void {
    for (const danger of dangersBelow(this.#box)) this.#seen.fault(danger);
  }

  /** Waits until it shows what it did, and perhaps more. */
  async goesOn({ element, good }: InUse): Promise<void> {
    const missing = (): readonly string[] => {
      const now = new Set(wordsOf(element));
      return good.filter((word) => !now.has(word));
    };
    await until('it to be as it was', () => missing().length === 0, 8000).catch((error: unknown) =>
      this.#seen.fault(`${String(error)}: without “${missing().join(' ')}”`),
    );
    if (!element.matches(':defined') || !element.isConnected) this.#seen.fault('it is gone');
  }
}

/** Each control of an element's first story in the built Storybook reaches the element: nothing there is for show. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { allowSound } from '../helpers/browser.js';
import { skip } from '../helpers/engine.js';
import { takeFaults } from '../helpers/heard-faults.js';
import { storiesByTitle, type StoryEntry } from './story-index.js';
import { StorybookFrame, type ArgType } from './storybook-frame.js';
import { watchErrors } from './watch.js';

const titles = await storiesByTitle();

/** What is not kept as it is set: the place in a sound, which has to be there. */
const MOVES_WITH: ReadonlySet<string> = new Set(['currentTime']);

const isUsable = ({ control }: ArgType): boolean => !!control?.type && !control.disable;

/** A value that the control can give and the story does not have. */
function otherThan(present: unknown, field: string, { control, options }: ArgType): unknown {
  if (options) return options.findLast((option) => option !== undefined && option !== present);
  if (control?.type === 'boolean') return present !== true;
  if (control?.type === 'number') return present === 2 ? 3 : 2;
  return control?.type === 'object' ? { set: field } : `set ${field}`;
}

/** The attribute that a property is read from; undefined if there is none. */
function attributeOf({ constructor }: Element, field: string): string | undefined {
  const { attribute } = (constructor as typeof LitElement).elementProperties.get(field) ?? {
    attribute: false,
  };
  return attribute === false ? undefined : typeof attribute === 'string' ? attribute : field.toLowerCase();
}

/** How the element has a value: as its attribute, where HTML can say it. */
function on(element: Element, field: string, { control }: ArgType): unknown {
  const attribute = control?.type === 'object' ? undefined : attributeOf(element, field);
  if (attribute === undefined) return JSON.stringify(Reflect.get(element, field));
  return control?.type === 'boolean' ? element.hasAttribute(attribute) : element.getAttribute(attribute);
}

const asShown = (value: unknown): unknown =>
  typeof value === 'boolean' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);

describe('controls', function () {
  this.timeout(180_000);

  let frame: StorybookFrame;

  if (typeof titles === 'string') {
    it('are in the built Storybook', function () {
      skip(this, titles);
    });
    return;
  }

  before(async () => {
    await allowSound();
    watchErrors([]); // values are made up: what elements say of them is not the question
    frame = await StorybookFrame.open({ 'a11y.manual': '!true' });
  });
  after(() => frame.remove());
  afterEach(() => {
    localStorage.clear();
    takeFaults(); // the same of updates that cannot use them
  });

  const elements = [...titles].flatMap(([title, [first]]): (readonly [string, StoryEntry])[] => {
    const tag = /^Elements\/(news-[a-z-]+)$/.exec(title)?.[1];
    return tag && first ? [[tag, first]] : [];
  });

  it('are those of every element', () => {
    expect(elements.length).to.be.greaterThan(9);
  });

  for (const [tag, story] of elements)
    it(`of ${tag} reach it`, async () => {
      await frame.show(story);
      const { argTypes, initialArgs } = frame.controlsOf(story);
      let count = 0;
      // apart, for a story may prefer an address to its own data
      for (const category of ['properties', 'attributes']) {
        const controls = Object.entries(argTypes).filter(
          ([field, type]) => isUsable(type) && type.table?.category === category && !MOVES_WITH.has(field),
        );
        const values = controls.map(
          ([field, type]) => [field, otherThan(initialArgs[field], field, type)] as const,
        );
        await frame.setArgs(story, Object.fromEntries(values));
        const element = frame.document.querySelector(`#storybook-root ${tag}`)!;
        const seen = controls.map(([field, type]) => [field, on(element, field, type)]);
        expect(seen).to.deep.equal(values.map(([field, value]) => [field, asShown(value)]));
        count += values.length;
      }
      expect(count).to.be.greaterThan(1);
    });
});

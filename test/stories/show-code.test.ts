/** "Show code" is HTML that can be pasted: in a page with the library it gives what the story gives. */
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { isBlock } from '../../.storybook/source/print-html.js';
import { sourceOf } from '../../.storybook/source/source-of.js';
import { setProperties, type SetProperty } from '../../.storybook/source/unsaid.js';
import '../../src/define.js';
import { storiesOf, type Story } from '../helpers/stories.js';
import { STORY_FILES } from './story-files.js';

/** The text of a node as it counts: white space that is not between words or inline elements is none. */
function textOf(node: Text): string {
  const text = node.data.replace(/[\t\n\f\r ]+/g, ' ');
  const { previousSibling, nextSibling, parentNode } = node;
  const isFirst = previousSibling ? isBlock(previousSibling) : isBlock(parentNode);
  const isLast = nextSibling ? isBlock(nextSibling) : isBlock(parentNode);
  return text.replace(isFirst ? /^ / : /^$/, '').replace(isLast ? / $/ : /^$/, '');
}

type Shape = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...Shape[]];

/** Attributes and children, as data. */
function shapeOf(node: Node): readonly Shape[] {
  return [...node.childNodes].flatMap((child): readonly Shape[] => {
    if (child instanceof Text) {
      const text = textOf(child);
      return text.trim() === '' ? [] : [text];
    }
    if (!(child instanceof Element)) return [];
    const attributes = Object.fromEntries([...child.attributes].map(({ name, value }) => [name, value]));
    if (child.localName === 'script') return [['script', attributes, child.textContent]];
    return [[child.localName, attributes, ...shapeOf(child)]];
  });
}

const data = (properties: readonly SetProperty[]): unknown =>
  properties
    .filter(({ isData }) => isData)
    .map(({ element, index, name, value }) => [element.localName, index, name, JSON.stringify(value)]);

let container: HTMLElement;

/** Takes the scripts out that were pasted. */
function takeScripts(): readonly string[] {
  return [...container.querySelectorAll('script[type=module]')].map((script) => {
    script.remove();
    return script.textContent;
  });
}

async function run(code: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  await import(url);
  URL.revokeObjectURL(url);
}

async function check(story: Story): Promise<void> {
  const end = await story.prepare();
  const code = sourceOf(story.show());
  const shown = story.show();
  if (shown instanceof Node) container.append(shown);
  else render(shown, container);
  // at once, before the elements begin
  const wanted = shapeOf(container);
  const wantedData = setProperties(container);
  container.remove();
  document.body.append((container = document.createElement('div')));
  container.innerHTML = code;
  const scripts = takeScripts();
  expect(shapeOf(container)).to.deep.equal(wanted);
  for (const script of scripts) await run(script);
  expect(data(setProperties(container))).to.deep.equal(data(wantedData));
  for (const { element, name, isData } of wantedData)
    if (!isData) expect(code).to.contain(`sets ${element.localName}.${name} to`);
  end();
}

for (const [name, file] of Object.entries(STORY_FILES))
  describe(`the code of ${name}`, () => {
    beforeEach(() => document.body.append((container = document.createElement('div'))));
    afterEach(() => container.remove());

    for (const story of storiesOf(file)) it(`of ${story.name} can be pasted`, () => check(story));
  });

/** Custom data for VS Code and whatever speaks its format: what it offers and shows in HTML and CSS. */
import { items, list, ofAttribute } from './markdown.mjs';

const VERSION = 1.1;

const markdown = (value) => ({ kind: 'markdown', value });

function attribute(described) {
  const { name, type } = described;
  return {
    name,
    description: markdown(ofAttribute(described)),
    // "v" stands for an attribute without a value
    ...(type.isBoolean ? { valueSet: 'v' } : {}),
    ...(type.values.length > 0 ? { values: type.values.map((value) => ({ name: value })) } : {}),
  };
}

const tag = ({ tag: name, summary, description, attributes, slots, events }) => ({
  name,
  description: markdown(
    [summary, '', description, '', ...list('Slots', items(slots)), ...list('Events', items(events))]
      .join('\n')
      .trim(),
  ),
  attributes: attributes.map(attribute),
});

/** @param {import('./elements.mjs').Element[]} elements */
export const htmlData = (elements) => ({ version: VERSION, tags: elements.map(tag) });

/** What several elements have under one name, with what each says of it. */
function shared(elements, key, nameOf) {
  const found = new Map();
  for (const element of elements)
    for (const { name, description } of element[key])
      found.set(name, [...(found.get(name) ?? []), `\`<${element.tag}>\`: ${description}`]);
  return [...found].map(([name, lines]) => ({
    name: nameOf(name),
    description: markdown(lines.join('\n\n')),
  }));
}

/**
 * @param {import('./elements.mjs').Element[]} elements
 * @param {{ name: string, description: string }[]} tokens those of all elements
 */
export function cssData(elements, tokens) {
  const own = shared(elements, 'tokens', (name) => name);
  const names = new Set(own.map(({ name }) => name));
  return {
    version: VERSION,
    properties: [
      ...tokens
        .filter(({ name }) => !names.has(name))
        .map(({ name, description }) => ({ name, description: markdown(description) })),
      ...own,
    ],
    pseudoClasses: shared(elements, 'states', (name) => `:state(${name})`),
    pseudoElements: shared(elements, 'parts', (name) => `::part(${name})`),
  };
}

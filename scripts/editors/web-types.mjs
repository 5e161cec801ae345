/** Web Types, which JetBrains' editors read from the package. */
import { ofAttribute } from './markdown.mjs';

const value = ({ type }) => {
  if (type.isBoolean) return { value: { kind: 'no-value', type: 'boolean' } };
  const types = [
    ...type.values.map((text) => `'${text}'`),
    ...(type.isNumber ? ['number'] : []),
    ...(type.isText ? ['string'] : []),
  ];
  return types.length > 0 ? { value: { type: types.length > 1 ? types : types[0] } } : {};
};

const attribute = (described) => ({
  name: described.name,
  description: ofAttribute(described),
  ...value(described),
});

const plain = ({ name, description }) => ({ name, description });

/** What code sets: all but what only HTML calls by that name. */
const properties = ({ attributes, properties: others }) => [
  ...attributes.map(({ property, description }) => ({ name: property, description })),
  ...others,
];

const element = (described) => ({
  name: described.tag,
  description: [described.summary, described.description].filter(Boolean).join('\n\n'),
  attributes: described.attributes.map(attribute),
  slots: described.slots.map(plain),
  js: {
    properties: properties(described),
    events: described.events.map(({ name, description, type }) => ({ name, description, type })),
  },
  css: {
    properties: described.tokens.map(plain),
    parts: described.parts.map(plain),
    // a state is written as a pseudo-class
    'pseudo-classes': described.states.map(({ name, description }) => ({
      name: `state(${name})`,
      description,
    })),
  },
});

/**
 * @param {import('./elements.mjs').Element[]} elements
 * @param {{ name: string, version: string }} about the package
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(element) } },
});

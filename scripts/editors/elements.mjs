/** The elements that people write, in the one shape that all outputs are made from. */

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} property the property that it sets
 * @property {string} description Markdown
 * @property {string | undefined} default as in code
 * @property {import('./property-types.mjs').PropertyType} type
 * @property {boolean} hidden whether a member of that name, which is another one, hides it from frameworks that set a
 *   property wherever there is one
 *
 * @typedef {{ name: string, description: string }} Described
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary a sentence
 * @property {string} description Markdown
 * @property {Attribute[]} attributes
 * @property {Described[]} properties those that no attribute sets
 * @property {(Described & { type: string })[]} events with the class of each
 * @property {(Described & { type: string })[]} heard these, and those that bubble through it from elements inside
 * @property {Described[]} slots of which '' is the default one
 * @property {Described[]} parts
 * @property {(Described & { default?: string })[]} tokens
 * @property {Described[]} states
 */

/** One paragraph on one line. */
const oneLine = (text) => (text ?? '').replace(/\s*\n\s*/g, ' ').trim();

const described = (list) =>
  (list ?? []).map(({ name, description }) => ({ name, description: oneLine(description) }));

/** What can be set from outside; what has no type, the analyzer found as an assignment in the code. */
const isSettable = (member) =>
  member.kind === 'field' &&
  !member.static &&
  !member.readonly &&
  !member.attribute &&
  member.type !== undefined &&
  member.inheritedFrom?.name !== 'ReactiveElement';

/**
 * @param {object} manifest from manifest.mjs
 * @param {Map<string, Map<string, import('./property-types.mjs').PropertyType>>} types of properties, by class
 * @returns {Element[]} by tag
 * @throws if a class has no such property, or an event no class
 */
export function elementsOf(manifest, types) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName, attributes }) => tagName && attributes)
    .map((declaration) => elementOf(declaration, types.get(declaration.name)))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
  return elements.map((element) => ({ ...element, heard: heardOn(element, elements) }));
}

/** What stands inside the elements that hold others. */
const INSIDE = { 'news-article': /./, 'news-discussion': /^news-comment-/ };

/** The events that reach an element, each once, its own words before others. */
function heardOn({ tag, events }, elements) {
  const inner = elements.filter((element) => INSIDE[tag]?.test(element.tag));
  const all = [...inner.flatMap((element) => element.events), ...events];
  return [...new Map(all.map((event) => [event.name, event])).values()];
}

/** @returns {Element} */
function elementOf(declaration, members) {
  const { tagName, name: className } = declaration;
  if (!members) throw new Error(`${tagName}: the package does not export ${className}`);
  const attributeOf = ({ name, fieldName, description, default: value }) => {
    const type = members.get(fieldName);
    if (!type) throw new Error(`${tagName}: ${className} has no property ${fieldName}`);
    const hidden = name !== fieldName && members.has(name);
    return { name, property: fieldName, description: oneLine(description), default: value, type, hidden };
  };
  const eventOf = ({ name, description, type }) => {
    if (!type?.text) throw new Error(`${tagName}: the event ${name} has no class`);
    return { name, description: oneLine(description), type: type.text };
  };
  return {
    tag: tagName,
    className,
    summary: oneLine(declaration.summary),
    description: oneLine(declaration.description),
    // attributes that begin with data- are for the library's own use
    attributes: declaration.attributes.filter(({ name }) => !name.startsWith('data-')).map(attributeOf),
    properties: described(declaration.members?.filter(isSettable)),
    events: (declaration.events ?? []).map(eventOf),
    slots: described(declaration.slots),
    parts: described(declaration.cssParts),
    tokens: (declaration.cssProperties ?? []).map(({ name, description, default: value }) => ({
      name,
      description: oneLine(description),
      default: value,
    })),
    states: described(declaration.cssStates),
  };
}

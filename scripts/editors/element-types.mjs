/** `frameworks/elements.d.ts`: what each element takes and fires, as types that those of the frameworks are made of. */

/** @param {string} text Markdown, which must not end the comment */
const comment = (text) => (text ? `  /** ${text.replace(/\*\//g, '*\\/')} */\n` : '');

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

const field = (name, type, description) =>
  `${comment(description)}  ${quoted(name)}?: ${type} | undefined;\n`;

const interfaceOf = (name, about, fields) =>
  `/** ${about} */\nexport interface ${name} {\n${fields.join('')}}\n`;

/** In HTML everything is text; frameworks write numbers and booleans as such. */
const written = ({ type, property }, className) => {
  if (type.isBoolean) return "boolean | ''";
  return `${className}['${property}']${type.isNumber ? ' | `${number}`' : ''}`;
};

/** Attributes that are called otherwise than their property; a hidden one is written as the property. */
const otherwise = ({ attributes }) =>
  attributes.filter(({ name, property, hidden }) => name !== property && !hidden);

/** @param {import('./elements.mjs').Element} element */
function typesOf(element) {
  const { tag, className, attributes, properties, heard } = element;
  const props = [
    ...attributes.map(({ property, description }) => ({ name: property, description })),
    ...properties,
  ];
  const eventType = (name) => `HTMLElementEventMap['${name}']`;
  return [
    interfaceOf(
      `${className}Props`,
      `Properties of \`<${tag}>\`.`,
      props.map(({ name, description }) => field(name, `${className}['${name}']`, description)),
    ),
    interfaceOf(
      `${className}Attributes`,
      `Attributes of \`<${tag}>\` that are called otherwise than their property.`,
      otherwise(element).map((attribute) =>
        field(attribute.name, written(attribute, className), attribute.description),
      ),
    ),
    interfaceOf(
      `${className}Events`,
      `Events of \`<${tag}>\`, and those that bubble through it.`,
      heard.map(({ name, description }) => `${comment(description)}  '${name}': ${eventType(name)};\n`),
    ),
    interfaceOf(
      `${className}Listeners`,
      `Listeners of \`<${tag}>\` as JSX and Svelte write them.`,
      heard.map(({ name, description }) =>
        field(`on${name}`, `((event: ${eventType(name)}) => void)`, description),
      ),
    ),
  ].join('\n');
}

/** @param {import('./elements.mjs').Element[]} elements */
export function elementTypes(elements) {
  const rows = elements.map(
    ({ tag, className, summary }) => `${comment(summary)}  '${tag}': {
    element: ${className};
    props: ${className}Props;
    attributes: ${className}Attributes;
    events: ${className}Events;
    listeners: ${className}Listeners;
  };
`,
  );
  return `import type {\n${elements.map(({ className }) => `  ${className},\n`).join('')}} from '../index.js';

${elements.map(typesOf).join('\n')}
${interfaceOf('NewsElements', 'All elements by tag.', rows)}`;
}

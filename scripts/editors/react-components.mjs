/** Components for React 18 and for pages that React takes over from a server, one an element: the code, and its types. */

/** The attribute of each property; a hidden one is set as property, as newer Reacts would hit what hides it. */
const attributesOf = ({ attributes, properties }) => ({
  ...Object.fromEntries(attributes.map(({ property, name, hidden }) => [property, hidden ? null : name])),
  ...Object.fromEntries(properties.map(({ name }) => [name, null])),
});

/** @param {import('./elements.mjs').Element} element */
const wrapper = ({ tag, className, heard, ...described }) =>
  `export const ${className} = /* @__PURE__ */ createComponent(
  '${tag}',
  ${JSON.stringify(attributesOf(described))},
  ${JSON.stringify(heard.map(({ name }) => name))},
);
`;

/** @param {import('./elements.mjs').Element[]} elements */
export const reactComponents = (elements) =>
  `'use client';\n\nimport { createComponent } from './create-component.js';\n\n${elements.map(wrapper).join('')}`;

const declaration = ({ tag, className, summary }) =>
  `/** \`<${tag}>\`: ${summary} */\nexport declare const ${className}: NewsComponent<'${tag}'>;\n`;

/** @param {import('./elements.mjs').Element[]} elements */
export const reactComponentTypes = (elements) =>
  `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { NewsElements } from './elements.js';

type Pascal<Name> = Name extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Capitalize<Head>}\${Pascal<Tail>}\`
  : Capitalize<Name & string>;

/** \`news-share\` is listened to with \`onNewsShare\`. */
type Listeners<Events> = {
  [Name in keyof Events as \`on\${Pascal<Name>}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Own<Row extends NewsElements[keyof NewsElements]> = Row['props'] & Listeners<Row['events']>;

/** A component that renders the tag; its ref is the element. */
export type NewsComponent<Tag extends keyof NewsElements> = ForwardRefExoticComponent<
  Own<NewsElements[Tag]> &
    Omit<HTMLAttributes<NewsElements[Tag]['element']>, keyof Own<NewsElements[Tag]>> &
    RefAttributes<NewsElements[Tag]['element']>
>;

${elements.map(declaration).join('\n')}`;

/** llms.txt: what a language model must know to use the package, after https://llmstxt.org. */
import { items, ofAttribute } from './markdown.mjs';

const bulleted = (title, lines) => (lines.length > 0 ? [`${title}:`, '', ...lines, ''] : []);

const attribute = (described) => {
  const { name, property } = described;
  const other = name === property ? '' : ` (property \`${property}\`)`;
  return `- \`${name}\`${other}: ${ofAttribute(described)}`;
};

/** Elements that can be nothing but what another names are left to that one's description. */
const element = (described) => [
  `## \`<${described.tag}>\``,
  '',
  [described.summary, described.description].filter(Boolean).join(' '),
  '',
  ...bulleted('Attributes', described.attributes.map(attribute)),
  ...bulleted('Properties without attribute', items(described.properties)),
  ...bulleted('Events', items(described.events)),
  ...bulleted('Slots', items(described.slots)),
  ...bulleted('Parts, for `::part()`', items(described.parts)),
  ...bulleted('States, for `:state()`', items(described.states)),
  ...bulleted('Custom properties of its own', items(described.tokens)),
];

/** The first paragraph below a document's title. */
const firstParagraph = (text) =>
  text
    .split(/\n{2,}/)
    .find((paragraph) => /^[\p{L}`]/u.test(paragraph))
    ?.trim() ?? '';

/** A section of a document without its heading and its links, which lead to other documents. */
function section(text, heading) {
  const body = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (body === undefined) throw new Error(`there is no section "${heading}"`);
  return body
    .slice(heading.length)
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .trim();
}

/**
 * @param {import('./elements.mjs').Element[]} elements
 * @param {{ description: string, readme: string, events: string, frameworks: string }} texts package.json's
 *   description, and documents in Markdown
 */
export function llmsText(elements, { description, readme, events, frameworks }) {
  return `${[
    '# news-article',
    '',
    `> ${description}`,
    '',
    firstParagraph(readme),
    '',
    '## Commands',
    '',
    '- `npm start`, in the repository: demo pages, or a page of yours with the library on it (`npm start -- --page article.html`).',
    '- `npm run storybook`, in the repository: every element in its states, with its tokens and parts.',
    '- `npx news-article check PAGE`, where the package is installed: what a page says of AI to readers and to machines, compared. PAGE is a file, a folder or an address.',
    '',
    '## Set-up',
    '',
    section(frameworks, 'Register the elements'),
    '',
    ...elements.flatMap(element),
    '## Answering requests',
    '',
    section(events, 'Requests'),
  ].join('\n')}\n`;
}

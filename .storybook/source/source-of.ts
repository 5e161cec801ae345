/** What "Show code" shows of a story: HTML that can be pasted into a page with the library. */
import { render } from 'lit';
import { printHtml } from './print-html.js';
import { answeredEvents, setProperties, type SetProperty } from './unsaid.js';

const nodeOf = ({ element: { localName }, index }: SetProperty, isOnly: boolean): string =>
  isOnly ? `document.querySelector('${localName}')` : `document.querySelectorAll('${localName}')[${index}]`;

/** A script that sets what is data. */
function script(properties: readonly SetProperty[], root: ParentNode): string {
  const lines = properties.map((property) => {
    const isOnly = root.querySelectorAll(property.element.localName).length === 1;
    const value = (JSON.stringify(property.value, null, 2) ?? 'undefined').replaceAll('</', '<\\/');
    return `${nodeOf(property, isOnly)}.${property.name} = ${value};`;
  });
  const indented = lines.join('\n').replace(/^/gm, '  ');
  return lines.length > 0 ? `<script type="module">\n${indented}\n</script>` : '';
}

/** Why the story does something that the code does not: an object of its own, an answer to an event. */
function remarks(properties: readonly SetProperty[], events: readonly string[]): readonly string[] {
  const names = new Map(properties.map(({ name, element: { localName } }) => [`${localName}.${name}`, name]));
  return [
    ...[...names].map(
      ([of, name]) =>
        `<!-- The story sets ${of} to an object made up for it: yours may be${name === 'service' ? ' an endpoint, or' : ''} an object of your page. -->`,
    ),
    ...[...new Set(events)].map(
      (name) => `<!-- In the story the page answers "${name}": docs/events.md. -->`,
    ),
  ];
}

/** The code of what a story renders. */
export function sourceOf(story: unknown): string {
  const container = document.createElement('div');
  // a node has one place only, which is not here
  if (story instanceof Node) container.append(story.cloneNode(true));
  else render(story, container);
  const properties = setProperties(container);
  return [
    printHtml(container),
    script(
      properties.filter(({ isData }) => isData),
      container,
    ),
    ...remarks(
      properties.filter(({ isData }) => !isData),
      answeredEvents(story),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

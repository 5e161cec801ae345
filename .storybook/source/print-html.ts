/** HTML as an author would write it: one element a line where white space means nothing, prose where it does. */

const WIDTH = 100;

const BLOCKS = new Set(
  'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li link main meta nav ol p pre script section style summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Whose text stands as it is. */
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea']);

const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;
const isBlank = (node: Node): boolean => isText(node) && !/[^\t\n\f\r ]/.test(node.data);

/** Whether white space around a node means nothing. */
export const isBlock = (node: Node | null): boolean =>
  isElement(node) && (BLOCKS.has(node.localName) || /^news-/.test(node.localName));

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');

/** Line breaks in a value are written out, so that no one who indents the markup changes it. */
const quoted = (value: string): string =>
  `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;

const attributesOf = ({ attributes, localName }: Element): readonly string[] =>
  [...attributes].map(({ name, value }) =>
    value === '' && !(localName === 'img' && name === 'alt') ? name : `${name}=${quoted(value)}`,
  );

const openTag = (element: Element): string => `<${[element.localName, ...attributesOf(element)].join(' ')}>`;

/** Children that say something, comments left out. */
const childrenOf = (node: Node): readonly ChildNode[] =>
  [...node.childNodes].filter((child) => isElement(child) || isText(child));

const verbatim = (element: Element): string => {
  const text = element.textContent;
  const isRaw = element.localName === 'script' || element.localName === 'style';
  // a line break right after the tag would be lost
  return text.startsWith('\n') && !isRaw ? `\n${escaped(text)}` : isRaw ? text : escaped(text);
};

/** Text and inline elements on one line. */
function inline(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return escaped((node as Text).data).replace(/[\t\n\f\r ]+/g, ' ');
      if (VOID.has(node.localName)) return openTag(node);
      const content = VERBATIM.has(node.localName) ? verbatim(node) : inline(childrenOf(node));
      return `${openTag(node)}${content}</${node.localName}>`;
    })
    .join('');
}

/** Breaks prose at its spaces; those within a tag stay. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:<[^>]*>|[^ <])+/g) ?? []) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** Children in groups, between which white space may stand. */
function groupsOf(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
  const groups: ChildNode[][] = [[]];
  for (const node of nodes) {
    if (isBlank(node)) groups.push([]);
    else if (isBlock(node)) groups.push([node], []);
    else groups.at(-1)!.push(node);
  }
  return groups.filter(({ length }) => length > 0);
}

function opening(element: Element, indent: string): string {
  const tag = openTag(element);
  if (indent.length + tag.length <= WIDTH || element.attributes.length < 2) return indent + tag;
  const attributes = attributesOf(element).map((attribute) => `${indent}  ${attribute}`);
  return [`${indent}<${element.localName}`, ...attributes, `${indent}>`].join('\n');
}

function block(element: Element, indent: string): readonly string[] {
  const open = opening(element, indent);
  const close = `</${element.localName}>`;
  if (VOID.has(element.localName)) return [open];
  if (VERBATIM.has(element.localName)) return [`${open}${verbatim(element)}${close}`];
  const children = childrenOf(element);
  if (children.every(isBlank)) return [`${open}${close}`];
  const isProse = children.some((child) => isText(child) && !isBlank(child));
  // white space within an inline element would be seen
  if (isProse && !isBlock(element)) return [`${open}${inline(children)}${close}`];
  const text = isProse || !children.some(isBlock) ? inline(children).trim() : '';
  const isOneLine = !open.includes('\n') && open.length + text.length + close.length <= WIDTH;
  if (text && isOneLine) return [`${open}${text}${close}`];
  return [open, ...print(children, `${indent}  `), `${indent}${close}`];
}

function print(nodes: readonly ChildNode[], indent: string): readonly string[] {
  const isProse = nodes.some((node) => isText(node) && !isBlank(node)) && !nodes.some(isBlock);
  if (isProse) return wrap(inline(nodes).trim(), indent);
  return groupsOf(nodes).flatMap((group) => {
    const [first] = group;
    if (group.length === 1 && isElement(first!)) return block(first, indent);
    return wrap(inline(group).trim(), indent);
  });
}

/** Prints what stands in a node. */
export const printHtml = (node: Node): string => print(childrenOf(node), '').join('\n');

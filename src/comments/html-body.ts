import { inertBody } from '../core/trusted-types.js';
import { commentLink, make } from './comment-link.js';
import { tameText } from './tame-text.js';

export { styles } from './html-body.styles.js';

/** What is made anew, without its attributes. Of all else only the text stays. */
const KEPT = new Set('p br em strong code pre blockquote ul ol li del'.split(' '));
/** The same thing under an older name. */
const RENAMED: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
/** What begins a new line where its text stays. */
const BLOCKS = /^(div|h[1-6]|section|article|tr|table|dl|dt|dd|hr|figure|header|footer|address)$/;
/** What holds no words for readers. */
const MUTE = /^(script|style|template|iframe|noembed|noframes)$/;
/** What has a direction of its own, and one for all in it: the mark of a list or a quotation stands on that side. */
const DIRECTED = /^(p|ul|ol|li|blockquote|pre)$/;

/** Elements in each other, and in all; beyond them only the text stays. */
const DEEPEST = 12;
const MOST = 2000;

/** Longer ones are shown as the text that they are: no comment is so long. */
const LONGEST = 200_000;

interface Left {
  readonly from: Node;
  readonly to: Node;
  readonly depth: number;
}

function copyOf(element: Element, to: Node, page: Document): HTMLElement | undefined {
  const name = element.localName;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return undefined;
  if (name === 'a') return commentLink(page, element.getAttribute('href'));
  const kept = Object.hasOwn(RENAMED, name) ? RENAMED[name]! : name;
  if (!KEPT.has(kept)) return undefined;
  const copy = make(page, kept);
  if (DIRECTED.test(kept) && !(to as Partial<Element>).closest?.('[dir]')) copy.dir = 'auto';
  return copy;
}

/** A form's own fields can stand in the place of its properties: these are asked past it. */
const childrenOf = (node: Node): Node[] => [
  ...Reflect.get<Node, 'childNodes'>(Node.prototype, 'childNodes', node),
];

/**
 * A service's HTML made anew, element by element, from a document in which nothing runs: what is not known here is not
 * shown, and no attribute passes but a link's address. Undefined where it cannot be read as HTML: it is a text then.
 */
export function htmlBody(html: string, page: Document): DocumentFragment | undefined {
  const parsed = html.length <= LONGEST ? inertBody(html, page) : undefined;
  if (!parsed) return undefined;
  const fragment = page.createDocumentFragment();
  const left: Left[] = [{ from: parsed, to: fragment, depth: 0 }];
  let made = 0;
  for (let at = left.pop(); at; at = left.pop()) {
    const { from, to, depth } = at;
    if (from instanceof Text) to.appendChild(page.createTextNode(tameText(from.data)));
    if (!(from instanceof Element)) continue;
    const isForm = from instanceof HTMLFormElement;
    const name = isForm ? 'form' : from.localName;
    if (MUTE.test(name)) continue;
    const copy = !isForm && depth < DEEPEST && made < MOST ? copyOf(from, to, page) : undefined;
    if (copy) made++;
    else if (BLOCKS.test(name) && to.lastChild) to.appendChild(make(page, 'br'));
    if (copy) to.appendChild(copy);
    // a picture's words: services write smileys as pictures
    if (name === 'img') to.appendChild(page.createTextNode(from.getAttribute('alt') ?? ''));
    const below = { to: copy ?? to, depth: copy ? depth + 1 : depth };
    for (const node of childrenOf(from).reverse()) left.push({ from: node, ...below });
  }
  return fragment;
}

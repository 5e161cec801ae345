import { commentLink, make } from './comment-link.js';
import { tameText } from './tame-text.js';

/** An address as it is written in a text, with what may follow it in the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;

/** How much of an address belongs to the sentence: a full stop, a bracket that was not opened in it. */
function addressIn(match: string): string {
  let address = match.replace(/[.,:;!?'’”»…]+$/, '');
  while (address.endsWith(')') && address.split(')').length > address.split('(').length)
    address = address.slice(0, -1).replace(/[.,:;!?'’”»…]+$/, '');
  return address;
}

function* inline(text: string, page: Document): Generator<Node | string> {
  let from = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = addressIn(match);
    const link = commentLink(page, address, address);
    if (!link) continue;
    yield text.slice(from, index);
    yield link;
    from = index + address.length;
  }
  yield text.slice(from);
}

/** A plain text: paragraphs at blank lines, lines as they were written, addresses as links. */
export function textBody(text: string, page: Document): DocumentFragment {
  const fragment = page.createDocumentFragment();
  for (const paragraph of tameText(text).split(/(?:\r?\n[ \t]*){2,}/)) {
    if (!paragraph.trim()) continue;
    const element = make(page, 'p');
    element.dir = 'auto';
    element.append(...inline(paragraph.replaceAll('\r', ''), page));
    fragment.append(element);
  }
  return fragment;
}

/**
 * What a reader has selected, copied into a document that does nothing: no picture loads, no script or custom
 * element runs, no film plays. Text is taken as it is, to the last sign.
 */
export function copyOf(range: Range): DocumentFragment {
  const { commonAncestorContainer: top, startContainer, startOffset, endContainer, endOffset } = range;
  const inert = document.implementation.createHTMLDocument('');
  const copy = inert.importNode(top, true);
  const twin = inert.createRange();
  twin.setStart(follow(pathTo(startContainer, top), copy), startOffset);
  twin.setEnd(follow(pathTo(endContainer, top), copy), endOffset);
  const fragment = twin.cloneContents();
  for (const element of fragment.querySelectorAll('script,style,noscript,template')) element.remove();
  for (const name of ['href', 'src'])
    for (const element of fragment.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      if (URL.canParse(address, top.baseURI)) element.setAttribute(name, new URL(address, top.baseURI).href);
    }
  return fragment;
}

/** Places among siblings that lead from an ancestor to a node. */
function pathTo(node: Node, top: Node): number[] {
  const path: number[] = [];
  for (let at = node; at !== top && at.parentNode; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return path;
}

const follow = (path: readonly number[], from: Node): Node =>
  path.reduce((at, index) => at.childNodes[index] ?? at, from);

/** The part of a range that lies in an element; collapsed if none does. */
export function within(range: Range, root: Element): Range {
  const part = document.createRange();
  part.selectNodeContents(root);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** Whether a text has more words than so many, in any script; without a segmenter, what white space parts. */
export function hasMoreWords(text: string, most: number): boolean {
  const segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  if (!segmenter) return text.split(/\s+/).filter(Boolean).length > most;
  let words = 0;
  // not by `isWordLike`, which WebKit leaves out
  for (const { segment } of new segmenter(undefined, { granularity: 'word' }).segment(text))
    if (/[\p{L}\p{N}]/u.test(segment) && ++words > most) return true;
  return false;
}

/**
 * The text of a page as browsers search it for a text fragment: what is shown, in the order of the flat tree (open
 * shadow roots and slots included), white space as laid out. After "search invisible", "visible text node" and
 * "nearest block ancestor" in https://wicg.github.io/scroll-to-text-fragment/; where these are silent (`<br>`,
 * `inline-block`, `inert`, drop caps) after what Chromium was seen to do.
 */

/** Stands for the end of a block or line: no term of a directive crosses it, but context may stand beyond it. */
export const BREAK = '\n';
/** Stands for what browsers disagree about, such as a field between words: nothing crosses it. A noncharacter. */
export const OPAQUE = '\uffff';

export const SEPARATOR = /[\n\uffff]/;

/** Whether a break, something opaque or nothing is here. */
export const isSeparator = (sign: string | undefined): boolean => !sign || SEPARATOR.test(sign);

export interface SearchableText {
  readonly text: string;
  /** Where the selection begins and ends in `text`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units; what is longer is not searched. */
const LONGEST = 2_000_000;

const UNSEARCHED = /^(audio|canvas|iframe|input|meter|object|progress|select|textarea|video)$/;
const INLINE = /^(inline|contents|ruby|ruby-base)$/;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const FIRST_WORD = /^[\s\p{P}]*[\p{L}\p{M}\p{N}'’]*/u;

/** The children that are rendered: of the shadow root, or what is assigned to a slot. */
function shownChildren(element: Element): Iterable<Node> {
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.();
  return assigned?.length ? assigned : (element.shadowRoot ?? element).childNodes;
}

/** Reads what is searchable in an element, and where a range lies in it; undefined if the range holds none of it. */
export function readSearchableText(root: Element, range: Range): SearchableText | undefined {
  let text = '';
  let last = BREAK;
  let start = -1;
  let end = -1;
  /** Whether the next text begins with a drop cap: Chromium searches without that letter, others with it. */
  let hasDropCap = false;

  const add = (part: string): void => {
    text += part;
    // asking `text` for it would make one string of all that was joined, each time
    last = part.at(-1) ?? last;
  };
  const separate = (sign: string): void => {
    if (sign && last !== sign && last !== OPAQUE) add(sign);
  };
  const addText = (data: string, whiteSpace: string): void => {
    // line ends that are kept are breaks
    const collapsed = /^(pre|break)/.test(whiteSpace) ? data : data.replace(/[ \t\n\f\r]+/g, ' ');
    add(last === ' ' || isSeparator(last) ? collapsed.replace(/^ /, '') : collapsed);
  };
  const visitText = (node: Text, whiteSpace: string): void => {
    let data = node.data.replace(LONE_SURROGATE, OPAQUE);
    if (hasDropCap) data = data.replace(FIRST_WORD, (word) => OPAQUE.repeat(word.length));
    hasDropCap &&= !data.trim();
    let to = 0;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      to = node === range.endContainer ? range.endOffset : data.length;
      addText(data.slice(0, from), whiteSpace);
      if (start < 0) start = text.length;
      addText(data.slice(from, to), whiteSpace);
      end = text.length;
    }
    addText(data.slice(to), whiteSpace);
  };
  const visit = (element: Element): void => {
    const { localName } = element;
    if (text.length > LONGEST) return;
    if (UNSEARCHED.test(localName)) {
      separate(OPAQUE);
      return;
    }
    const { display, visibility, whiteSpace, contentVisibility } = getComputedStyle(element);
    if (display === 'none') return;
    const isHidden =
      (element as HTMLElement).inert ||
      (contentVisibility === 'hidden' && element.getAttribute('hidden') !== 'until-found');
    const isInline = INLINE.test(display) && localName !== 'br';
    const sign = isHidden || localName === 'svg' ? OPAQUE : isInline ? '' : BREAK;
    separate(sign);
    if (isHidden) return;
    if (!isInline) hasDropCap = getComputedStyle(element, '::first-letter').float !== 'none';
    for (const child of shownChildren(element))
      if (child.nodeType === 1) visit(child as Element);
      else if (child.nodeType === 3 && visibility === 'visible') visitText(child as Text, whiteSpace);
    separate(sign);
  };

  visit(root);
  return start < 0 || text.length > LONGEST ? undefined : { text, start, end };
}
